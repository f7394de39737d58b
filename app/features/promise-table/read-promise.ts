import { handlingRuleFor } from "#app/features/delivery-rules/match-items.ts";
import { methodFor } from "#app/features/delivery-rules/match-methods.ts";
import {
  knownDestinationOf,
  placesOf,
  type KnownDestination,
} from "#app/features/delivery-rules/match-zones.ts";
import type { ItemTraits } from "#app/features/delivery-rules/plan.ts";
import { openPromiseTable, type OpenTable, type Windows } from "./open-promise-table.ts";
import { rowOf } from "./row-of.ts";
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
type PromiseItem = { productId: string | null } & Partial<ItemTraits>;

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

type PromiseFallback = "no_country" | "no_province" | "no_postcode" | "unknown_method" | "no_items";

/**
 * "unreadable": not a table of ours. "stale": it is about other days. "not_listed": it has nothing for this place or item.
 * "unknown_items": a rule asks what is not known of an item. "too_wide": longer than the merchant wants to show.
 */
type PromiseNothing = "unreadable" | "stale" | "not_listed" | "unknown_items" | "too_wide";

/** The days between which what is ordered now will come, or why there is nothing to say. Never throws. */
export function readPromise(table: PromiseTable, ask: PromiseAsk): PromiseRead {
  if (table?.v !== 1) return nothing("unreadable");
  const open = openPromiseTable(table);
  const today = orderDayAt(table, open, ask.nowMs);
  if (today < 0) return nothing("stale");
  if (ask.items.some((item) => open.factsAsked.some((fact) => item[fact] === undefined)))
    return nothing("unknown_items");

  const destination = knownDestinationOf(ask);
  const row = rowOf(table.spots, placesOf(open.places, destination), destination);
  const named = methodFor(open.methods, ask.method);
  const method = named ?? open.others;
  const windows: Windows[] = [];
  for (const column of columnsOf(open, ask.items)) {
    const own = open.windowsOf(row, column, method);
    if (!own) return nothing("not_listed");
    windows.push(own);
  }
  const firstOn = (day: number) =>
    Math[table.apart ? "min" : "max"](...windows.map(({ from }) => from[day] ?? NaN));
  const lastOn = (day: number) => Math.max(...windows.map(({ to }) => to[day] ?? NaN));
  const from = firstOn(today);
  const to = lastOn(today);
  if (to - from >= table.maxDays) return nothing("too_wide");

  // Until the window is another, or the table ends.
  let last = today;
  while (firstOn(last + 1) === from && lastOn(last + 1) === to) last += 1;
  return {
    kind: method.pickup ? "pickup" : "carrier",
    from: open.dateOf(from),
    to: open.dateOf(to),
    orderByMs: open.ends[last] ?? 0,
    level: table.level,
    fallbacks: [
      ...fallbacksOf(table, open, destination),
      ...(named ? [] : (["unknown_method"] as const)),
      ...(ask.items.length > 0 ? [] : (["no_items"] as const)),
    ],
  };
}

const nothing = (reason: PromiseNothing): PromiseRead => ({ kind: "nothing", reason });

function fallbacksOf(
  { spots }: PromiseTable,
  { places }: OpenTable,
  { country, province, postcode }: KnownDestination,
): PromiseFallback[] {
  if (country === null) return ["no_country"];
  const missing: PromiseFallback[] = [];
  const isOfProvince = (place: string) => place.startsWith(`${country}-`);
  if (province === null && Object.values(spots).some((rows) => Object.keys(rows).some(isOfProvince)))
    missing.push("no_province");
  if (postcode === null && (places.get(country) ?? []).some((matcher) => matcher.postcode))
    missing.push("no_postcode");
  return missing;
}

/** The place of the order day that an instant belongs to; -1 when the table does not have it. */
function orderDayAt(table: PromiseTable, { ends }: OpenTable, nowMs: number): number {
  return nowMs >= table.since ? ends.findIndex((end) => nowMs < end) : -1;
}

/** The kinds of items, each once; an empty cart is asked about as a usual item. */
function columnsOf({ handling }: OpenTable, items: PromiseItem[]): number[] {
  if (items.length === 0 || handling.size === 0) return [0];
  const columns = items.map((item) => {
    // What rules ask for is there, and what they do not ask for is not looked at.
    const traits = { tags: [], collectionIds: [], ...item } as unknown as ItemTraits;
    return handlingRuleFor(handling, traits)?.column ?? 0;
  });
  return [...new Set(columns)];
}
