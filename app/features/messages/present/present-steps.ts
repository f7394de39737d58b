import type { MilestoneKind } from "#app/features/shipments/shipment.ts";
import type { ParcelOfMessage } from "../message-facts.ts";
import type { MailValues } from "../mail-values.ts";
import type { Moment } from "../moments.ts";
import type { MailReader } from "./mail-reader.ts";
import type { Told } from "./told.ts";

type Steps = MailValues["steps"];

/** How far a parcel is: ordered, handed over, on the way, nearly there, arrived. */
type Reached = 0 | 1 | 2 | 3 | 4;

const REACHED_BY: Partial<Record<MilestoneKind, Reached>> = {
  shipped: 1,
  in_transit: 2,
  out_for_delivery: 3,
  available_for_pickup: 3,
  attempted: 3,
  delivered: 4,
};

/** What a moment says by itself, whatever the parcels have been told to be since. */
const REACHED_AT: Partial<Record<Moment, Reached>> = {
  order_confirmed: 0,
  shipped: 1,
  partly_shipped: 1,
  in_transit: 2,
  out_for_delivery: 3,
  available_for_pickup: 3,
  attempted: 3,
  delivered: 4,
};

/** Where the way is of no interest any more. */
const WITHOUT_STEPS: ReadonlySet<Moment> = new Set(["refunded", "cancelled", "review_request", "survey"]);

/** How far it got; trouble keeps the step that was reached, and several parcels are as far as the last of them. */
export function presentSteps(moment: Moment, told: Told, { say }: MailReader): Steps {
  if (WITHOUT_STEPS.has(moment)) return [];
  if (moment === "returned") {
    const isBack = told.parcels.length > 0 && told.parcels.every(({ status }) => status === "returned");
    const labels = [say("step.shipped"), say("step.returning"), say("step.returned")];
    return toSteps(labels, isBack ? 2 : 1);
  }
  const reached = REACHED_AT[moment] ?? reachedBy(told);
  const isPickup =
    moment === "available_for_pickup" || (told.parcels.length > 0 && told.parcels.every(isForPickup));
  const labels = [
    say("step.ordered"),
    say(reached === 2 ? "step.onTheWay" : "step.shipped"),
    say(isPickup ? "step.pickup" : "step.outForDelivery"),
    say(isPickup ? "step.pickedUp" : "step.delivered"),
  ];
  return toSteps(labels, [0, 1, 1, 2, 3][reached] ?? 0);
}

function reachedBy({ parcels, fulfillments }: Told): Reached {
  if (parcels.length === 0) return fulfillments.length > 0 ? 1 : 0;
  const each = parcels.map(({ milestones }) => milestones.map(({ kind }) => REACHED_BY[kind] ?? 1));
  // Always one of the numbers above.
  return Math.min(...each.map((reached) => Math.max(1, ...reached))) as Reached;
}

function isForPickup({ milestones, flags }: ParcelOfMessage): boolean {
  if (flags.includes("picked_up_by_customer")) return true;
  const has = (kind: MilestoneKind) => milestones.some((milestone) => milestone.kind === kind);
  return has("available_for_pickup") && !has("out_for_delivery");
}

/** At the end nothing is going on any more: the last step is done. */
const toSteps = (labels: string[], current: number): Steps =>
  labels.map((label, index) => ({
    label,
    state: index < current || current === labels.length - 1 ? "done" : index === current ? "now" : "open",
  }));
