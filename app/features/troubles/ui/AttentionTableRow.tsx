import { BlockStack, IndexTable, Link, Text } from "@shopify/polaris";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { Instant } from "#app/lib/time.ts";
import type { AttentionTab } from "../attention-query.ts";
import type { AttentionRow } from "../attention-row.ts";
import { RowActions } from "./RowActions.tsx";
import { Next, What } from "./TroubleParts.tsx";
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
const WRAPS = { whiteSpace: "normal", overflowWrap: "anywhere" } as const;
const CELL = { ...WRAPS, maxWidth: "22rem" } as const;

/** Carriers' own numbers are shorter, and are easier to read and to copy in one piece. */
const WHOLE_MAX = 24;
const WHOLE = { whiteSpace: "nowrap" } as const;

/** One parcel or order: what is wrong, what to do, and who does. On a phone a block of its own. */
export function AttentionTableRow(props: Props) {
  const { row, position, isSelected, isCondensed, now } = props;
  const frame = { id: row.subjectId, position, selected: isSelected };
  if (isCondensed)
    return (
      <IndexTable.Row {...frame}>
        <div
          style={{
            ...WRAPS,
            padding: "var(--p-space-300) var(--p-space-400)",
            width: "100%",
          }}
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
  const carrier = row.carrier ? titleIn(row.carrier, locale) : t("troubles.noCarrier");
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
        {shipmentId === null ? t("troubles.notSent") : carrier}
      </Text>
      {trackingNumber && (
        <Text as="span" tone="subdued" variant="bodySm" breakWord>
          <span style={trackingNumber.length <= WHOLE_MAX ? WHOLE : undefined}>{trackingNumber}</span>
        </Text>
      )}
    </BlockStack>
  );
}
