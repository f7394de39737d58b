import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import type { TimelineEntry } from "../shipment-detail.ts";
import styles from "./timeline.module.css";

/** What happened to the parcel, newest first, each on the clock of the place where it happened. */
export function TimelineCard({ entries }: { entries: TimelineEntry[] }) {
  const t = useTexts();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("shipment.timeline")}
        </Text>
        {entries.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("shipment.noEvents")}
          </Text>
        ) : (
          <ol className={styles.timeline}>
            {entries.map((entry) => (
              <li key={entry.key}>
                <Entry entry={entry} />
              </li>
            ))}
          </ol>
        )}
      </BlockStack>
    </Card>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useTexts();
  const { status, reason, message, place, happenedAt, utcOffsetMinutes } = entry;
  return (
    <BlockStack gap="050">
      <InlineStack align="space-between" gap="200">
        <Text as="p" fontWeight="medium">
          {t(`status.${status}`)}
          {reason && ` — ${t(`reason.${reason}`)}`}
        </Text>
        <Text as="span" tone="subdued">
          <Moment at={happenedAt} offsetMinutes={utcOffsetMinutes} />
        </Text>
      </InlineStack>
      {message && <Text as="p">{message}</Text>}
      {place && (
        <Text as="p" tone="subdued">
          {place}
        </Text>
      )}
    </BlockStack>
  );
}
