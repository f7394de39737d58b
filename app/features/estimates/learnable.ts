import type { ParcelTraits, RulePlan } from "#app/features/delivery-rules/plan.ts";
import { outcomeOf } from "./morning.ts";
import type { KeyChain, Outcome, Part, PartOutcome } from "./learned.ts";
import type { Happened } from "./what-happened.ts";

/** The name under which it is learned how good a carrier's dates are. */
export const carrierKeyOf = (carrierName: string | null): string => `carrier:${carrierName ?? ""}`;

/** A date further off than this was not meant for this parcel. */
const CARRIER_ERROR_MAX = 39;

/**
 * What a parcel may teach; null when that is nothing: an order made for testing, one that was cancelled, replaced or sent
 * back, one that the shopper fetched, and one whose days cannot be true.
 */
export function learnableFrom(
  {
    plan,
    traits,
    promiseKeys,
  }: { plan: RulePlan; traits: ParcelTraits; promiseKeys: Record<Part, KeyChain> },
  happened: Happened,
  about: { test: boolean; carrierName: string | null },
): Outcome | null {
  const { handedOverOn, deliveredOn, endedAs } = happened;
  if (about.test || plan.kind === "pickup" || handedOverOn === null) return null;
  if (endedAs !== null && endedAs !== "delivered") return null;
  if (deliveredOn !== null && deliveredOn < handedOverOn) return null;
  return {
    ...outcomeOf(plan, traits, { handedOverOn, deliveredOn }, promiseKeys),
    carrierDate: errorOf(happened, about),
  };
}

function errorOf(
  { deliveredOn, carrierToldOn }: Happened,
  { carrierName }: { carrierName: string | null },
): PartOutcome | null {
  if (deliveredOn === null || carrierToldOn === null) return null;
  const days = deliveredOn - carrierToldOn;
  if (Math.abs(days) > CARRIER_ERROR_MAX) return null;
  return { keys: [carrierKeyOf(carrierName)], days, endedOn: deliveredOn };
}
