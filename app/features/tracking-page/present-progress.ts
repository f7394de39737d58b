import { formatShortDay } from "#app/lib/format-date.ts";
import type { Instant } from "#app/lib/time.ts";
import type { MilestoneKind } from "#app/features/shipments/shipment.ts";
import type { Progress, Stamp, Step, Tone } from "./page-model.ts";
import { dayOf, type Reader } from "./reader.ts";
import { hasLabelOnly } from "./story.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** The bar of an order that nothing has been sent of; what its shopper comes for does not travel. */
export function presentPreparing(order: TrackedOrder, reader: Reader): Progress {
  const { say } = reader;
  const labels =
    order.outlooks.get("")?.kind === "pickup"
      ? [say("step.ordered"), say("step.pickup"), say("step.pickedUp")]
      : wayThere(say, false);
  return { tone: "calm", steps: toSteps(labels, 0, [order.placedAt], reader) };
}

/** How far a parcel got; trouble keeps the step that was reached. A parcel on its way back has a bar of its own. */
export function presentProgress(
  order: TrackedOrder,
  shipment: TrackedShipment,
  tone: Tone,
  reader: Reader,
): Progress | null {
  const { say } = reader;
  const { status } = shipment;
  if (status === "cancelled") return null;
  const momentOf = (kind: MilestoneKind): Instant | null =>
    shipment.milestones.find((milestone) => milestone.kind === kind)?.at ?? null;
  if (status === "returning" || status === "returned") {
    const labels = [say("step.shipped"), say("step.returning"), say("step.returned")];
    const dates = [shipment.shippedAt, momentOf("returning"), momentOf("returned")];
    return { tone, steps: toSteps(labels, status === "returning" ? 1 : 2, dates, reader) };
  }
  const pickupAt = momentOf("available_for_pickup");
  const isPickedUp = shipment.flags.includes("picked_up_by_customer");
  const isPickup =
    isPickedUp ||
    status === "available_for_pickup" ||
    (pickupAt !== null && shipment.outForDeliveryAt === null);
  const reached = hasLabelOnly(shipment) ? 0 : shipment.step;
  const dates = [
    order.placedAt,
    shipment.shippedAt,
    momentOf("in_transit"),
    isPickup ? pickupAt : shipment.outForDeliveryAt,
    shipment.deliveredAt,
  ];
  return { tone, steps: toSteps(wayThere(say, isPickup), reached, dates, reader) };
}

const wayThere = (say: Reader["say"], isPickup: boolean): string[] => [
  say("step.ordered"),
  say("step.shipped"),
  say("step.onTheWay"),
  say(isPickup ? "step.pickup" : "step.outForDelivery"),
  say(isPickup ? "step.pickedUp" : "step.delivered"),
];

function toSteps(labels: string[], current: number, dates: (Instant | null)[], reader: Reader): Step[] {
  return labels.map((label, index) => {
    const at = index <= current ? (dates[index] ?? null) : null;
    return { label, state: stateOf(index, current, labels.length - 1), date: at && dayStamp(at, reader) };
  });
}

function stateOf(index: number, current: number, last: number): Step["state"] {
  if (index !== current) return index < current ? "done" : "ahead";
  return index === last ? "end" : "current";
}

function dayStamp(at: Instant, reader: Reader): Stamp {
  const day = dayOf(at, reader);
  return { iso: day, text: formatShortDay(day, reader.locale) };
}
