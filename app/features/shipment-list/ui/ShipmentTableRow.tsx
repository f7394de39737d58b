import { Badge, BlockStack, IndexTable, InlineStack, Link, Text } from "@shopify/polaris";
import { useReader, useTexts } from "#app/ui/AdminTexts.tsx";
import { Moment } from "#app/ui/Moment.tsx";
import { StatusBadge } from "#app/features/shipments/ui/StatusBadge.tsx";
import { PRESSURE } from "#app/features/troubles/urgency.ts";
import { PRESSURE_TONE } from "#app/features/troubles/ui/pressure-tone.ts";
import type { TroubleKind } from "#app/features/troubles/trouble.ts";
import { listedCarrierText, type ListedCarrier } from "../listed-carrier.ts";
import type { ShipmentRow } from "../shipment-row.ts";

type Props = {
  row: ShipmentRow;
  carriers: ListedCarrier[];
  position: number;
  isSelected: boolean;
  isCondensed: boolean;
};

/** No text, however long, pushes the other columns away. The detail page has the whole of it. */
const CLIPPED = { maxWidth: "15rem" };

/** On a phone the whole of it is shown, over several lines. */
const PHONE_BLOCK = {
  padding: "var(--p-space-300) var(--p-space-400)",
  width: "100%",
  whiteSpace: "normal",
  overflowWrap: "anywhere",
} as const;

/** One line of the table, or one block of it on a phone. */
export function ShipmentTableRow({ row, carriers, position, isSelected, isCondensed }: Props) {
  const frame = { id: row.shipmentId, position, selected: isSelected };
  if (isCondensed)
    return (
      <IndexTable.Row {...frame}>
        <PhoneBlock row={row} carriers={carriers} />
      </IndexTable.Row>
    );
  return (
    <IndexTable.Row {...frame}>
      <IndexTable.Cell>
        <OrderLink row={row} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <State row={row} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <div style={CLIPPED}>
          <Tracking row={row} carriers={carriers} isClipped />
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <div style={CLIPPED}>
          <Text as="span" truncate>
            {row.destination}
          </Text>
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Moment at={row.shippedAt} style="date" />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Moment at={row.statusAt} />
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}

function OrderLink({ row }: { row: ShipmentRow }) {
  const t = useTexts();
  return (
    <Link
      url={`/app/shipments/${encodeURIComponent(row.shipmentId)}`}
      dataPrimaryLink
      monochrome
      removeUnderline
    >
      <Text as="span" fontWeight="semibold">
        {row.orderName ?? t("list.noName", { id: row.orderId })}
      </Text>
    </Link>
  );
}

/** Troubles that the status already names. */
const SAID_BY_STATUS: readonly TroubleKind[] = ["exception", "action_required", "attempted", "returning"];

/** The status, and what no status shows: silence, and a promise that breaks. */
function State({ row: { status, flags, troubles } }: { row: ShipmentRow }) {
  const t = useTexts();
  return (
    <InlineStack gap="100">
      <StatusBadge status={status} flags={flags} />
      {troubles
        .filter((kind) => !SAID_BY_STATUS.includes(kind))
        .map((kind) => (
          <Badge key={kind} tone={PRESSURE_TONE[PRESSURE[kind]]}>
            {t(`trouble.${kind}`)}
          </Badge>
        ))}
    </InlineStack>
  );
}

type TrackingProps = { row: ShipmentRow; carriers: ListedCarrier[]; isClipped?: boolean };

function Tracking({ row: { trackingNumber, carrierName }, carriers, isClipped = false }: TrackingProps) {
  const { t, locale } = useReader();
  return (
    <BlockStack>
      <Text as="span" breakWord={!isClipped} truncate={isClipped}>
        {trackingNumber ?? t("list.noNumber")}
      </Text>
      {carrierName && (
        <Text as="span" tone="subdued" variant="bodySm" truncate={isClipped}>
          {listedCarrierText(carriers, carrierName, locale)}
        </Text>
      )}
    </BlockStack>
  );
}

function PhoneBlock({ row, carriers }: { row: ShipmentRow; carriers: ListedCarrier[] }) {
  return (
    <div style={PHONE_BLOCK}>
      <BlockStack gap="100">
        <InlineStack align="space-between" gap="200">
          <OrderLink row={row} />
          <Text as="span" tone="subdued" variant="bodySm">
            <Moment at={row.shippedAt} style="date" />
          </Text>
        </InlineStack>
        <State row={row} />
        <Tracking row={row} carriers={carriers} />
        {row.destination && (
          <Text as="span" tone="subdued" variant="bodySm">
            {row.destination}
          </Text>
        )}
      </BlockStack>
    </div>
  );
}
