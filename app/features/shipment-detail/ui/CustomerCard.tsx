import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { OrderView } from "../shipment-detail.ts";

/** Who it is for, as far as Shopify tells and the law lets us keep. */
export function CustomerCard({ order }: { order: OrderView | null }) {
  const t = useTexts();
  const name = order?.customerName ?? null;
  const email = order?.customerEmail ?? null;
  const isKnown = name !== null || email !== null;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("shipment.customer")}
        </Text>
        {name && (
          <Text as="p" breakWord>
            {name}
          </Text>
        )}
        {email && (
          <Text as="p" breakWord>
            <Link url={`mailto:${encodeURIComponent(email)}`} target="_blank">
              {email}
            </Link>
          </Text>
        )}
        <Text as="p" tone="subdued" variant="bodySm">
          {isKnown
            ? t("shipment.lookIsLogged")
            : t(order?.isForgotten ? "shipment.forgotten" : "shipment.noCustomer")}
        </Text>
      </BlockStack>
    </Card>
  );
}
