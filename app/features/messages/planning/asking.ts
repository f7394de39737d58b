import { sendsNothing } from "#app/features/shipments/statuses.ts";
import { DAY_MS, type Instant } from "#app/lib/time.ts";
import type { FulfillmentOfMessage, OrderOfMessage } from "../message-facts.ts";
import type { SkipReason } from "../message.ts";
import { isEverythingIn, sentFulfillments } from "./goods.ts";
import type { Planning } from "./planning.ts";
import { WHOLE_ORDER, type Wish } from "./wish.ts";

/** Nobody remembers a parcel for longer. */
const FRESH_MS = 21 * DAY_MS;

/**
 * Questions: "how do you like it?" and "how was it?". Asked once everything has arrived, and never of somebody who waits for
 * something: a parcel, a refund, an answer about a problem.
 */
export function wishQuestions(planning: Planning): Wish[] {
  const { order, shop } = planning;
  if (!order.known || order.placedAt === null) return [];
  const arrivedAt = allArrivedAt(order);
  const { reviewUrl, surveyUrl } = shop.messageSettings;
  const holds = holdsOf(planning, arrivedAt);
  return (
    [
      { moment: "review_request", url: reviewUrl },
      { moment: "survey", url: surveyUrl },
    ] as const
  ).map(({ moment, url }): Wish => ({
    dedupeKey: `${moment}:${order.orderId}`,
    moment,
    about: WHOLE_ORDER,
    happenedAt: arrivedAt ?? order.placedAt ?? planning.now,
    against: url === "" ? ["no_link", ...holds] : holds,
    freshMs: arrivedAt ? FRESH_MS : Number.POSITIVE_INFINITY,
    group: null,
    mayFollow: false,
  }));
}

function holdsOf({ order, troubles }: Planning, arrivedAt: Instant | null): SkipReason[] {
  const open = troubles.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind);
  const isLate = open.some((kind) => kind === "late" || kind === "running_late");
  const isWrong = open.some((kind) => kind !== "late" && kind !== "running_late");
  return [
    ...(order.cancelledAt ? ["order_cancelled" as const] : []),
    ...(order.lineItems.some((line) => line.requiresShipping) ? [] : ["nothing_to_ship" as const]),
    ...(order.refunds.length > 0 ? ["refunded" as const] : []),
    ...(isLate ? ["hold_late" as const] : []),
    ...(isWrong ? ["hold_trouble" as const] : []),
    ...(arrivedAt === null ? ["hold_not_delivered" as const] : []),
  ];
}

/** When the last parcel arrived, once all goods are in parcels and all of these are there. */
function allArrivedAt(order: OrderOfMessage): Instant | null {
  const sent = sentFulfillments(order);
  const live = order.fulfillments.filter(({ status }) => !sendsNothing(status));
  if (sent.length === 0 || live.length > sent.length || !isEverythingIn(order, sent)) return null;
  const arrivals = sent.map(arrivedAtOf);
  return arrivals.includes(null)
    ? null
    : (arrivals
        .flatMap((at) => at ?? [])
        .toSorted()
        .at(-1) ?? null);
}

function arrivedAtOf({ parcels, deliveredAt }: FulfillmentOfMessage): Instant | null {
  if (parcels.length === 0) return deliveredAt;
  if (parcels.some(({ status }) => status !== "delivered")) return null;
  const days = parcels.flatMap(
    ({ milestones }) => milestones.find(({ kind }) => kind === "delivered")?.at ?? deliveredAt ?? [],
  );
  return days.toSorted().at(-1) ?? null;
}
