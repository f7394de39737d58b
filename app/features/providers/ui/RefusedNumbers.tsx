import { BlockStack, Link, List, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { RefusedNumber } from "../sources-view.ts";

/** Numbers that a source does not take, with its own reasons. */
export function RefusedNumbers({ name, refused }: { name: string; refused: RefusedNumber[] }) {
  const t = useTexts();
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {t("source.refusedTitle", { name })}
      </Text>
      <Text as="p" tone="subdued">
        {t("source.refusedHelp")}
      </Text>
      <List>
        {refused.map(({ trackingNumber, problem }) => (
          <List.Item key={trackingNumber}>
            <Link url={`/app/shipments?search=${encodeURIComponent(trackingNumber)}`}>{trackingNumber}</Link>
            {problem && ` · ${problem}`}
          </List.Item>
        ))}
      </List>
    </BlockStack>
  );
}
