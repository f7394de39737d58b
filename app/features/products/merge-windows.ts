import type { OrderId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import type { DeliveryWindowFacts } from "./delivery-window.ts";

/** A fulfillment order as it is stored; without facts it is only known by name, and waits to be asked for. */
export type StoredWindow = {
  fulfillmentOrderId: string;
  facts: DeliveryWindowFacts | null;
  wantedAt: Instant | null;
};

export type MergedWindows = {
  write: { facts: DeliveryWindowFacts; wantedAt: Instant | null }[];
  remove: string[];
  /** Orders that now start elsewhere, or for which Shopify now says other days. */
  changed: OrderId[];
};

/**
 * Stored fulfillment orders with Shopify's answer about them, asked for at that time. What the answer leaves out holds
 * nothing any more. What a webhook has wanted since then stays wanted.
 */
export function mergeWindows(
  known: StoredWindow[],
  answer: DeliveryWindowFacts[],
  askedAt: Instant,
): MergedWindows {
  const stored = new Map(known.map((one) => [one.fulfillmentOrderId, one]));
  const told = new Set(answer.map(({ fulfillmentOrderId }) => fulfillmentOrderId));
  const stillWanted = (one: StoredWindow | undefined): Instant | null =>
    one?.wantedAt != null && one.wantedAt > askedAt ? one.wantedAt : null;
  const news = answer.map((facts) => {
    const before = stored.get(facts.fulfillmentOrderId);
    const isOlder = (facts.changedAt ?? "") < (before?.facts?.changedAt ?? "");
    return {
      before: before?.facts ?? null,
      facts: isOlder && before?.facts ? before.facts : facts,
      wantedAt: stillWanted(before),
    };
  });
  const gone = known.filter((one) => !told.has(one.fulfillmentOrderId) && stillWanted(one) === null);
  return {
    write: news.map(({ facts, wantedAt }) => ({ facts, wantedAt })),
    remove: gone.map(({ fulfillmentOrderId }) => fulfillmentOrderId),
    changed: [
      ...new Set([
        ...news.filter(({ before, facts }) => !saysTheSame(before, facts)).map(({ facts }) => facts.orderId),
        ...gone.flatMap(({ facts }) => facts?.orderId ?? []),
      ]),
    ].sort(),
  };
}

const saysTheSame = (a: DeliveryWindowFacts | null, b: DeliveryWindowFacts): boolean =>
  a !== null && essence(a) === essence(b);

/** All that an estimate could come out otherwise for. */
const essence = ({ orderId, locationId, methodType, fromAt, toAt, lineItems }: DeliveryWindowFacts): string =>
  JSON.stringify([
    orderId,
    locationId,
    methodType,
    fromAt,
    toAt,
    lineItems.map(({ lineItemId, quantity }) => `${lineItemId}×${quantity}`).toSorted(),
  ]);
