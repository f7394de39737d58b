import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import type { HistoryEntry, Place } from "#app/features/shipments/shipment.ts";
import { isClosed } from "#app/features/shipments/statuses.ts";
import { formatCountry } from "#app/lib/format-date.ts";
import { joinPlace } from "#app/lib/join-place.ts";
import type { BlockModelOf, MapStop } from "../block-model.ts";
import { alivePartsOf } from "../present-page.ts";
import { entriesOf, placeText } from "../scans.ts";
import type { TrackedShipment } from "../view.ts";
import type { BlockInput } from "./block-input.ts";

/**
 * From where it came, by where it is, to where it goes: of the parcel that is still awaited, or of the last one. Places that
 * the merchant hides are not there, and nobody guesses them; nothing at all as long as nobody told a place.
 */
export function presentMap(
  { id, type, mode }: BlockOf<"map">,
  input: BlockInput,
): BlockModelOf<"map"> | null {
  const { order, limited, reader } = input;
  const parcels = alivePartsOf(order);
  const parcel = parcels.find(({ status }) => !isClosed(status)) ?? parcels[0];
  if (!parcel || limited) return null;
  const seen = entriesOf(order, parcel).filter(({ place }) => placeText(place, order, reader.locale));
  const [last] = seen;
  if (!last) return null;
  const stops = stopsOf(seen, parcel, input);
  return { id, type, stops, place: mode === "on_click" ? onMap(id, last.place, input) : null };
}

/** `seen` is newest first. A place that follows itself is one stop. */
function stopsOf(
  seen: readonly HistoryEntry[],
  parcel: TrackedShipment,
  { order, shop, reader: { locale } }: BlockInput,
): MapStop[] {
  const nameOf = (entry: HistoryEntry | undefined) => (entry ? placeText(entry.place, order, locale) : null);
  const countryOf = (code: string | null) => (code ? formatCountry(code, locale) : null);
  const here = nameOf(seen[0]) ?? "";
  const first = nameOf(seen.at(-1));
  // Before its first stop it was in the shop's country; unless where it comes from is nobody's business.
  const isFromAfar = shop.countryCode !== null && shop.countryCode !== order.countryCode;
  const origin =
    first !== here ? first : isFromAfar && !parcel.maskedScans ? countryOf(shop.countryCode) : null;
  const parts = [order.city?.trim(), countryOf(order.countryCode)].flatMap((part) => part || []);
  const destination = parts.length > 0 ? joinPlace(parts, locale) : "";
  const isThere = parcel.status === "delivered";
  const isAhead =
    !isThere && parcel.status !== "returned" && !isSamePlace(seen[0]?.place ?? null, order.city);
  return [
    ...(origin && origin !== here ? [{ label: origin, state: "passed" as const }] : []),
    { label: here, state: "here" },
    ...(destination && isAhead ? [{ label: destination, state: "ahead" as const }] : []),
  ];
}

const isSamePlace = (place: Place | null, city: string | null): boolean =>
  place?.city != null && place.city.trim().toLowerCase() === city?.trim().toLowerCase();

const MAPS = "https://www.openstreetmap.org";
/** Degrees around the place: a town and what lies around it. */
const AROUND = 0.15;

/** The last place on a real map: at its coordinates where a carrier gave some, else as a search for its name. */
function onMap(
  blockId: string,
  place: Place | null,
  { order, reader, linkVia }: BlockInput,
): BlockModelOf<"map">["place"] {
  const name = placeText(place, order, reader.locale);
  if (!place || !name) return null;
  const text = reader.say("map.link", { place: name });
  const { latitude, longitude } = place;
  if (latitude === null || longitude === null) {
    const query = [place.city, place.province, place.country].filter(Boolean).join(", ");
    const href = linkVia(blockId, `${MAPS}/search?query=${encodeURIComponent(query)}`);
    return { text: name, embed: null, link: { text, href, icon: "pin" } };
  }
  // Carriers tell where a depot is; more digits would only pretend to know more.
  const [lat, lon] = [latitude, longitude].map((degrees) => Number(degrees.toFixed(3))) as [number, number];
  const box = [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND].map((side) => side.toFixed(3));
  return {
    text: name,
    embed: `${MAPS}/export/embed.html?bbox=${box.join("%2C")}&layer=mapnik&marker=${lat}%2C${lon}`,
    link: {
      text,
      href: linkVia(blockId, `${MAPS}/?mlat=${lat}&mlon=${lon}#map=11/${lat}/${lon}`),
      icon: "pin",
    },
  };
}
