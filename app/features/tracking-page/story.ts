import { safeWebUrl } from "#app/lib/html.ts";
import { DAY_MS, msBetween, type CalendarDate } from "#app/lib/time.ts";
import type { Hero } from "./page-model.ts";
import { arrivalDayFor, dayOf, nameDay, type Reader } from "./reader.ts";
import type { TrackedShipment } from "./view.ts";

/** What is to be said about one parcel, first things first. */
export type Story = Hero & {
  group: "attention" | "onTheWay" | "delivered" | "closed";
  /** The day it is expected on, as long as that may still come true. */
  expectedOn: CalendarDate | null;
};

/** Labels that wait for their first scan longer than this are worth a word. */
const LABEL_WAIT_DAYS_MAX = 4;

export function tellStory(shipment: TrackedShipment, reader: Reader): Story {
  const { say } = reader;
  const has = (flag: TrackedShipment["flags"][number]) => shipment.flags.includes(flag);
  const reason = reasonOf(shipment, reader);
  const since = nameDay(dayOf(shipment.statusAt, reader), reader);
  const attention = { group: "attention", expectedOn: null, tone: "alert" } as const;
  switch (shipment.status) {
    case "unknown":
    case "pre_transit":
    case "in_transit":
      if (has("action_required")) return askAction(reason, reader);
      return tellOfTravel(shipment, reader, reason);
    case "out_for_delivery": {
      const isToday = dayOf(shipment.statusAt, reader) === reader.today;
      const sentence = say("headline.outForDelivery", { when: isToday ? "today" : "other" });
      if (has("action_required")) return askAction(reason, reader);
      return {
        sentence,
        advice: reason,
        tone: "calm",
        icon: "door",
        group: "onTheWay",
        expectedOn: isToday ? reader.today : null,
      };
    }
    case "available_for_pickup":
      return {
        ...attention,
        sentence: say("headline.pickup"),
        advice: [...reason, say("advice.pickup")],
        icon: "pin",
      };
    case "attempted":
      return {
        ...attention,
        sentence: say("headline.attempted", since),
        advice: [...reason, say("advice.attempted")],
        icon: "alert",
      };
    case "exception":
      if (has("action_required")) return askAction(reason, reader);
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
        expectedOn: null,
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

function askAction(reason: string[], { say }: Reader): Story {
  const advice = [...reason, say("advice.actionRequired")];
  return {
    sentence: say("headline.actionRequired"),
    advice,
    tone: "alert",
    icon: "alert",
    group: "attention",
    expectedOn: null,
  };
}

function tellOfDelivery({ flags, deliveredAt, statusAt }: TrackedShipment, reader: Reader): Story {
  const day = nameDay(dayOf(deliveredAt ?? statusAt, reader), reader);
  const done = { tone: "good", icon: "check", group: "delivered", expectedOn: null } as const;
  if (flags.includes("picked_up_by_customer"))
    return { ...done, sentence: reader.say("headline.pickedUp", day), advice: [] };
  return {
    ...done,
    sentence: reader.say("headline.delivered", day),
    advice: [reader.say("advice.delivered")],
  };
}

/** Between the shop's hands and the door. Without an estimate nothing is said about when. */
function tellOfTravel(shipment: TrackedShipment, reader: Reader, reason: string[]): Story {
  const { say } = reader;
  const day = arrivalDayFor(shipment.carrierEstimateAt, reader);
  const isLate = day !== null && day < reader.today;
  const expectedOn = isLate ? null : day;
  const onTheWay = { group: "onTheWay", expectedOn, tone: "calm" } as const;
  // A status that only a newer version knows says nothing; the carrier's scans still do.
  const isMoving =
    shipment.status === "in_transit" || (shipment.status === "unknown" && shipment.firstScanAt !== null);
  const icon = isMoving ? "truck" : "box";
  const advice = [...reason, ...newsAdvice(shipment, isMoving, reader)];
  if (isLate)
    return {
      ...onTheWay,
      sentence: say("headline.late", nameDay(day, reader)),
      advice: [say("advice.late"), ...advice],
      tone: "alert",
      icon,
    };
  const expected = expectedOn && nameDay(expectedOn, reader);
  if (shipment.flags.includes("delayed"))
    return {
      ...onTheWay,
      sentence: expected ? say("headline.delayedExpected", expected) : say("headline.delayed"),
      advice: expected ? advice : [say("advice.delayed"), ...advice],
      tone: "alert",
      icon,
    };
  if (isMoving)
    return {
      ...onTheWay,
      sentence: expected ? say("headline.expected", expected) : say("headline.inTransit"),
      advice,
      icon,
    };
  if (hasLabelOnly(shipment))
    return {
      ...onTheWay,
      sentence: expected ? say("headline.preTransitExpected", expected) : say("headline.preTransit"),
      advice,
      icon,
    };
  return {
    ...onTheWay,
    sentence: expected ? say("headline.shippedExpected", expected) : say("headline.shipped"),
    advice,
    icon,
  };
}

/** A carrier told of the label and has not seen the parcel yet. Without any scan the merchant's word is all we have. */
export const hasLabelOnly = ({ status, lastEventAt, firstScanAt }: TrackedShipment): boolean =>
  status === "pre_transit" && lastEventAt !== null && firstScanAt === null;

function newsAdvice(shipment: TrackedShipment, isMoving: boolean, { say, now }: Reader): string[] {
  if (shipment.flags.includes("customs")) return [say("advice.customs")];
  if (isMoving) return [];
  if (!hasLabelOnly(shipment))
    return [say(safeWebUrl(shipment.trackingUrl) ? "advice.noNewsLook" : "advice.noNews")];
  const days = Math.floor(msBetween(shipment.shippedAt, now) / DAY_MS);
  return [days > LABEL_WAIT_DAYS_MAX ? say("advice.preTransitLong", { days }) : say("advice.preTransit")];
}

function reasonOf({ reason }: TrackedShipment, { say }: Reader): string[] {
  return reason === null || reason === "other" ? [] : [say(`reason.${reason}`)];
}

/** The earliest day on which something is still expected. */
export const nextExpected = (stories: Story[]): CalendarDate | null =>
  stories.flatMap(({ expectedOn }) => expectedOn ?? []).toSorted()[0] ?? null;
