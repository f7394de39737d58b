import { addDays, startOfDayIn, type Instant } from "#app/lib/time.ts";
import { orderSubject, watchedSince, type FoundTrouble, type Watching } from "./found-trouble.ts";
import { isPast, limitOf } from "./thresholds.ts";
import type { TroubleFacts } from "./trouble-facts.ts";
import type { TroubleKind } from "./trouble.ts";
import { urgencyOf } from "./urgency.ts";
import type { WatchedOrder, WatchedPromise } from "./watched-order.ts";

/** Nothing is sent before it is paid. */
const UNPAID = new Set(["pending"]);

/** What is wrong with what has not left yet. */
export function findOrderTroubles(order: WatchedOrder, watching: Watching, now: Instant): FoundTrouble[] {
  const { rest, placedAt, orderId, orderName } = order;
  if (!rest || placedAt === null || placedAt < watchedSince(now)) return [];
  if (UNPAID.has(order.financialStatus ?? "")) return [];
  const tell = (kind: TroubleKind, since: Instant, facts: TroubleFacts): FoundTrouble => ({
    kind,
    subjectId: orderSubject(orderId),
    orderId,
    shipmentId: null,
    orderName,
    since,
    facts,
    urgency: urgencyOf(kind, facts, { since, now }),
  });
  const broken = lateness(rest.promise);
  const { shop } = watching;
  const begins = startOfDayIn(rest.startsOn, shop.zone);
  const since = begins > placedAt ? begins : placedAt;
  const lane = { carrierKey: "", from: shop.countryCode ?? "", to: order.destinationCountry ?? "" };
  const limit = limitOf("unfulfilled", lane, watching);
  return [
    ...(broken ? [tell(broken.kind, broken.since, broken.facts)] : []),
    ...(isPast(since, limit, now, shop) ? [tell("unfulfilled", since, { limit })] : []),
  ];
}

/** The trouble that a breaking promise is, and since when. */
export function lateness(
  promise: WatchedPromise | null,
): { kind: "late" | "running_late"; since: Instant; facts: TroubleFacts } | null {
  if (!promise?.lateness || !promise.runningLateAt) return null;
  const { promisedTo, zone, runningLateAt } = promise;
  const facts = promisedTo === null ? {} : { promisedTo };
  if (promise.lateness === "running_late") return { kind: "running_late", since: runningLateAt, facts };
  // The day after the last one promised has begun.
  const since = promisedTo === null ? runningLateAt : startOfDayIn(addDays(promisedTo, 1), zone);
  return { kind: "late", since, facts };
}
