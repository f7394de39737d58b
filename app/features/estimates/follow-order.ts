import type { ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { canonicalJson } from "#app/lib/json.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import type { Instant } from "#app/lib/time.ts";
import { encodeCurve } from "./curve.ts";
import { decidePromise } from "./decide-promise.ts";
import { estimateAtHandover, estimateAtPurchase } from "./estimate.ts";
import { expectationOf, type ExpectationContext } from "./expectation.ts";
import type { KeptEstimate } from "./kept-estimate.ts";
import { factsOf, type PlannedParcel } from "./plan-parcels.ts";
import { promiseFor, whatIfFor } from "./promise-for.ts";

export type FollowContext = ExpectationContext & { rules: DeliveryRules; shop: ShopPlace; now: Instant };

/**
 * The estimates of an order and of its parcels after something became known, from those kept before. Promises stay as they
 * were told; all else follows the facts, so that the same facts in any order end the same. `parcels` begins with the order.
 */
export function followOrder(
  parcels: PlannedParcel[],
  kept: KeptEstimate[],
  context: FollowContext,
  { told }: { told: boolean },
): KeptEstimate[] {
  const [whole, ...parts] = parcels;
  const still = new Set(parcels.map(({ shipmentId }) => shipmentId));
  const gone = kept.filter(({ shipmentId }) => !still.has(shipmentId)).map(withdrawn);
  if (!whole) return gone;
  const keptOf = new Map(kept.map((one) => [one.shipmentId, one]));
  const order = followWhole(whole, keptOf.get("") ?? null, context, told);
  // Of several parcels only the first takes over what was counted of the order: the others begin to count on their own.
  let heir = parts.find(({ shipmentId }) => keptOf.has(shipmentId))?.shipmentId;
  const estimates = parts.map((parcel) => {
    heir ??= parcel.shipmentId;
    const before = keptOf.get(parcel.shipmentId) ?? null;
    return followPart(parcel, before, { order, isHeir: heir === parcel.shipmentId }, context);
  });
  return [order, ...estimates, ...gone];
}

/** Of what turned out to hold no goods nothing is awaited. */
const withdrawn = (estimate: KeptEstimate): KeptEstimate => ({
  ...estimate,
  endedAs: "cancelled",
  deliveredOn: null,
  outcome: null,
  expected: null,
  lateProbability: null,
  lateness: null,
  open: true,
});

function followWhole(
  parcel: PlannedParcel,
  before: KeptEstimate | null,
  context: FollowContext,
  told: boolean,
): KeptEstimate {
  const { plan, traits, order, zone } = parcel;
  const issued = isPlannedAnew(parcel, before) ? null : (before?.purchaseCurve ?? null);
  const purchaseCurve = issued ?? encodeCurve(estimateAtPurchase(plan, traits, context.learned));
  const ours = () => promiseFor(context.rules, context.shop, context.learned, traits);
  return settle(parcel, before, context, {
    promise: decidePromise(before?.promise ?? null, ours, order, { now: context.now, zone }),
    whatIf: before ? before.whatIf : whatIfFor(context.rules, context.shop, context.learned, traits),
    told: before?.told ?? told,
    purchaseCurve,
    handoverCurve: null,
    countedTo: before?.countedTo ?? { purchase: null, handover: null },
    lateness: before?.lateness ?? null,
    runningLateAt: before?.runningLateAt ?? null,
  });
}

function followPart(
  parcel: PlannedParcel,
  before: KeptEstimate | null,
  { order, isHeir }: { order: KeptEstimate; isHeir: boolean },
  context: FollowContext,
): KeptEstimate {
  const { plan, traits } = parcel;
  const known = isPlannedAnew(parcel, before) ? null : before;
  const ofOrder = isPlannedAnew(parcel, order) ? null : order.purchaseCurve;
  const countedTo = before?.countedTo ?? {
    purchase: isHeir ? order.countedTo.purchase : null,
    handover: null,
  };
  return settle(parcel, before, context, {
    promise: order.promise,
    whatIf: order.whatIf,
    told: order.told,
    purchaseCurve:
      known?.purchaseCurve ?? ofOrder ?? encodeCurve(estimateAtPurchase(plan, traits, context.learned)),
    handoverCurve: handoverCurveOf(parcel, { before, known }, context),
    countedTo,
    lateness: before ? before.lateness : order.lateness,
    runningLateAt: before ? before.runningLateAt : order.runningLateAt,
  });
}

/** As it was issued. One that no morning has counted yet may still be issued for another day, or another way. */
function handoverCurveOf(
  { plan, traits, happened }: PlannedParcel,
  { before, known }: { before: KeptEstimate | null; known: KeptEstimate | null },
  { learned }: FollowContext,
): KeptEstimate["handoverCurve"] {
  const { handedOverOn, isSurelyHandedOver } = happened;
  if (handedOverOn === null || !isSurelyHandedOver) return null;
  const isCounted = before !== null && before.countedTo.handover !== null;
  const issued = isCounted ? before : known?.handedOverOn === handedOverOn ? known : null;
  return issued?.handoverCurve ?? encodeCurve(estimateAtHandover(plan, traits, learned, handedOverOn));
}

type Followed = Pick<
  KeptEstimate,
  | "promise"
  | "whatIf"
  | "told"
  | "purchaseCurve"
  | "handoverCurve"
  | "countedTo"
  | "lateness"
  | "runningLateAt"
>;

/** What both kinds have in common. Mornings alone close an estimate, learn from it, and say that it runs late. */
function settle(
  parcel: PlannedParcel,
  before: KeptEstimate | null,
  context: FollowContext,
  followed: Followed,
): KeptEstimate {
  const known = factsOf(parcel);
  const facts = {
    ...followed,
    ...known,
    lateness: known.endedAs === null ? followed.lateness : null,
    purchaseScore: before?.purchaseScore ?? null,
    handoverScore: before?.handoverScore ?? null,
    settled: before?.settled ?? false,
    contributed: before?.contributed ?? null,
    open: true,
  };
  return { ...facts, ...expectationOf(facts, context, localDayOf(context.now, parcel.zone)) };
}

/** Whether another way lies ahead than the one the kept estimate was made for: another address, method, item or rule. */
function isPlannedAnew({ kept, plan }: PlannedParcel, before: KeptEstimate | null): boolean {
  if (before?.purchaseCurve == null) return true;
  return before.startsOn !== plan.startsOn || canonicalJson(before.traits) !== canonicalJson(kept);
}
