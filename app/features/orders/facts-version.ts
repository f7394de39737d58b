import { canonicalJson } from "#app/lib/json.ts";
import type { Instant } from "#app/lib/time.ts";
import type { FulfillmentFacts, OrderFacts } from "./order.ts";

/**
 * Versions of facts: plain text whose byte order says which of two tellings is kept. Shopify's times stop at the second
 * and deliveries come in any order, so a version is
 *   the time of the change, then how far in its life the thing is, then how much is told, then a digest of all of it.
 * That is a total order (equal versions are equal facts), so keeping the greater one is commutative, associative and
 * idempotent: any arrival order ends the same.
 */

/** Makes a short text of a long one. Keyed in production, so that versions give nothing away about what they stand for. */
export type Digest = (text: string) => string;

export function orderVersion(facts: OrderFacts, digest: Digest): string {
  const { email, phone, customerId, address, city, countryCode } = facts;
  const told = [
    email,
    phone,
    customerId,
    address,
    city,
    countryCode,
    ...facts.lineItems,
    ...facts.shippingLines,
  ];
  const life = [
    facts.cancelledAt ? 1 : 0,
    facts.closedAt ? 1 : 0,
    rankIn(PAYMENT_LIFE, facts.financialStatus),
  ];
  return versionOf(
    facts.updatedAt,
    life,
    told.filter((part) => part !== null).length,
    digest(canonicalJson(facts)),
  );
}

/** Version of a fulfillment's status and tracking numbers. */
export function fulfillmentVersion(facts: FulfillmentFacts, digest: Digest): string {
  const { orderId, name, status, shipmentStatus, tracking, shippedAt, updatedAt } = facts;
  const life = [rankIn(FULFILLMENT_LIFE, status), rankIn(PARCEL_LIFE, shipmentStatus)];
  const kept = { orderId, name, status, shipmentStatus, tracking, shippedAt };
  return versionOf(updatedAt, life, tracking.length, digest(canonicalJson(kept)));
}

/** Version of what is in the parcel; null when these facts do not tell (bulk files and some bodies do not). */
export function contentsVersion({ lineItems, updatedAt }: FulfillmentFacts, digest: Digest): string | null {
  return lineItems.length === 0
    ? null
    : versionOf(updatedAt, [], lineItems.length, digest(canonicalJson(lineItems)));
}

/** Version of when the parcel moved; null when these facts do not tell (webhook bodies never do). */
export function momentsVersion(facts: FulfillmentFacts, digest: Digest): string | null {
  const moments = [facts.inTransitAt, facts.deliveredAt, facts.estimatedDeliveryAt];
  const told = moments.filter((moment) => moment !== null).length;
  return told === 0 ? null : versionOf(facts.updatedAt, [], told, digest(canonicalJson(moments)));
}

/** The greater version; null is no version at all. */
export const newestVersion = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** The time of change that a version begins with. */
export const updatedAtOf = (version: string): Instant =>
  // Every version is made by versionOf, which puts the instant first.
  version.slice(0, INSTANT_LENGTH) as Instant;

const INSTANT_LENGTH = "2026-11-24T18:00:00.000Z".length;

const PAYMENT_LIFE = [
  "pending",
  "authorized",
  "partially_paid",
  "paid",
  "partially_refunded",
  "refunded",
  "voided",
];
const FULFILLMENT_LIFE = ["pending", "open", "success", "error", "failure", "cancelled"];
const PARCEL_LIFE = [
  "submitted",
  "confirmed",
  "label_purchased",
  "label_printed",
  "carrier_picked_up",
  "in_transit",
  "delayed",
  "out_for_delivery",
  "attempted_delivery",
  "ready_for_pickup",
  "failure",
  "delivered",
  "picked_up",
];

/** 0 for a word we do not know. */
const rankIn = (life: string[], word: string | null): number => life.indexOf(word ?? "") + 1;

function versionOf(updatedAt: Instant, life: number[], told: number, digest: string): string {
  const ranks = [...life, Math.min(told, 999)].map((rank) => String(rank).padStart(3, "0"));
  return [updatedAt, ...ranks, digest].join(" ");
}
