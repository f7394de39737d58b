import { isPaper } from "#app/features/shipments/statuses.ts";
import { DAY_MS, msBetween, type Instant } from "#app/lib/time.ts";
import { watchedSince, type FoundTrouble, type Watching } from "./found-trouble.ts";
import { carrierKeyOf, type Lane } from "./lanes.ts";
import { lateness } from "./order-troubles.ts";
import { isPast, isUnheard, limitOf } from "./thresholds.ts";
import type { NumberFault, TroubleFacts } from "./trouble-facts.ts";
import type { TimedKind } from "./trouble-rules.ts";
import type { TroubleKind } from "./trouble.ts";
import { urgencyOf } from "./urgency.ts";
import type { WatchedOrder, WatchedParcel } from "./watched-order.ts";

type Hitch = { kind: TroubleKind; since: Instant; facts: TroubleFacts };

/** What is wrong with a parcel: at most one thing with its way, and at most one with its promise. */
export function findParcelTroubles(
  parcel: WatchedParcel,
  order: WatchedOrder,
  watching: Watching,
  now: Instant,
): FoundTrouble[] {
  const isWatched = parcel.open || parcel.status === "returned" || isReportedMissing(parcel);
  if (!isWatched || parcel.shippedAt < watchedSince(now)) return [];
  const hitches = [hitchOf(parcel, order, watching, now), brokenPromise(parcel)];
  return hitches
    .filter((hitch) => hitch !== null)
    .map(({ kind, since, facts }) => ({
      kind,
      subjectId: parcel.shipmentId,
      orderId: order.orderId,
      shipmentId: parcel.shipmentId,
      orderName: order.orderName,
      since,
      facts,
      urgency: urgencyOf(kind, facts, { since, now }),
    }));
}

/** Its shopper's word against the carrier's: as long as the carrier says that it was delivered. */
const isReportedMissing = ({ status, missingSince }: WatchedParcel): boolean =>
  status === "delivered" && missingSince !== null;

/** What has come as far as the carrier brings it, or goes back, is late for another reason than being slow. */
const brokenPromise = ({ status, promise }: WatchedParcel): Hitch | null =>
  status === "available_for_pickup" ||
  status === "delivered" ||
  status === "returning" ||
  status === "returned"
    ? null
    : lateness(promise);

function hitchOf(parcel: WatchedParcel, order: WatchedOrder, watching: Watching, now: Instant): Hitch | null {
  const { status, statusAt } = parcel;
  const reason = parcel.reason === null ? {} : { reason: parcel.reason };
  if (status === "delivered")
    return parcel.missingSince && { kind: "reported_missing", since: parcel.missingSince, facts: {} };
  if (status === "returning" || status === "returned")
    return { kind: "returning", since: statusAt, facts: { ...reason, isBack: status === "returned" } };
  if (parcel.flags.includes("action_required"))
    return { kind: "action_required", since: statusAt, facts: reason };
  if (status === "exception" || status === "attempted")
    return { kind: status, since: statusAt, facts: reason };
  const timed = (kind: TimedKind, since: Instant): Hitch | null => {
    const limit = limitOf(kind, laneOf(parcel, order, watching), watching);
    return isPast(since, limit, now, watching.shop) ? { kind, since, facts: { limit } } : null;
  };
  if (status === "available_for_pickup") return timed("pickup_waiting", statusAt);
  // Without a number nobody scans it, and silence is all there will ever be.
  if (parcel.trackingNumber === null) return null;
  if (!isPaper(status) || parcel.firstScanAt !== null) return timed("stalled", lastNewsOf(parcel));
  const number = faultOf(parcel, parcel.trackingNumber, watching, now);
  if (number) return { kind: "bad_number", since: parcel.shippedAt, facts: { number } };
  return isUnheard(carrierKeyOf(parcel), watching.thresholds)
    ? null
    : timed("not_handed_over", parcel.shippedAt);
}

const laneOf = (parcel: WatchedParcel, order: WatchedOrder, { shop }: Watching): Lane => ({
  carrierKey: carrierKeyOf(parcel),
  from: parcel.originCountry ?? shop.countryCode ?? "",
  to: order.destinationCountry ?? "",
});

/** Imported parcels have a state without the scans that led to it. */
const lastNewsOf = ({ lastEventAt, statusAt }: WatchedParcel): Instant =>
  lastEventAt && lastEventAt > statusAt ? lastEventAt : statusAt;

/** Carriers show a number hours after its label was made; by then it should be known anywhere. */
const KNOWN_AFTER_DAYS = 3;

/** What is wrong with the number of a parcel that nobody has seen: a scan proves the number. */
function faultOf(
  { carrierId, followings, lastEventAt, shippedAt }: WatchedParcel,
  number: string,
  watching: Watching,
  now: Instant,
): NumberFault | null {
  // Somebody knows the number: a notice of its label has come.
  if (lastEventAt !== null) return null;
  if (carrierId !== null && watching.isPossibleNumber(carrierId, number) === "impossible")
    return "impossible";
  const isKnown = followings.includes("following") || followings.includes("ended");
  if (isKnown) return null;
  if (followings.includes("refused")) return "refused";
  const isOld = msBetween(shippedAt, now) > KNOWN_AFTER_DAYS * DAY_MS;
  return followings.includes("not_found") && isOld ? "not_found" : null;
}
