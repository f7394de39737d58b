import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { ClipboardIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { ParcelView } from "../shipment-detail.ts";

/** Carrier, number and the days that matter. */
export function FactsCard({ parcel }: { parcel: ParcelView }) {
  const t = useTexts();
  const { shippedAt, lastEventAt, carrierEstimateAt, deliveredAt } = parcel;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("shipment.facts")}
        </Text>
        {parcel.carrierName && <Fact label={t("shipment.carrier")}>{parcel.carrierName}</Fact>}
        {parcel.trackingNumber && <TrackingNumber number={parcel.trackingNumber} url={parcel.trackingUrl} />}
        {parcel.destination && <Fact label={t("shipment.destination")}>{parcel.destination}</Fact>}
        <Fact label={t("shipment.shippedAt")}>
          <Moment at={shippedAt} />
        </Fact>
        {lastEventAt && (
          <Fact label={t("shipment.lastScanAt")}>
            <Moment at={lastEventAt} />
          </Fact>
        )}
        {carrierEstimateAt && !deliveredAt && (
          <Fact label={t("shipment.estimateAt")}>
            <Moment at={carrierEstimateAt} style="date" />
          </Fact>
        )}
        {deliveredAt && (
          <Fact label={t("shipment.deliveredAt")}>
            <Moment at={deliveredAt} />
          </Fact>
        )}
      </BlockStack>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BlockStack>
      <Text as="span" tone="subdued" variant="bodySm">
        {label}
      </Text>
      <Text as="span" breakWord>
        {children}
      </Text>
    </BlockStack>
  );
}

function TrackingNumber({ number, url }: { number: string; url: string | null }) {
  const t = useTexts();
  const shopify = useAppBridge();
  const copy = async () => {
    await navigator.clipboard.writeText(number);
    shopify.toast.show(t("shipment.copied"));
  };
  return (
    <InlineStack align="space-between" blockAlign="center" wrap={false} gap="200">
      <Fact label={t("shipment.number")}>
        {url ? (
          <Link url={url} target="_blank">
            {number}
          </Link>
        ) : (
          number
        )}
      </Fact>
      <Button
        icon={ClipboardIcon}
        variant="tertiary"
        accessibilityLabel={t("shipment.copy")}
        onClick={() => void copy()}
      />
    </InlineStack>
  );
}
