import { Badge, BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { StatusBadge } from "#app/features/shipments/ui/StatusBadge.tsx";
import type { SiblingParcel } from "../shipment-detail.ts";

/** Every parcel of the order, with the way to each. */
export function ParcelsCard({ parcels }: { parcels: SiblingParcel[] }) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("shipment.parcels")}
        </Text>
        {parcels.map((parcel) => (
          <Parcel key={parcel.shipmentId} parcel={parcel} />
        ))}
      </BlockStack>
    </Card>
  );
}

function Parcel({
  parcel: { shipmentId, trackingNumber, carrier, status, isThis, isRetired },
}: {
  parcel: SiblingParcel;
}) {
  const { t, locale } = useReader();
  const name = trackingNumber ?? t("list.noNumber");
  return (
    <BlockStack gap="100">
      <Text as="p" breakWord>
        {isThis ? (
          <Text as="span" fontWeight="semibold">
            {name}
          </Text>
        ) : (
          <Link url={`/app/shipments/${encodeURIComponent(shipmentId)}`}>{name}</Link>
        )}
      </Text>
      <InlineStack gap="100" blockAlign="center">
        {isRetired ? <Badge>{t("shipment.replaced")}</Badge> : <StatusBadge status={status} />}
        <Text as="span" tone="subdued" variant="bodySm">
          {[carrier && titleIn(carrier, locale), isThis ? t("shipment.thisOne") : null]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </InlineStack>
    </BlockStack>
  );
}
