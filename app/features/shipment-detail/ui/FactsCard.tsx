import { BlockStack, Card, Text } from "@shopify/polaris";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import type { Instant } from "#app/lib/time.ts";
import { Ago } from "#app/ui/Ago.tsx";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { HeardFrom, LegView, ShipmentDetail, TimelineEntry } from "../shipment-detail.ts";
import { CarrierFact } from "./CarrierFact.tsx";
import { EventTime } from "./EventTime.tsx";
import { Fact } from "./Fact.tsx";
import { TrackingNumber } from "./TrackingNumber.tsx";

/** Carriers, numbers, the days that matter, and how fresh all of it is. */
export function FactsCard({ detail }: { detail: ShipmentDetail }) {
  const t = useTexts();
  const { parcel, timeline } = detail;
  const { shippedAt, lastEventAt, carrierEstimateAt, deliveredAt } = parcel;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("shipment.facts")}
        </Text>
        <CarrierFact parcel={parcel} choice={detail.carrier} />
        {parcel.trackingNumber && <TrackingNumber number={parcel.trackingNumber} url={parcel.trackingUrl} />}
        {parcel.legs.map((leg) => (
          <Leg key={leg.trackingNumber} leg={leg} />
        ))}
        {parcel.destination && <Fact label={t("shipment.destination")}>{parcel.destination}</Fact>}
        <Fact label={t("shipment.shippedAt")}>
          <Moment at={shippedAt} />
        </Fact>
        {lastEventAt && (
          <Fact label={t("shipment.lastScanAt")}>
            <TimeOf at={lastEventAt} timeline={timeline} />
          </Fact>
        )}
        {carrierEstimateAt && !deliveredAt && (
          <Fact label={t("shipment.estimateAt")}>
            <Moment at={carrierEstimateAt} style="date" />
          </Fact>
        )}
        {deliveredAt && (
          <Fact label={t("shipment.deliveredAt")}>
            <TimeOf at={deliveredAt} timeline={timeline} />
          </Fact>
        )}
        <Heard heard={detail.heard} now={detail.now} />
      </BlockStack>
    </Card>
  );
}

/** The time of a scan as it was told; the fulfillment's own word where no scan told it. */
function TimeOf({ at, timeline }: { at: Instant; timeline: TimelineEntry[] }) {
  const entry = timeline.find(({ happenedAt }) => happenedAt === at);
  return entry ? <EventTime entry={entry} /> : <Moment at={at} />;
}

function Leg({ leg: { carrier, trackingNumber, trackingUrl } }: { leg: LegView }) {
  const { t, locale } = useReader();
  return (
    <BlockStack gap="300">
      {carrier && <Fact label={t("shipment.handedOver")}>{titleIn(carrier, locale)}</Fact>}
      <TrackingNumber number={trackingNumber} url={trackingUrl} />
    </BlockStack>
  );
}

function Heard({ heard, now }: { heard: HeardFrom[]; now: Instant }) {
  const t = useTexts();
  if (heard.length === 0) return null;
  return (
    <Fact label={t("shipment.lastHeard")}>
      {heard.map(({ source, at }) => (
        <span key={source} style={{ display: "block" }}>
          {source}: <Ago at={at} now={now} />
        </span>
      ))}
    </Fact>
  );
}
