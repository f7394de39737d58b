import { BlockStack, Button, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Basis, PerformanceView } from "../performance-view.ts";
import { ChoiceGroup } from "#app/ui/ChoiceGroup.tsx";
import { useFormats } from "#app/ui/use-formats.ts";

type Props = { view: Pick<PerformanceView, "basis" | "dueBy">; onChoose: (basis: Basis) => void };

const BASES = ["told", "replayed"] as const satisfies Basis[];

/** What shoppers were told, or what they would have been told; and, in words, what the one shown is. */
export function BasisChoice({ view: { basis, dueBy }, onChoose }: Props) {
  const t = useTexts();
  const { count } = useFormats();
  return (
    <BlockStack gap="200">
      <ChoiceGroup label={t("perf.basis")}>
        {BASES.map((one) => (
          <Button key={one} pressed={basis === one} onClick={() => onChoose(one)}>
            {`${t(`perf.${one}`)} (${count(dueBy[one])})`}
          </Button>
        ))}
      </ChoiceGroup>
      <Text as="p" tone="subdued">
        {t(`perf.${basis}Help`)}
      </Text>
    </BlockStack>
  );
}
