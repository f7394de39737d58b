import { localDayOf } from "#app/lib/local-time.ts";
import { HOUR_MS, msBetween, type Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import type { Told } from "./kept-estimate.ts";
import type { OrderPart } from "./order-to-estimate.ts";
import type { OrderPromise } from "./promise-for.ts";

/**
 * Shopify tells of its own window a moment after the order, once it has made fulfillment orders of it. So long after the
 * order it still counts as what stood at checkout, and takes the place of what we would have promised.
 */
const CHECKOUT_WINDOW_MS = HOUR_MS;

type Ours = Pick<OrderPromise, "from" | "to" | "level" | "basis">;

/**
 * What the shopper was told at purchase. Decided once: whatever comes later, only Shopify's own window may still take the
 * place of ours, and only in the first hour; after that it is a belief like any other.
 */
export function decidePromise(
  known: Told | null,
  ours: () => Ours,
  order: { placedAt: Instant; parts: OrderPart[] },
  { now, zone }: { now: Instant; zone: Zone },
): Told {
  const theirs = shopifyWindow(order.parts, zone);
  const isFresh = msBetween(order.placedAt, now) <= CHECKOUT_WINDOW_MS;
  if (theirs && (known === null || (isFresh && known.basis !== "shopify")))
    return { at: order.placedAt, ...theirs, level: null, basis: "shopify" };
  if (known) return known;
  const { from, to, level, basis } = ours();
  return { at: order.placedAt, from, to, level, basis };
}

/** The days of Shopify's window where the parcel goes; of several parts the latest decides. Null when none was shown. */
function shopifyWindow(parts: OrderPart[], zone: Zone): Pick<Told, "from" | "to"> | null {
  const windows = parts.flatMap(({ fromAt, toAt }) =>
    fromAt !== null && toAt !== null ? [{ from: localDayOf(fromAt, zone), to: localDayOf(toAt, zone) }] : [],
  );
  return windows.toSorted((a, b) => a.to - b.to || a.from - b.from).at(-1) ?? null;
}
