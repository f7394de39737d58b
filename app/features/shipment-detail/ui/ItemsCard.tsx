import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { ParcelItem } from "../shipment-detail.ts";

/** What the shopper will find in the parcel. */
export function ItemsCard({ items }: { items: ParcelItem[] }) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("shipment.items")}
        </Text>
        {items.length === 0 && (
          <Text as="p" tone="subdued">
            {t("shipment.noItems")}
          </Text>
        )}
        {items.map(({ lineItemId, title, variantTitle, sku, quantity }) => (
          <InlineStack key={lineItemId} align="space-between" gap="400" wrap={false}>
            <BlockStack>
              <Text as="p" breakWord>
                {title}
              </Text>
              <Text as="p" tone="subdued" variant="bodySm" breakWord>
                {[variantTitle, sku].filter(Boolean).join(" · ")}
              </Text>
            </BlockStack>
            <Text as="span">{`×\u00a0${quantity}`}</Text>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
