import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import { formatCountry } from "#app/lib/format-date.ts";
import type { BlockModelOf, MapStop } from "../block-model.ts";
import { alivePartsOf } from "../present-page.ts";
import { entriesOf, placeText } from "../scans.ts";
import type { BlockInput } from "./block-input.ts";

/** From where the first scan saw it, by where it is, to where it goes. Nothing as long as nobody told a place. */
export function presentMap(
  { id, type }: BlockOf<"map">,
  { order, reader, limited }: BlockInput,
): BlockModelOf<"map"> | null {
  const [parcel] = alivePartsOf(order);
  if (!parcel || limited) return null;
  const { locale } = reader;
  const places = entriesOf(order, parcel).flatMap(({ place }) => placeText(place, order, locale) ?? []);
  const [here] = places;
  const origin = places.at(-1);
  if (!here || !origin) return null;
  const country = order.countryCode ? formatCountry(order.countryCode, locale) : null;
  const destination = [order.city?.trim(), country].filter(Boolean).join(", ");
  const isThere = parcel.status === "delivered";
  const stops: MapStop[] = [
    ...(origin === here ? [] : [{ label: origin, state: "passed" as const }]),
    { label: here, state: isThere ? "passed" : "here" },
    ...(destination ? [{ label: destination, state: isThere ? ("here" as const) : ("ahead" as const) }] : []),
  ];
  return { id, type, stops, place: null };
}
