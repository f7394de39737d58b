import { CSV_MARK, csvLine as line } from "#app/lib/csv.ts";
import type { ShipmentRow } from "./shipment-row.ts";

/** Columns of the export. Their names are fixed, so that a spreadsheet made once keeps working in any language. */
const COLUMNS = [
  ["order", (row) => row.orderName],
  ["order_id", (row) => row.orderId],
  ["tracking_number", (row) => row.trackingNumber],
  ["carrier", (row) => row.carrierName],
  ["destination", (row) => row.destination],
  ["status", (row) => row.status],
  ["status_since", (row) => row.statusAt],
  ["flags", (row) => row.flags.join(" ")],
  ["reason", (row) => row.reason],
  ["needs_attention", (row) => row.troubles[0] ?? null],
  ["shipped_at", (row) => row.shippedAt],
  ["last_scan_at", (row) => row.lastEventAt],
  ["carrier_estimate_at", (row) => row.carrierEstimateAt],
  ["delivered_at", (row) => row.deliveredAt],
] as const satisfies [string, (row: ShipmentRow) => string | null][];

export const csvHead = (): string => CSV_MARK + line(COLUMNS.map(([name]) => name));

export const csvLine = (row: ShipmentRow): string => line(COLUMNS.map(([, read]) => read(row)));
