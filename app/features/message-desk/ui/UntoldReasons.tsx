import { BlockStack, Checkbox } from "@shopify/polaris";
import { PageSection } from "#app/ui/PageSection.tsx";
import { EXCEPTION_REASONS } from "#app/features/shipments/shipment.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";

type Props = { untold: string[]; onChange: (untold: string[]) => void };

/** Which problems shoppers are told of, by the carrier's reason. */
export function UntoldReasons({ untold, onChange }: Props) {
  const t = useTexts();
  return (
    <PageSection title={t("desk.reasons")} help={t("desk.reasonsHelp")}>
      <BlockStack gap="100">
        {EXCEPTION_REASONS.map((reason) => (
          <Checkbox
            key={reason}
            label={t(`reason.${reason}`)}
            checked={!untold.includes(reason)}
            onChange={(isTold) => {
              const rest = untold.filter((one) => one !== reason);
              onChange(isTold ? rest : [...rest, reason].sort());
            }}
          />
        ))}
      </BlockStack>
    </PageSection>
  );
}
