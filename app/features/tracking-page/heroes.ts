import { withDates } from "#app/features/estimates/dated-text.ts";
import { nameWindow } from "#app/features/estimates/present-window.ts";
import { proofOf } from "./delivery-proof.ts";
import { handoverAdvice, handoverOf, isJustReceived, type Handover } from "./handover.ts";
import { outlookOfRest, toWhen } from "./outlook-of.ts";
import type { Hero, When } from "./page-model.ts";
import type { Reader } from "./reader.ts";
import { entriesOf, placeText } from "./scans.ts";
import { nextExpected, type Story } from "./story.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** A parcel, what is to be said of it, and its place among the order's parcels. */
export type Told = { shipment: TrackedShipment; story: Story; index: number };

/** The first sentence of an order that nothing is on its way of; `unshipped` is how many items are still to be sent. */
export function heroWithoutParcels(order: TrackedOrder, unshipped: number, reader: Reader): Hero {
  const { say } = reader;
  if (order.cancelledAt)
    return {
      sentence: say("headline.orderCancelled"),
      advice: [say("advice.orderCancelled")],
      tone: "quiet",
      icon: "cross",
    };
  if (hasNothingToShip(order))
    return {
      sentence: say("headline.nothingToShip"),
      advice: [say("advice.nothingToShip")],
      tone: "calm",
      icon: "check",
    };
  // Everything refunded, or sent and called off again.
  if (!isAwaited(order, unshipped))
    return {
      sentence: say("headline.nothingToShip"),
      advice: [say("advice.orderCancelled")],
      tone: "quiet",
      icon: "cross",
    };
  const outlook = outlookOfRest(order, reader);
  const isLate = outlook.state === "late" || outlook.state === "running_late";
  const handover = handoverOf(order, reader);
  return {
    sentence: say(preparingHeadline(order, handover, reader)),
    advice: handoverAdvice(handover, reader),
    when: toWhen(outlook),
    tone: isLate || handover.kind === "late" ? "alert" : "calm",
    icon: "box",
  };
}

function preparingHeadline(order: TrackedOrder, handover: Handover, reader: Reader) {
  if (handover.kind === "late") return "headline.handoverLate";
  return isJustReceived(order, reader) ? "headline.received" : "headline.preparing";
}

/** True while something is still to be sent; of an order whose lines have not been told yet, that is all we can suppose. */
export const isAwaited = (order: TrackedOrder, unshipped: number): boolean =>
  !order.cancelledAt && (unshipped > 0 || order.lineItems.length === 0);

/** True for an order whose lines we know, none of which goes by post. */
export const hasNothingToShip = ({ lineItems }: TrackedOrder): boolean =>
  lineItems.length > 0 && lineItems.every((line) => !line.requiresShipping);

/** The first sentence of an order with parcels; `unshipped` is how many items are still to be sent. */
export function heroWithParcels(
  order: TrackedOrder,
  told: [Told, ...Told[]],
  unshipped: number,
  reader: Reader,
): Hero {
  const { say } = reader;
  const hero =
    told.length > 1 ? heroOfMany(told, unshipped, reader) : heroOfOne(order, told[0], unshipped, reader);
  const before = order.cancelledAt ? [say("advice.cancelledButShipped")] : [];
  const after = unshipped > 0 ? [say("advice.moreToCome", { count: unshipped })] : [];
  return { ...hero, advice: [...before, ...hero.advice, ...after] };
}

/** What one parcel's own card says; one that waits to be picked up, or was delivered, says where, if somebody told. */
export function parcelHero(order: TrackedOrder, { story, shipment }: Told, reader: Reader): Hero {
  const { sentence, advice, tone, icon, when, action } = story;
  const { say, locale } = reader;
  const arrival = entriesOf(order, shipment).find(({ status }) => status === "available_for_pickup");
  const place =
    shipment.status === "available_for_pickup" && arrival ? placeText(arrival.place, order, locale) : null;
  return {
    sentence,
    advice: [
      ...(place ? [say("advice.pickupAt", { place })] : []),
      ...proofOf(order, shipment, reader),
      ...advice,
    ],
    tone,
    icon,
    ...(when ? { when } : {}),
    ...(action ? { action } : {}),
  };
}

/** One delivered parcel of an order with more to come must not sound as if everything had arrived. */
function heroOfOne(order: TrackedOrder, told: Told, unshipped: number, reader: Reader): Hero {
  const own = parcelHero(order, told, reader);
  return unshipped > 0 && told.story.group === "delivered"
    ? { ...own, sentence: reader.say("headline.partDelivered"), tone: "calm" }
    : own;
}

function heroOfMany(told: Told[], unshipped: number, reader: Reader): Hero {
  const { say } = reader;
  const total = told.length;
  const stories = told.map(({ story }) => story);
  const countOf = (group: Story["group"]) => stories.filter((story) => story.group === group).length;
  const [attention, delivered] = [countOf("attention"), countOf("delivered")];
  const when = whenNext(stories, reader);
  if (attention > 0)
    return {
      sentence: say("headline.manyAttention", { count: attention }),
      advice: [],
      when,
      tone: "alert",
      icon: "alert",
    };
  if (delivered < total)
    return {
      sentence: sentenceUnderWay(total, delivered, unshipped, say),
      advice: [],
      when,
      tone: "calm",
      icon: "truck",
    };
  return unshipped > 0
    ? { sentence: say("headline.partDelivered"), advice: [], tone: "calm", icon: "box" }
    : { sentence: say("headline.manyDelivered", { total }), advice: [], tone: "good", icon: "check" };
}

/** Of several parcels the next one's days stand beside the sentence, which is about all of them. */
function whenNext(stories: Story[], reader: Reader): When {
  const next = nextExpected(stories);
  const note =
    next &&
    withDates((date) => reader.say("advice.nextExpected", { date }), nameWindow(next, reader.shown, reader));
  return { arrival: null, notes: note ? [note] : [], why: null };
}

function sentenceUnderWay(total: number, delivered: number, unshipped: number, say: Reader["say"]): string {
  if (delivered > 0) return say("headline.manyPartly", { delivered, total });
  return unshipped > 0 ? say("headline.partOnTheWay") : say("headline.manyOnTheWay", { total });
}
