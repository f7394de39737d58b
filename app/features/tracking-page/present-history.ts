import type {
  HistoryEntry as ScanEntry,
  MilestoneKind,
  ShipmentStatus,
} from "#app/features/shipments/shipment.ts";
import { formatDayOnly, formatMoment, isoMinuteIn } from "#app/lib/format-date.ts";
import { zoneOfPlace } from "#app/lib/place-zones.ts";
import { cutText } from "#app/lib/text.ts";
import { calendarDateIn, type Instant } from "#app/lib/time.ts";
import { zoneOfOffset, type Zone } from "#app/lib/zone.ts";
import { otherCarrierOf } from "./carrier-lines.ts";
import type { HistoryEntry, Stamp } from "./page-model.ts";
import type { Reader } from "./reader.ts";
import { entriesOf, placeText } from "./scans.ts";
import type { Catalog } from "./texts/catalog.ts";
import { hasLabelOnly } from "./story.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

const CARRIER_TEXT_MAX = 300;

/** What happened to a parcel, newest first: its scans, the moments that only its fulfillment tells, and the order itself. */
export function presentHistory(
  order: TrackedOrder,
  shipment: TrackedShipment,
  reader: Reader,
): HistoryEntry[] {
  const scans = entriesOf(order, shipment);
  const seen = new Set<string>(scans.map((scan) => scan.status));
  const moments = [
    ...shipment.milestones.filter(
      ({ kind }) => !seen.has(kind) && !(kind === "shipped" && hasLabelOnly(shipment)),
    ),
    ...(order.placedAt ? [{ kind: "ordered" as const, at: order.placedAt }] : []),
  ];
  const entries = [
    ...scans.map((scan) => ({ at: scan.happenedAt, entry: presentScan(scan, order, shipment, reader) })),
    ...moments.toReversed().map(({ kind, at }) => ({ at, entry: presentMoment(kind, at, reader) })),
  ];
  return entries.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)).map(({ entry }) => entry);
}

/** When the carrier last told anything of this parcel. */
export function presentLastNews(
  order: TrackedOrder,
  shipment: TrackedShipment,
  reader: Reader,
): string | null {
  const newest = entriesOf(order, shipment)[0];
  return newest ? reader.say("history.lastNews", { time: stampOf(newest, reader).text }) : null;
}

function presentScan(
  scan: ScanEntry,
  order: TrackedOrder,
  shipment: TrackedShipment,
  reader: Reader,
): HistoryEntry {
  const title = reader.say(titleOf(scan));
  const message = cutText(scan.message?.trim() ?? "", CARRIER_TEXT_MAX);
  const isNews = message !== "" && message.toLowerCase() !== title.toLowerCase();
  return {
    title,
    by: otherCarrierOf(scan.carrierId, shipment, reader),
    place: placeText(scan.place, order, reader.locale),
    at: stampOf(scan, reader),
    carrierText: isNews ? message : null,
  };
}

function titleOf({ status, flags }: ScanEntry): keyof Catalog & `event.${string}` {
  if (status === "delivered" && flags.includes("picked_up_by_customer")) return "event.pickedUp";
  if (flags.includes("action_required")) return "event.actionRequired";
  if (flags.includes("customs")) return "event.customs";
  if (flags.includes("delayed")) return "event.delayed";
  return EVENT_TITLES[status];
}

const EVENT_TITLES = {
  unknown: "event.unknown",
  pre_transit: "event.preTransit",
  in_transit: "event.inTransit",
  out_for_delivery: "event.outForDelivery",
  available_for_pickup: "event.pickup",
  attempted: "event.attempted",
  delivered: "event.delivered",
  exception: "event.exception",
  returning: "event.returning",
  returned: "event.returned",
  cancelled: "event.cancelled",
  expired: "event.expired",
} as const satisfies Record<ShipmentStatus, keyof Catalog>;

function presentMoment(kind: MilestoneKind | "ordered", at: Instant, reader: Reader): HistoryEntry {
  const title = kind === "ordered" || kind === "shipped" ? (`event.${kind}` as const) : EVENT_TITLES[kind];
  return {
    title: reader.say(title),
    by: null,
    place: null,
    at: stampIn(at, reader.homeZone ?? reader.shopZone, reader),
    carrierText: null,
  };
}

/**
 * The clock of the place where it happened, when its country or state has only one; else the clock that the sender wrote in,
 * else the shop's. Those two are named, since nobody could guess them; unless it is what the recipient's own clock shows.
 * What was told as a wall clock stands as it was told, and a day as a day: nothing more is known of either.
 */
export function stampOf({ happenedAt, place, utcOffsetMinutes, timeKind }: ScanEntry, reader: Reader): Stamp {
  const told = utcOffsetMinutes === null ? null : zoneOfOffset(utcOffsetMinutes);
  if (timeKind === "day") {
    const day = calendarDateIn(happenedAt, told ?? reader.zone);
    return { iso: day, text: formatDayOnly(day, reader.locale, reader.today) };
  }
  if (timeKind === "local" && told) {
    const { text, iso } = stampIn(happenedAt, told, reader, false);
    // The offset is our reading, not the sender's.
    return { text, iso: iso.slice(0, 16) };
  }
  const own = place && zoneOfPlace(place.country, place.province);
  if (own?.sure) return stampIn(happenedAt, own.zone, reader, false);
  return stampIn(happenedAt, told ?? reader.shopZone, reader);
}

function stampIn(at: Instant, zone: Zone, reader: Reader, mayName = true): Stamp {
  const iso = isoMinuteIn(at, zone);
  const isHome = reader.homeZone !== null && isoMinuteIn(at, reader.homeZone) === iso;
  return {
    iso,
    text: formatMoment(at, reader.locale, { zone, named: mayName && !isHome, today: reader.today }),
  };
}
