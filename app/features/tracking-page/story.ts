import type { OutlookView } from "#app/features/estimates/present-outlook.ts";
import type { DayWindow } from "#app/lib/format-window.ts";
import { formatDay } from "#app/lib/format-date.ts";
import { addDays, DAY_MS, msBetween, type Instant } from "#app/lib/time.ts";
import { linkOf, presentCarriers } from "./carrier-lines.ts";
import { toWhen } from "./outlook-of.ts";
import type { Hero } from "./page-model.ts";
import { dayOf, nameDay, type Reader } from "./reader.ts";
import type { TrackedShipment } from "./view.ts";

/** What is to be said about one parcel, first things first. */
export type Story = Hero & {
  group: "attention" | "onTheWay" | "delivered" | "closed";
  /** The days on which it is expected, as long as that may still come true. */
  expected: DayWindow | null;
};

/** Labels that wait for their first scan longer than this are worth a word. */
const LABEL_WAIT_DAYS_MAX = 4;
/** Parcels under way are scanned every day or two; on long ways a week may pass. */
const QUIET_DAYS = 4;
const QUIET_DAYS_MAX = 10;

export function tellStory(shipment: TrackedShipment, outlook: OutlookView, reader: Reader): Story {
  const { say } = reader;
  const has = (flag: TrackedShipment["flags"][number]) => shipment.flags.includes(flag);
  const reason = reasonOf(shipment, reader);
  const since = nameDay(dayOf(shipment.statusAt, reader), reader);
  // Without a page to look at, as when the merchant hides the carrier, only the shop can help.
  const hasPage = linkOf(shipment, reader) !== null;
  const attention = { group: "attention", expected: null, tone: "alert" } as const;
  switch (shipment.status) {
    case "unknown":
    case "pre_transit":
    case "in_transit":
      if (has("action_required")) return askAction(shipment, reason, reader);
      return tellOfTravel(shipment, outlook, reason, reader);
    case "out_for_delivery": {
      const isToday = dayOf(shipment.statusAt, reader) === reader.today;
      const sentence = say("headline.outForDelivery", { when: isToday ? "today" : "other" });
      if (has("action_required")) return askAction(shipment, reason, reader);
      return {
        sentence,
        advice: reason,
        tone: "calm",
        icon: "door",
        group: "onTheWay",
        expected: isToday ? { from: reader.today, to: reader.today } : null,
      };
    }
    case "available_for_pickup":
      return {
        ...attention,
        sentence: say("headline.pickup"),
        advice: [...reason, say(hasPage ? "advice.pickup" : "advice.pickupAsk")],
        icon: "pin",
        ...actionOf(shipment, reader),
      };
    case "attempted":
      return {
        ...attention,
        sentence: say("headline.attempted", since),
        advice: [...reason, say(hasPage ? "advice.attempted" : "advice.ask")],
        icon: "alert",
        ...actionOf(shipment, reader),
      };
    case "exception":
      if (has("action_required")) return askAction(shipment, reason, reader);
      return {
        ...attention,
        sentence: say("headline.exception"),
        advice: [...reason, say("advice.exception")],
        icon: "alert",
      };
    case "delivered":
      return tellOfDelivery(shipment, reader);
    case "returning":
      return {
        ...attention,
        sentence: say("headline.returning"),
        advice: [...reason, say("advice.returning")],
        icon: "back",
      };
    case "returned":
      return {
        ...attention,
        sentence: say("headline.returned"),
        advice: [...reason, say("advice.returning")],
        icon: "back",
      };
    case "cancelled":
      return {
        sentence: say("headline.cancelled"),
        advice: [say("advice.cancelled")],
        tone: "quiet",
        icon: "cross",
        group: "closed",
        expected: null,
      };
    case "expired":
      return {
        ...attention,
        sentence: say("headline.expired"),
        advice: [say("advice.expired")],
        icon: "alert",
      };
  }
}

function askAction(shipment: TrackedShipment, reason: string[], reader: Reader): Story {
  const { say } = reader;
  const advice = [...reason, say(linkOf(shipment, reader) ? "advice.actionRequired" : "advice.ask")];
  return {
    sentence: say("headline.actionRequired"),
    advice,
    tone: "alert",
    icon: "alert",
    group: "attention",
    expected: null,
    ...actionOf(shipment, reader),
  };
}

/** The carrier's own page, where it is what the shopper has to open. */
function actionOf(shipment: TrackedShipment, reader: Reader): Pick<Hero, "action"> {
  const link = presentCarriers(shipment, reader)[0]?.link;
  return link ? { action: link } : {};
}

function tellOfDelivery(
  { flags, deliveredAt, statusAt, missingSince }: TrackedShipment,
  reader: Reader,
): Story {
  const day = nameDay(dayOf(deliveredAt ?? statusAt, reader), reader);
  const done = { tone: "good", icon: "check", group: "delivered", expected: null } as const;
  if (flags.includes("picked_up_by_customer"))
    return { ...done, sentence: reader.say("headline.pickedUp", day), advice: [] };
  return {
    ...done,
    sentence: reader.say("headline.delivered", day),
    advice: [reader.say(missingSince ? "done.missing" : "advice.delivered")],
  };
}

/** Between the shop's hands and the door. */
function tellOfTravel(
  shipment: TrackedShipment,
  outlook: OutlookView,
  reason: string[],
  reader: Reader,
): Story {
  const { say } = reader;
  const { arrival, state } = outlook;
  // A status that only a newer version knows says nothing; the carrier's scans still do.
  const isMoving =
    shipment.status === "in_transit" || (shipment.status === "unknown" && shipment.firstScanAt !== null);
  const isLate = state === "late" || state === "running_late";
  const isDelayed = shipment.flags.includes("delayed");
  const news = newsAdvice(shipment, isMoving, reader);
  return {
    sentence: say(isLate ? "headline.late" : travelHeadline(shipment, isMoving, isDelayed)),
    advice: [...(isDelayed ? [say("advice.delayed")] : []), ...reason, ...news],
    when: toWhen(outlook),
    tone: isLate || isDelayed ? "alert" : "calm",
    icon: isMoving ? "truck" : "box",
    group: "onTheWay",
    expected: arrival.kind === "nothing" ? null : arrival.window,
  };
}

function travelHeadline(shipment: TrackedShipment, isMoving: boolean, isDelayed: boolean) {
  if (isDelayed) return "headline.delayed";
  if (isMoving) return "headline.inTransit";
  return hasLabelOnly(shipment) ? "headline.preTransit" : "headline.shipped";
}

/** A carrier told of the label and has not seen the parcel yet. Without any scan the merchant's word is all we have. */
export const hasLabelOnly = ({ status, lastEventAt, firstScanAt }: TrackedShipment): boolean =>
  status === "pre_transit" && lastEventAt !== null && firstScanAt === null;

function newsAdvice(shipment: TrackedShipment, isMoving: boolean, reader: Reader): string[] {
  const { say } = reader;
  if (shipment.flags.includes("customs")) return [say("advice.customs")];
  if (isMoving) return quietAdvice(shipment, reader);
  if (!hasLabelOnly(shipment)) return [say(linkOf(shipment, reader) ? "advice.noNewsLook" : "advice.noNews")];
  const days = daysSince(shipment.shippedAt, reader);
  if (days > LABEL_WAIT_DAYS_MAX) return [say("advice.preTransitLong", { days })];
  const worryOn = addDays(dayOf(shipment.shippedAt, reader), LABEL_WAIT_DAYS_MAX + 1);
  return [
    say("advice.preTransit"),
    say("advice.worryOn", { date: formatDay(worryOn, reader.locale, reader.today) }),
  ];
}

/** On its way without a word for days: how long that is nothing to worry about. */
function quietAdvice({ lastEventAt, firstScanAt }: TrackedShipment, reader: Reader): string[] {
  const { say, locale, today } = reader;
  const heardAt = lastEventAt ?? firstScanAt;
  const days = heardAt ? daysSince(heardAt, reader) : 0;
  if (!heardAt || days < QUIET_DAYS) return [];
  if (days >= QUIET_DAYS_MAX) return [say("advice.quietLong", { days })];
  const worryOn = addDays(dayOf(heardAt, reader), QUIET_DAYS_MAX);
  return [say("advice.quiet", { days }), say("advice.worryOn", { date: formatDay(worryOn, locale, today) })];
}

const daysSince = (at: Instant, { now }: Reader): number => Math.floor(msBetween(at, now) / DAY_MS);

function reasonOf({ reason }: TrackedShipment, { say }: Reader): string[] {
  return reason === null || reason === "other" ? [] : [say(`reason.${reason}`)];
}

/** The days of the parcel that is expected first. */
export const nextExpected = (stories: Story[]): DayWindow | null =>
  stories
    .flatMap(({ expected }) => expected ?? [])
    .toSorted((one, other) => (one.to < other.to ? -1 : 1))[0] ?? null;
