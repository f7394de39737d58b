import { handlingRuleFor } from "#app/features/delivery-rules/match-items.ts";
import { methodFor } from "#app/features/delivery-rules/match-methods.ts";
import {
  knownDestinationOf,
  placesOf,
  type KnownDestination,
} from "#app/features/delivery-rules/match-zones.ts";
import type { ItemTraits } from "#app/features/delivery-rules/plan.ts";
import { dayNumber, toCalendarDate } from "#app/lib/day-number.ts";
import { openPromiseTable, type DayWindow, type OpenTable } from "./open-promise-table.ts";
import type { PromiseTable } from "./promise-table.ts";

/**
 * Looks a promise up in the published table. Runs in a checkout's web worker and in a theme: small when bundled, no
 * packages, nothing newer than ES2020, no zones: the table was worked out in the shop's own, so all that is left to do here
 * is to compare instants and to count days. What matches what is asked of the same functions that
 * the server's planner asks.
 */
export type PromiseAsk = {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  nowMs: number;
  countryCode: string | null;
  provinceCode: string | null;
  postcode: string | null;
  /** As the checkout names it. Null: none chosen yet. */
  method: { title: string | null; code: string | null } | null;
  items: PromiseItem[];
};

/** What is left out was not looked up; where a rule asks for it, there is no promise instead of perhaps a wrong one. */
export type PromiseItem = { productId: string | null } & Partial<ItemTraits>;

export type PromiseRead =
  | {
      kind: "carrier" | "pickup";
      /** Calendar dates at the destination, "2026-11-24": to be shown as they are. */
      from: string;
      to: string;
      /** It holds for orders placed before this instant: milliseconds. */
      orderByMs: number;
      /** So many in a hundred come by `to`. */
      level: number;
      /** What is missing for a more exact promise. */
      fallbacks: PromiseFallback[];
    }
  | { kind: "nothing"; reason: PromiseNothing };

export type PromiseFallback = "no_country" | "no_province" | "no_postcode" | "unknown_method" | "no_items";

/**
 * "unreadable": not a table of ours. "stale": it is about other days. "not_listed": it has nothing for this place or item.
 * "unknown_items": a rule asks what is not known of an item. "too_wide": longer than the merchant wants to show.
 */
export type PromiseNothing = "unreadable" | "stale" | "not_listed" | "unknown_items" | "too_wide";

/** The days between which what is ordered now will come, or why there is nothing to say. Never throws. */
export function readPromise(table: PromiseTable, ask: PromiseAsk): PromiseRead {
  if (table?.v !== 1) return nothing("unreadable");
  const open = openPromiseTable(table);
  const today = orderDayAt(table, open, ask.nowMs);
  if (today < 0) return nothing("stale");
  if (ask.items.some((item) => open.factsAsked.some((fact) => item[fact] === undefined)))
    return nothing("unknown_items");

  const destination = knownDestinationOf(ask);
  const spots = table.spots[placesOf(open.places, destination).join(".")] ?? {};
  const named = methodFor(open.methods, ask.method);
  const method = named ?? open.others;
  const windows = columnsOf(open, ask.items).map((column) =>
    open.windowsOf(rowOf(spots, destination), column, method),
  );
  const window = windowOn(today, windows, table.apart);
  if (!window) return nothing("not_listed");
  if (window.to - window.from >= table.maxDays) return nothing("too_wide");

  let last = today;
  while (isSame(window, windowOn(last + 1, windows, table.apart))) last += 1;
  return {
    kind: method.pickup ? "pickup" : "carrier",
    from: dateOn(window.from),
    to: dateOn(window.to),
    orderByMs: open.ends[last] ?? 0,
    level: table.level,
    fallbacks: [
      ...fallbacksOf(open, destination, spots),
      ...(named ? [] : (["unknown_method"] as const)),
      ...(ask.items.length > 0 ? [] : (["no_items"] as const)),
    ],
  };
}

const dateOn = (day: number): string => toCalendarDate(dayNumber(day));
const nothing = (reason: PromiseNothing): PromiseRead => ({ kind: "nothing", reason });

function fallbacksOf(
  { places }: OpenTable,
  { country, province, postcode }: KnownDestination,
  spots: Record<string, number>,
): PromiseFallback[] {
  if (country === null) return ["no_country"];
  const missing: PromiseFallback[] = [];
  if (province === null && Object.keys(spots).some((spot) => spot.startsWith(`${country}-`)))
    missing.push("no_province");
  if (postcode === null && (places.get(country) ?? []).some((matcher) => matcher.postcode))
    missing.push("no_postcode");
  return missing;
}

/** Until when to order for the promise of now, for a countdown; null when the table is about other days. */
export function orderByMs(table: PromiseTable, nowMs: number): number | null {
  const open = openPromiseTable(table);
  return open.ends[orderDayAt(table, open, nowMs)] ?? null;
}

/** The methods that the merchant named, in the merchant's order. */
export const listMethods = (table: PromiseTable): { name: string; kind: "carrier" | "pickup" }[] =>
  table.methods.map(([name, , pickup]) => ({ name, kind: pickup ? "pickup" : "carrier" }));

/** The place of the order day that an instant belongs to; -1 when the table does not have it. */
function orderDayAt(table: PromiseTable, { ends }: OpenTable, nowMs: number): number {
  return nowMs >= table.since ? ends.findIndex((end) => nowMs < end) : -1;
}

/** The most exact row for a place within its zones. */
function rowOf(spots: Record<string, number>, { country, province }: KnownDestination): number {
  if (country === null) return spots[""] ?? -1;
  return (
    (province === null ? undefined : (spots[`${country}-${province}`] ?? spots[`${country}-*`])) ??
    spots[country] ??
    -1
  );
}

/** The kinds of items, each once; an empty cart is asked about as a usual item. */
function columnsOf({ handling }: OpenTable, items: PromiseItem[]): number[] {
  const columns = items.map((item) => handlingRuleFor(handling, { ...NO_FACTS, ...item })?.column ?? 0);
  return columns.length > 0 ? Array.from(new Set(columns)) : [0];
}

const NO_FACTS: ItemTraits = {
  productId: null,
  vendor: null,
  productType: null,
  tags: [],
  collectionIds: [],
};

/** All columns' windows of an order day in one; null when any of them has none. */
function windowOn(orderDay: number, columns: (DayWindow[] | null)[], apart: 0 | 1): DayWindow | null {
  let both: DayWindow | null = null;
  for (const windows of columns) {
    const window = windows?.[orderDay];
    if (!window) return null;
    both = both
      ? {
          from: apart ? Math.min(both.from, window.from) : Math.max(both.from, window.from),
          to: Math.max(both.to, window.to),
        }
      : window;
  }
  return both;
}

const isSame = (one: DayWindow, other: DayWindow | null): boolean =>
  one.from === other?.from && one.to === other.to;
