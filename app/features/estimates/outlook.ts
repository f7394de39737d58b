import { z } from "zod";
import { dayNumber, toCalendarDate } from "#app/lib/day-number.ts";
import type { DayWindow } from "#app/lib/format-window.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";

/** What a shopper may hear of when a parcel, or an order not sent yet, comes. Days are on the destination's calendar. */
export type Outlook = {
  /** What the shopper was told; null when nobody told anything. */
  promised: DayWindow | null;
  /** What we believe now. */
  expected: DayWindow | null;
  /** Where the expectation comes from; null when nobody knows, or not from one source. */
  basis: (typeof BASES)[number] | null;
  /** The promise will probably break. */
  isRunningLate: boolean;
  /** Whether anybody would tell of its arrival; if not, it may be there although we know nothing of it. */
  isSeen: boolean;
  /** "pickup": the shopper comes for it; the days are those on which it is ready. */
  kind: "carrier" | "pickup";
  /** The last day on which its carrier should take it, by the shop's own rules; null when nobody can say. */
  handoverBy: CalendarDate | null;
};

const BASES = ["shopify", "carrier", "rules", "learned"] as const;

/** Days as PostgreSQL writes them into JSON. */
const day = z
  .string()
  .transform(parseCalendarDate)
  .nullish()
  .transform((date) => date ?? null);

/** A day as estimates keep it. */
const dayCount = z.number().int().transform(dayNumber);

/** The columns of an estimate that an outlook is made of, as one JSON object from the database. */
const row = z.object({
  shipmentId: z.string(),
  told: z.boolean(),
  promisedFrom: day,
  promisedTo: day,
  expectedFrom: day,
  expectedTo: day,
  expectedBasis: z.enum(BASES).nullable().catch(null),
  lateness: z.string().nullable(),
  seen: z.boolean(),
  traits: z
    .object({
      kind: z.enum(["carrier", "pickup"]).catch("carrier"),
      handover: z.object({ to: dayCount }).nullish().catch(null),
    })
    .catch({ kind: "carrier" }),
});

/** Outlooks by shipment, the order's own under "". A row that makes no sense is left out. */
export function parseOutlooks(rows: unknown): Map<string, Outlook> {
  return new Map(
    z
      .array(z.unknown())
      .catch([])
      .parse(rows)
      .flatMap((one) => {
        const read = row.safeParse(one);
        return read.success ? [[read.data.shipmentId, toOutlook(read.data)] as const] : [];
      }),
  );
}

/** History that was worked out afterwards was told to nobody. */
const toOutlook = ({ told, traits, lateness, seen, ...days }: z.output<typeof row>): Outlook => ({
  promised: told ? windowOrNull(days.promisedFrom, days.promisedTo) : null,
  expected: windowOrNull(days.expectedFrom, days.expectedTo),
  basis: days.expectedBasis,
  isRunningLate: lateness === "running_late",
  isSeen: seen,
  kind: traits.kind,
  handoverBy: traits.handover ? toCalendarDate(traits.handover.to) : null,
});

const windowOrNull = (from: CalendarDate | null, to: CalendarDate | null): DayWindow | null =>
  from && to ? { from, to } : null;

/** When all of several parcels will be there: as late as the latest of them, and unknown while one of them is. */
export function lastOutlook(outlooks: readonly Outlook[]): Outlook | null {
  const [first] = outlooks;
  if (!first) return null;
  return {
    promised: lastWindow(outlooks.map(({ promised }) => promised)),
    expected: lastWindow(outlooks.map(({ expected }) => expected)),
    basis: outlooks.every(({ basis }) => basis === first.basis) ? first.basis : null,
    isRunningLate: outlooks.some(({ isRunningLate }) => isRunningLate),
    isSeen: outlooks.every(({ isSeen }) => isSeen),
    kind: first.kind,
    handoverBy: null,
  };
}

function lastWindow(windows: (DayWindow | null)[]): DayWindow | null {
  const known = windows.flatMap((window) => window ?? []);
  const from = known
    .map((window) => window.from)
    .toSorted()
    .at(-1);
  const to = known
    .map((window) => window.to)
    .toSorted()
    .at(-1);
  return from && to && known.length === windows.length ? { from, to } : null;
}
