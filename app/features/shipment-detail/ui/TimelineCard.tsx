import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import type { TimelineEntry } from "../shipment-detail.ts";
import { EventTime } from "./EventTime.tsx";
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
  const { t, locale } = useReader();
  const { status, flags, reason, message, otherWords, unknownCode, place, carrier, sources } = entry;
  const where = [place, carrier && titleIn(carrier, locale)].filter(Boolean).join(" · ");
  return (
    <BlockStack gap="050">
      <InlineStack align="space-between" gap="200">
        <Text as="p" fontWeight="medium">
          {unknownCode !== null && message ? `“${message}”` : t(`status.${status}`)}
          {flags.map((flag) => ` · ${t(`flag.${flag}`)}`)}
          {reason && ` — ${t(`reason.${reason}`)}`}
        </Text>
        <Text as="span" tone="subdued">
          <EventTime entry={entry} />
        </Text>
      </InlineStack>
      {unknownCode !== null ? (
        <Text as="p" tone="subdued" breakWord>
          {t("shipment.unknownCode", { code: unknownCode })}
        </Text>
      ) : (
        message && <Text as="p">{message}</Text>
      )}
      {otherWords.map((words) => (
        <Text key={words} as="p" tone="subdued">
          {words}
        </Text>
      ))}
      {where && (
        <Text as="p" tone="subdued">
          {where}
        </Text>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        {t("shipment.toldBy", { sources: sources.join(", ") })}
      </Text>
    </BlockStack>
  );
}
