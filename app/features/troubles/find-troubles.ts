import { findOrderTroubles } from "./order-troubles.ts";
import { findParcelTroubles } from "./parcel-troubles.ts";
import type { FoundTrouble, Watching } from "./found-trouble.ts";
import type { WatchedOrder } from "./watched-order.ts";
import type { Instant } from "#app/lib/time.ts";

/** Orders that nobody waits for any more, or that nobody pays for: nothing about them is a trouble. */
const NOT_OWED = new Set(["refunded", "voided", "expired"]);

/**
 * Everything that is wrong with an order and its parcels at `now`. Pure: the same facts at the same time give the same
 * troubles, whatever was found before. Of what is wrong with a parcel's way only the most telling is found; that it will
 * break its promise may stand beside it.
 */
export function findTroubles(order: WatchedOrder, watching: Watching, now: Instant): FoundTrouble[] {
  if (!isOwed(order)) return [];
  const found = [
    ...findOrderTroubles(order, watching, now),
    ...order.parcels.flatMap((parcel) => findParcelTroubles(parcel, order, watching, now)),
  ];
  return found.filter(({ kind }) => !watching.rules.off.includes(kind));
}

const isOwed = ({ cancelledAt, financialStatus, test, erased }: WatchedOrder): boolean =>
  cancelledAt === null && !test && !erased && !NOT_OWED.has(financialStatus ?? "");
