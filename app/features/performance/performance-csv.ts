import type { CalendarDate } from "#app/lib/time.ts";
import { CSV_MARK, csvLine } from "#app/lib/csv.ts";
import type { Basis } from "./performance-view.ts";
import { SUM_NAMES, type SumName, type Sums } from "./sums.ts";

/** One row of the roll-up: the promises for a day, to be kept by one carrier on one lane. */
export type ScoreRow = {
  dueOn: CalendarDate;
  basis: Basis;
  carrierName: string;
  lane: string;
  sums: Sums;
};

/** One parcel: what was promised, and what happened. */
export type ParcelRow = {
  orderId: string;
  orderName: string | null;
  shipmentId: string;
  trackingNumber: string | null;
  carrierName: string | null;
  lane: string;
  basis: Basis;
  promisedBasis: string | null;
  promisedLevel: number | null;
  orderedOn: CalendarDate;
  handedOverOn: CalendarDate | null;
  promisedFrom: CalendarDate | null;
  promisedTo: CalendarDate;
  likelyOn: CalendarDate | null;
  by80: CalendarDate | null;
  by90: CalendarDate | null;
  by95: CalendarDate | null;
  deliveredOn: CalendarDate | null;
  /** Positive: late. Null as long as it has not come. */
  daysLate: number | null;
  result: "delivered" | "undelivered" | "unheard";
};

type Cell = string | number | null;
type Columns<Row> = readonly (readonly [name: string, read: (row: Row) => Cell])[];

/** Columns of the files. Their names are fixed, so that a spreadsheet made once keeps working in any language. */
const SCORE_COLUMNS: Columns<ScoreRow> = [
  ["promised_date", (row) => row.dueOn],
  ["basis", (row) => row.basis],
  ["carrier", (row) => row.carrierName],
  ["lane", (row) => row.lane],
  ...SUM_NAMES.map((name) => [snakeCase(name), (row: ScoreRow) => row.sums[name]] as const),
];

const PARCEL_COLUMNS: Columns<ParcelRow> = [
  ["order", (row) => row.orderName],
  ["order_id", (row) => row.orderId],
  ["shipment_id", (row) => row.shipmentId],
  ["tracking_number", (row) => row.trackingNumber],
  ["carrier", (row) => row.carrierName],
  ["lane", (row) => row.lane],
  ["basis", (row) => row.basis],
  ["promised_by", (row) => row.promisedBasis],
  ["promised_certainty", (row) => row.promisedLevel],
  ["ordered_on", (row) => row.orderedOn],
  ["handed_over_on", (row) => row.handedOverOn],
  ["promised_from", (row) => row.promisedFrom],
  ["promised_to", (row) => row.promisedTo],
  ["likely_on", (row) => row.likelyOn],
  ["by_80", (row) => row.by80],
  ["by_90", (row) => row.by90],
  ["by_95", (row) => row.by95],
  ["delivered_on", (row) => row.deliveredOn],
  ["days_late", (row) => row.daysLate],
  ["result", (row) => row.result],
];

/** "onTime80" → "on_time_80". */
function snakeCase(name: SumName): string {
  return name.replaceAll(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);
}

const headOf = <Row>(columns: Columns<Row>): string => CSV_MARK + csvLine(columns.map(([name]) => name));
const lineOf = <Row>(columns: Columns<Row>, row: Row): string =>
  csvLine(columns.map(([, read]) => read(row)));

export const scoreHead = (): string => headOf(SCORE_COLUMNS);
export const scoreLine = (row: ScoreRow): string => lineOf(SCORE_COLUMNS, row);
export const parcelHead = (): string => headOf(PARCEL_COLUMNS);
export const parcelLine = (row: ParcelRow): string => lineOf(PARCEL_COLUMNS, row);
