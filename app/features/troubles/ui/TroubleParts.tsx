import { Badge, BlockStack, InlineStack, Text } from "@shopify/polaris";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import type { Instant } from "#app/lib/time.ts";
import type { AttentionRow } from "../attention-row.ts";
import { nextStepOf } from "../next-step.ts";
import { PRESSURE } from "../urgency.ts";
import { PRESSURE_TONE } from "./pressure-tone.ts";
import { limitText, whatText } from "./trouble-words.ts";

/** What is wrong, since when and by what measure, and what is wrong besides. */
export function What({ row, now }: { row: AttentionRow; now: Instant }) {
  const { t, locale } = useReader();
  const limit = limitText(row.facts, t);
  return (
    <BlockStack gap="100" inlineAlign="start">
      <Badge tone={PRESSURE_TONE[PRESSURE[row.kind]]}>{t(`trouble.${row.kind}`)}</Badge>
      <Text as="span">{whatText(row, { t, locale, now })}</Text>
      {limit && (
        <Text as="span" tone="subdued" variant="bodySm">
          {limit}
        </Text>
      )}
      {row.also.length > 0 && (
        <Text as="span" tone="subdued" variant="bodySm">
          {t("troubles.also", { kinds: row.also.map((kind) => t(`trouble.${kind}`)).join(", ") })}
        </Text>
      )}
    </BlockStack>
  );
}

/** What to do about it, and what has been done. */
export function Next({ row }: { row: AttentionRow }) {
  const { t, locale, zone } = useReader();
  const day = (at: Instant) => formatMoment(at, "date", locale, zone);
  const states = [
    row.snoozedUntil && !row.endedAt ? t("troubles.snoozedUntil", { day: day(row.snoozedUntil) }) : null,
    row.endedAt ? t("troubles.resolvedOn", { day: day(row.endedAt) }) : null,
    row.toldAt ? t("troubles.told", { day: day(row.toldAt) }) : null,
    row.assignedTo ? t("troubles.assigned", { name: row.assignedTo }) : null,
  ].filter((text) => text !== null);
  return (
    <BlockStack gap="100" inlineAlign="start">
      <Text as="span">{t(`step.${nextStepOf(row.kind, row.facts, row.shipmentId !== null)}`)}</Text>
      {row.note && (
        <Text as="span" tone="subdued" variant="bodySm" breakWord>
          “{row.note}”
        </Text>
      )}
      {states.length > 0 && (
        <InlineStack gap="100">
          {states.map((text) => (
            <Badge key={text}>{text}</Badge>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
