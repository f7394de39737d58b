import { Badge, BlockStack, IndexTable, InlineStack, Link, Text } from "@shopify/polaris";
import { carrierLabel } from "#app/features/carriers/carrier-label.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { formatMoment } from "#app/ui/format-moment.ts";
import type { Instant } from "#app/lib/time.ts";
import type { AttentionTab } from "../attention-query.ts";
import type { AttentionRow } from "../attention-row.ts";
import { nextStepOf } from "../next-step.ts";
import { PRESSURE } from "../urgency.ts";
import { PRESSURE_TONE } from "./pressure-tone.ts";
import { RowActions } from "./RowActions.tsx";
import { limitText, whatText } from "./trouble-words.ts";
import type { Asking, Deed } from "./use-attend.ts";

type Props = {
  row: AttentionRow;
  position: number;
  tab: AttentionTab;
  now: Instant;
  isSelected: boolean;
  isCondensed: boolean;
  onDo: (deed: Deed) => void;
  onAsk: (what: Asking["what"]) => void;
};

/** Long words, such as names of carriers, break rather than push the other columns away. */
const CELL = { maxWidth: "22rem", whiteSpace: "normal", overflowWrap: "anywhere" } as const;

/** One parcel or order: what is wrong, what to do, and who does. On a phone a block of its own. */
export function AttentionTableRow(props: Props) {
  const { row, position, isSelected, isCondensed, now } = props;
  const frame = { id: row.subjectId, position, selected: isSelected };
  if (isCondensed)
    return (
      <IndexTable.Row {...frame}>
        <div
          style={{ padding: "var(--p-space-300) var(--p-space-400)", whiteSpace: "normal", width: "100%" }}
        >
          <BlockStack gap="200">
            <Subject row={row} />
            <What row={row} now={now} />
            <Next row={row} />
            <RowActions {...props} />
          </BlockStack>
        </div>
      </IndexTable.Row>
    );
  return (
    <IndexTable.Row {...frame}>
      <IndexTable.Cell>
        <div style={CELL}>
          <Subject row={row} />
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <div style={CELL}>
          <What row={row} now={now} />
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <div style={CELL}>
          <Next row={row} />
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <RowActions {...props} />
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}

function Subject({ row }: { row: AttentionRow }) {
  const { t, locale } = useReader();
  const { shipmentId, orderId, trackingNumber } = row;
  const carrier = row.carrierName ? carrierLabel(row.carrierName, locale) : t("troubles.noCarrier");
  const name = (
    <Text as="span" fontWeight="semibold">
      {row.orderName ?? t("list.noName", { id: orderId })}
    </Text>
  );
  return (
    <BlockStack gap="050">
      {shipmentId ? (
        <Link
          url={`/app/shipments/${encodeURIComponent(shipmentId)}`}
          dataPrimaryLink
          monochrome
          removeUnderline
        >
          {name}
        </Link>
      ) : (
        <Link
          url={`shopify://admin/orders/${orderId}`}
          target="_top"
          dataPrimaryLink
          monochrome
          removeUnderline
        >
          {name}
        </Link>
      )}
      <Text as="span" tone="subdued" variant="bodySm" breakWord>
        {shipmentId === null ? t("troubles.notSent") : [carrier, trackingNumber].filter(Boolean).join(" · ")}
      </Text>
    </BlockStack>
  );
}

function What({ row, now }: { row: AttentionRow; now: Instant }) {
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

function Next({ row }: { row: AttentionRow }) {
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
      <Text as="span">{t(`step.${nextStepOf(row.kind, row.facts)}`)}</Text>
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
