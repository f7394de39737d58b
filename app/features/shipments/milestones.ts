import type { Evidence } from "./evidence.ts";
import { MILESTONES, type Milestone, type MilestoneKind, type ShipmentFacts } from "./shipment.ts";
import { isCancelled, isPaper, isWaiting, sendsNothing } from "./statuses.ts";

/**
 * The moments of this parcel worth telling, each once, with the first instant that proves it; oldest first. `evidence` is
 * sorted by time. Failed attempts and trouble after a delivery are noise of late scanners, not news.
 */
export function milestonesOf(facts: ShipmentFacts, evidence: readonly Evidence[]): Milestone[] {
  const deliveredAt = firstOf("delivered", evidence);
  const milestones = MILESTONES.flatMap((kind) => {
    const at = instantOf(kind, facts, evidence);
    const isNoise = (kind === "attempted" || kind === "exception") && at && deliveredAt && at > deliveredAt;
    return at === null || isNoise ? [] : [{ kind, at }];
  });
  // A stable sort: moments of one second keep the order of a parcel's life.
  return milestones.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** True when the merchant has sent the parcel off, or a carrier has seen it. */
export function isShipped({ fulfillmentStatus }: ShipmentFacts, evidence: readonly Evidence[]): boolean {
  const neverSent = sendsNothing(fulfillmentStatus) || isWaiting(fulfillmentStatus);
  return !neverSent || evidence.some(({ status }) => !isPaper(status) && status !== "cancelled");
}

function instantOf(kind: MilestoneKind, facts: ShipmentFacts, evidence: readonly Evidence[]) {
  if (kind === "shipped") return isShipped(facts, evidence) ? facts.shippedAt : null;
  if (kind === "cancelled" && isCancelled(facts.fulfillmentStatus)) return facts.updatedAt;
  return firstOf(kind, evidence);
}

const firstOf = (kind: MilestoneKind, evidence: readonly Evidence[]) =>
  evidence.find(({ status }) => status === kind)?.at ?? null;
