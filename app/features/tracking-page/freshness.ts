import { isClosed } from "#app/features/shipments/statuses.ts";
import { formatAgo } from "#app/lib/format-ago.ts";
import { DAY_MS, msBetween, type Instant } from "#app/lib/time.ts";
import type { Reader } from "./reader.ts";
import { scansOf } from "./scans.ts";
import type { TrackedOrder, TrackedShipment } from "./view.ts";

/** Nothing heard for longer than this is said as what it is. */
const FRESH_MS = 2 * DAY_MS;

/** How long ago anybody last told of a parcel or was asked about it; null when nothing more is awaited, or never was heard. */
export function presentFreshness(
  order: TrackedOrder,
  shipment: TrackedShipment,
  reader: Reader,
): string | null {
  const heardAt = heardAtOf(order, shipment);
  if (!heardAt || isClosed(shipment.status)) return null;
  const ago = formatAgo(heardAt, reader.now, reader.locale);
  return reader.say(msBetween(heardAt, reader.now) > FRESH_MS ? "parcel.heardLong" : "parcel.heard", { ago });
}

const heardAtOf = (order: TrackedOrder, shipment: TrackedShipment): Instant | null =>
  [shipment.followedAt, ...scansOf(order, shipment).map(({ recordedAt }) => recordedAt)].reduce(
    (latest, at) => (at && (!latest || at > latest) ? at : latest),
    null,
  );
