import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { DeliveryBody } from "#app/features/activity/ui/DeliveryBody.tsx";
import { DeliveryBadge } from "#app/features/activity/ui/DeliveryBadge.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { DeliveryLine } from "../shipment-detail.ts";

/** What Shopify sent about the order, as it came: for support, folded away until asked for. */
export function RawUpdatesCard({ deliveries }: { deliveries: DeliveryLine[] }) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="300">
        <Disclosure label={`${t("shipment.raw")} (${deliveries.length})`}>
          <BlockStack gap="400">
            {deliveries.length === 0 && <Text as="p">{t("shipment.noRaw")}</Text>}
            {deliveries.map((delivery) => (
              <Delivery key={delivery.id} delivery={delivery} />
            ))}
          </BlockStack>
        </Disclosure>
      </BlockStack>
    </Card>
  );
}

function Delivery({ delivery }: { delivery: DeliveryLine }) {
  const { id, topic, state, outcome, receivedAt, hasBody } = delivery;
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" fontWeight="medium">
          {topic}
        </Text>
        <DeliveryBadge state={state} />
        <Text as="span" tone="subdued">
          <Moment at={receivedAt} />
        </Text>
      </InlineStack>
      {outcome && (
        <Text as="p" tone="subdued" breakWord>
          {outcome}
        </Text>
      )}
      {hasBody && <DeliveryBody id={id} topic={topic} />}
    </BlockStack>
  );
}
