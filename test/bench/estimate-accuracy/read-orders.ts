import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Temporal } from "temporal-polyfill";
import { toDayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { instantFromMs, parseCalendarDate, type Instant } from "#app/lib/time.ts";
import { OperatorError } from "#tools/operator-error.ts";

/** One row of the data: a delivered order of one seller. Days are the local ones as written. */
export type MarketOrder = {
  id: string;
  purchasedAt: Instant;
  purchasedOn: DayNumber;
  handedOverOn: DayNumber;
  deliveredOn: DayNumber;
  /** What the marketplace itself had promised. */
  merchantPromiseOn: DayNumber | null;
  sellerId: string;
  sellerProvince: string;
  sellerPostcode: string;
  province: string;
  postcode: string;
};

/** Where the orders of the data happened; its times are local and name no zone. */
export const MARKET = { zone: "America/Sao_Paulo", countryCode: "BR" } as const;

const COLUMNS = [
  "order_id",
  "order_purchase_timestamp",
  "order_delivered_carrier_date",
  "order_delivered_customer_date",
  "order_estimated_delivery_date",
  "seller_id",
  "seller_state",
  "szip",
  "customer_state",
  "czip",
] as const;
type Column = (typeof COLUMNS)[number];

/** Orders of a CSV file (plain or .gz), sorted as they were placed; rows that did not arrive or lack a fact are left out. */
export async function readOrders(file: string): Promise<MarketOrder[]> {
  const bytes = await readFile(file).catch(() => {
    throw new OperatorError(`There is no file ${file}.`);
  });
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? await promisify(gunzip)(bytes) : bytes).toString(
    "utf8",
  );
  return parseOrders(text);
}

/** The same from the text of the file. */
export function parseOrders(text: string): MarketOrder[] {
  const [head = "", ...lines] = text.split(/\r?\n/);
  const names = head.split(",");
  const places = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  const missing = COLUMNS.filter((column) => places.get(column) === -1);
  if (missing.length > 0) throw new OperatorError(`The data has no column ${missing.join(", ")}.`);
  const rows = lines.flatMap((line) => {
    const cells = line.split(",");
    const order = toOrder((column) => cells[places.get(column) ?? -1] ?? "");
    return order ? [order] : [];
  });
  return rows
    .toSorted((a, b) => compare(a.purchasedText, b.purchasedText) || compare(a.order.id, b.order.id))
    .map(({ order }) => order);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function toOrder(cell: (column: Column) => string): { order: MarketOrder; purchasedText: string } | null {
  const purchasedText = cell("order_purchase_timestamp");
  const deliveredText = cell("order_delivered_customer_date");
  const [purchasedOn, handedOverOn, deliveredOn] = [
    dayOf(purchasedText),
    dayOf(cell("order_delivered_carrier_date")),
    dayOf(deliveredText),
  ];
  if (purchasedOn === null || handedOverOn === null || deliveredOn === null) return null;
  if (!cell("seller_id") || !cell("customer_state") || deliveredText <= purchasedText) return null;
  const order: MarketOrder = {
    id: cell("order_id"),
    purchasedAt: instantOf(purchasedText),
    purchasedOn,
    handedOverOn,
    deliveredOn,
    merchantPromiseOn: dayOf(cell("order_estimated_delivery_date")),
    sellerId: cell("seller_id"),
    sellerProvince: cell("seller_state"),
    sellerPostcode: cell("szip"),
    province: cell("customer_state"),
    postcode: cell("czip"),
  };
  return { order, purchasedText };
}

function dayOf(text: string): DayNumber | null {
  const date = parseCalendarDate(text.slice(0, 10));
  return date && toDayNumber(date);
}

const instantOf = (local: string): Instant =>
  instantFromMs(
    Temporal.PlainDateTime.from(local.replace(" ", "T")).toZonedDateTime(MARKET.zone).epochMilliseconds,
  );
