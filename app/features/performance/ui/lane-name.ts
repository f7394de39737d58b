import { provincesOf } from "#app/lib/provinces.ts";
import type { AdminLocale } from "#app/ui/admin-locale.ts";

type Place = { country: string; province: string };

/** The two ends of a lane ("JP-13>US-CA") in a language; null where an end is not known. */
export function laneEnds(lane: string, locale: AdminLocale): { from: string | null; to: string | null } {
  const [from, to] = lane.split(">").map(parsePlace);
  // Inside one country, a province needs no country behind it.
  const isDomestic = from?.country === to?.country;
  return { from: placeName(from, locale, isDomestic), to: placeName(to, locale, isDomestic) };
}

function parsePlace(code: string): Place | undefined {
  const [country = "", ...province] = code.split("-");
  return country === "" ? undefined : { country, province: province.join("-") };
}

function placeName(place: Place | undefined, locale: AdminLocale, isDomestic: boolean): string | null {
  if (!place) return null;
  const { country, province } = place;
  const known = provincesOf(country).find(({ code }) => code === province);
  const provinceName = known?.[locale] ?? province;
  if (isDomestic && provinceName !== "") return provinceName;
  const countryName =
    new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(country) ?? country;
  if (provinceName === "") return countryName;
  return locale === "ja" ? `${countryName}・${provinceName}` : `${provinceName}, ${countryName}`;
}
