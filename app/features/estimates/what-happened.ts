import type { RulePlan } from "#app/features/delivery-rules/plan.ts";
import { arrivalDay } from "#app/features/shipments/arrival-day.ts";
import { toDayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import type { Ending } from "./kept-estimate.ts";
import type { ParcelToEstimate } from "./parcels-of-order.ts";
import type { ShipmentToEstimate } from "./order-to-estimate.ts";

/** What became of a parcel so far, on the calendars of the places where it happened. */
export type Happened = {
  handedOverOn: DayNumber | null;
  /** A carrier has scanned it, or nobody ever will: the day will not turn out to be a later one. */
  isSurelyHandedOver: boolean;
  deliveredOn: DayNumber | null;
  carrierOn: DayNumber | null;
  /** The carrier's day as it last stood before the day of delivery: by this its word is judged. */
  carrierToldOn: DayNumber | null;
  seen: boolean;
  endedAs: Ending | null;
};

type Zones = { destination: Zone; shop: Zone };

/** Days of hand-over by the origin's calendar, of arrival by the destination's. */
export function whatHappened(
  { shipment, endedAs }: ParcelToEstimate,
  plan: RulePlan,
  zones: Zones,
): Happened {
  if (!shipment)
    return {
      handedOverOn: null,
      isSurelyHandedOver: false,
      deliveredOn: null,
      carrierOn: null,
      carrierToldOn: null,
      // Of an order that was not sent we know that it has not come.
      seen: true,
      endedAs,
    };
  const arrivedAt = arrivedAtOf(shipment, plan);
  const arrivedOn = arrivedAt === null ? null : localDayOf(arrivedAt, zones.destination);
  const deliveredOn = endedAs === null ? arrivedOn : null;
  const seen = shipment.firstScanAt !== null || deliveredOn !== null;
  const { carrierEstimateAt } = shipment;
  return {
    ...handOverOf(shipment, plan, deliveredOn !== null),
    deliveredOn,
    carrierOn: carrierEstimateAt === null ? null : toDayNumber(arrivalDay(carrierEstimateAt, zones)),
    carrierToldOn: deliveredOn === null ? null : lastToldBefore(deliveredOn, shipment, zones),
    seen,
    endedAs: deliveredOn === null ? endedAs : "delivered",
  };
}

/** A parcel to pick up in the shop has come when it is ready. */
function arrivedAtOf(shipment: ShipmentToEstimate, plan: RulePlan): Instant | null {
  const deliveredAt = shipment.status === "delivered" ? shipment.deliveredAt : null;
  if (plan.kind !== "pickup") return deliveredAt;
  const ready = shipment.milestones.find(({ kind }) => kind === "available_for_pickup");
  return ready?.at ?? deliveredAt;
}

/**
 * The day of the carrier's first scan, else the day on which the merchant called it shipped. A scan that tells of the
 * delivery itself says nothing about the hand-over.
 */
function handOverOf(
  { step, shippedAt, firstScanAt, deliveredAt, trackingNumber, lastEventAt }: ShipmentToEstimate,
  plan: RulePlan,
  isDelivered: boolean,
): Pick<Happened, "handedOverOn" | "isSurelyHandedOver"> {
  if (step === 0 || plan.kind === "pickup") return { handedOverOn: null, isSurelyHandedOver: false };
  const scannedAt =
    firstScanAt !== null && (deliveredAt === null || firstScanAt < deliveredAt) ? firstScanAt : null;
  const handedOverOn = localDayOf(scannedAt ?? shippedAt, plan.zone);
  // What left before it was ordered was noted down wrongly.
  if (handedOverOn < plan.orderedOn) return { handedOverOn: null, isSurelyHandedOver: false };
  const nobodyScans = trackingNumber === null && lastEventAt === null;
  return { handedOverOn, isSurelyHandedOver: scannedAt !== null || isDelivered || nobodyScans };
}

/** On the day itself anybody knows. */
function lastToldBefore(
  deliveredOn: DayNumber,
  { carrierDates }: ShipmentToEstimate,
  zones: Zones,
): DayNumber | null {
  const before = carrierDates
    .filter(({ happenedAt }) => localDayOf(happenedAt, zones.destination) < deliveredOn)
    .toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1));
  const last = before.at(-1);
  return last ? toDayNumber(arrivalDay(last.estimatedDeliveryAt, zones)) : null;
}
