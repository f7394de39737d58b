import { addMs, msBetween, msOf, type Instant } from "#app/lib/time.ts";
import type { Milestone, ShipmentStatus } from "./shipment.ts";
import { isFinal, isPaper, LIFE_ORDER, meaningOf, sendsNothing } from "./statuses.ts";

/** Statuses that can be written back: milestones for which Shopify has a word. Nothing of it says "returning". */
export const WRITABLE_STATUSES = [
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "exception",
  "delivered",
] as const satisfies readonly ShipmentStatus[];
export type WritableStatus = (typeof WRITABLE_STATUSES)[number];

/** An optional scope of the app: the merchant is asked for it when they switch this on. */
export const WRITE_BACK_SCOPE = "write_fulfillments";

/** Shopify's words: https://shopify.dev/docs/api/admin-graphql/2026-10/enums/FulfillmentEventStatus */
export const SHOPIFY_STATUS = {
  in_transit: "IN_TRANSIT",
  out_for_delivery: "OUT_FOR_DELIVERY",
  available_for_pickup: "READY_FOR_PICKUP",
  attempted: "ATTEMPTED_DELIVERY",
  exception: "FAILURE",
  delivered: "DELIVERED",
} as const satisfies Record<WritableStatus, string>;

/** What the merchant wants written back. `since` is when they switched it on; null: it is off. */
export type WriteBackRules = { since: Instant | null; statuses: readonly WritableStatus[] };

/** All that decides about one fulfillment. */
export type FulfillmentToWrite = {
  status: string;
  shippedAt: Instant;
  /** Shopify's own summary of the parcel, in its words. */
  shipmentStatus: string | null;
  /** Its parcels, without those whose number the merchant has replaced. */
  parcels: readonly { milestones: readonly Milestone[] }[];
  /** What Shopify has told us of it. */
  told: readonly Step[];
  /** What we have told Shopify, or are about to. */
  written: readonly Step[];
};
export type Step = { status: ShipmentStatus; happenedAt: Instant };
export type StepToWrite = { status: WritableStatus; happenedAt: Instant };

/** Shopify tells times in whole seconds: what was shipped in the second of the install may seem a little older. */
const SHOPIFY_ROUNDS_MS = 1_000;

/** These are over as soon as anything else happens, and Shopify may mail the shopper about them. */
const PASSING: ReadonlySet<WritableStatus> = new Set<WritableStatus>([
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "exception",
]);

/**
 * What Shopify shall be told of a fulfillment now, oldest first: steps that it has not told itself, each once in the life
 * of the fulfillment, none that happened before something it knows, before the switch, or before the app came. Shopify's
 * events speak of the whole fulfillment: of several parcels each must have come so far.
 */
export function planWriteBack(
  fulfillment: FulfillmentToWrite,
  { since, statuses }: WriteBackRules,
  { installedAt, now }: { installedAt: Instant | null; now: Instant },
): StepToWrite[] {
  const { parcels, told, written } = fulfillment;
  const isHistory = installedAt === null || addMs(fulfillment.shippedAt, SHOPIFY_ROUNDS_MS) <= installedAt;
  if (since === null || isHistory || sendsNothing(fulfillment.status) || parcels.length === 0) return [];
  const known = new Set([...told, ...written].map(({ status }) => status));
  known.add(meaningOf(fulfillment.shipmentStatus).status);
  if ([...known].some(isFinal)) return [];
  const seen = [...told, ...written].filter(({ status }) => !isPaper(status));
  return statuses
    .filter((status) => !known.has(status))
    .flatMap((status) => {
      const happenedAt = reachedAt(parcels, status, now);
      return happenedAt === null ? [] : [{ status, happenedAt }];
    })
    .filter((step) => step.happenedAt >= since && seen.every((other) => compareSteps(other, step) < 0))
    .filter((step) => !PASSING.has(step.status) || !isOver(parcels, step, now))
    .sort(compareSteps);
}

/** When the last of these parcels got there, in whole seconds as Shopify keeps them; null as long as one has not. */
function reachedAt(
  parcels: FulfillmentToWrite["parcels"],
  status: ShipmentStatus,
  now: Instant,
): Instant | null {
  const times = parcels.map(({ milestones }) => milestones.find(({ kind }) => kind === status)?.at);
  if (!times.every((at) => at !== undefined)) return null;
  const last = times.toSorted().at(-1);
  return last === undefined ? null : inSeconds(last < now ? last : now);
}

const isOver = (parcels: FulfillmentToWrite["parcels"], step: StepToWrite, now: Instant): boolean =>
  parcels.some(({ milestones }) =>
    milestones.some(
      ({ kind, at }) =>
        kind !== "shipped" &&
        compareSteps(step, { status: kind, happenedAt: inSeconds(at < now ? at : now) }) < 0,
    ),
  );

/** The same event, as far as one can tell without an id: Shopify may round the time, and writes it in UTC. */
export const isSameStep = (one: Step, other: Step): boolean =>
  one.status === other.status && Math.abs(msBetween(one.happenedAt, other.happenedAt)) < 1_000;

const compareSteps = (one: Step, other: Step): number =>
  one.happenedAt < other.happenedAt
    ? -1
    : one.happenedAt > other.happenedAt
      ? 1
      : LIFE_ORDER[one.status] - LIFE_ORDER[other.status];

const inSeconds = (at: Instant): Instant => addMs(at, -(msOf(at) % 1_000));
