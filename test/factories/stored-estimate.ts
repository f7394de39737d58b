import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import type { Prisma } from "#prisma";
import { SHOP_ID } from "./message-facts.ts";

/** Dates of a promise and its outcome as day numbers; null where nothing is known. */
export type EstimateDays = Partial<
  Record<
    | "promisedFrom"
    | "promisedTo"
    | "likelyOn"
    | "by80"
    | "by90"
    | "by95"
    | "orderedOn"
    | "handedOverOn"
    | "deliveredOn",
    DayNumber | null
  >
>;

type Rest = Partial<Omit<Prisma.EstimateCreateManyInput, keyof EstimateDays>>;

/** A row of one parcel's estimate, for createMany. Everything may be overridden. */
export function estimateRow(days: EstimateDays, rest: Rest = {}): Prisma.EstimateCreateManyInput {
  const dates = Object.entries(days).map(([name, day]) => [name, day === null ? null : dateOfDay(day)]);
  const { orderedOn } = days;
  const first = orderedOn == null ? dateOfDay(0) : dateOfDay(orderedOn);
  return {
    shopId: SHOP_ID,
    orderId: "1001",
    shipmentId: "10010-1",
    traits: {},
    zone: "UTC",
    startsOn: first,
    ...rest,
    // The names are those of EstimateDays, and the column orderedOn is never null.
    ...(Object.fromEntries(dates) as object),
    orderedOn: first,
  };
}

const dateOfDay = (day: number): Date => new Date(`${toCalendarDate(day as DayNumber)}T00:00Z`);
