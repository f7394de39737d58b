import type { MilestoneKind, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { formatMoment, isoMinuteIn } from "#app/lib/format-date.ts";
import { zoneOfPlace } from "#app/lib/place-zones.ts";
import { cutText } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { zoneOfOffset, type Zone } from "#app/lib/zone.ts";
import type { HistoryEntry, Stamp } from "./page-model.ts";
import type { Reader } from "./reader.ts";
import { placeOf, scansOf } from "./scans.ts";
import type { Catalog } from "./texts/catalog.ts";
import { hasLabelOnly } from "./story.ts";
import type { TrackedOrder, TrackedScan, TrackedShipment } from "./view.ts";

const CARRIER_TEXT_MAX = 300;

/** What happened to a parcel, newest first: its scans, the moments that only its fulfillment tells, and the order itself. */
export function presentHistory(
  order: TrackedOrder,
  shipment: TrackedShipment,
  reader: Reader,
): HistoryEntry[] {
  const scans = scansOf(order, shipment);
  const seen = new Set<string>(scans.map((scan) => scan.status));
  const moments = [
    ...shipment.milestones.filter(
      ({ kind }) => !seen.has(kind) && !(kind === "shipped" && hasLabelOnly(shipment)),
    ),
    ...(order.placedAt ? [{ kind: "ordered" as const, at: order.placedAt }] : []),
  ];
  const entries = [
    ...scans.map((scan) => ({ at: scan.happenedAt, entry: presentScan(scan, order, reader) })),
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
  const newest = scansOf(order, shipment)[0];
  return newest ? reader.say("history.lastNews", { time: stampOf(newest, reader).text }) : null;
}

function presentScan(scan: TrackedScan, order: TrackedOrder, reader: Reader): HistoryEntry {
  const title = reader.say(titleOf(scan));
  const message = cutText(scan.message?.trim() ?? "", CARRIER_TEXT_MAX);
  const isNews = message !== "" && message.toLowerCase() !== title.toLowerCase();
  return {
    title,
    place: placeOf(scan, order, reader.locale),
    at: stampOf(scan, reader),
    carrierText: isNews ? message : null,
  };
}

function titleOf({ status, flags }: TrackedScan): keyof Catalog & `event.${string}` {
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
    place: null,
    at: stampIn(at, reader.homeZone ?? reader.shopZone, reader),
    carrierText: null,
  };
}

/**
 * The clock of the place where it happened, when its country or state has only one; else the clock that the sender wrote in,
 * else the shop's. Those two are named, since nobody could guess them; unless it is what the recipient's own clock shows.
 */
function stampOf({ happenedAt, country, province, utcOffsetMinutes }: TrackedScan, reader: Reader): Stamp {
  const place = zoneOfPlace(country, province);
  if (place?.sure) return stampIn(happenedAt, place.zone, reader, false);
  return stampIn(
    happenedAt,
    utcOffsetMinutes === null ? reader.shopZone : zoneOfOffset(utcOffsetMinutes),
    reader,
  );
}

function stampIn(at: Instant, zone: Zone, reader: Reader, mayName = true): Stamp {
  const iso = isoMinuteIn(at, zone);
  const isHome = reader.homeZone !== null && isoMinuteIn(at, reader.homeZone) === iso;
  return {
    iso,
    text: formatMoment(at, reader.locale, { zone, named: mayName && !isHome, today: reader.today }),
  };
}
