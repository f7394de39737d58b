import { placeMatchersOf, placesOf, type KnownDestination } from "./match-zones.ts";
import { presetPlaces } from "./preset-places.ts";
import type { DaysRange } from "./rules.ts";
import { usualAbroad } from "./usual-abroad.ts";
import { rangeOf, USUAL_DOMESTIC, USUAL_ELSEWHERE, type UsualDomestic } from "./usual-domestic.ts";

export type UsualTransit = {
  /** A name of the cell that stays the same: "BR>BR:far". */
  id: string;
  days: DaysRange;
  count: "business" | "calendar";
  /** Whether the province would have told more. */
  wantsProvince: boolean;
};

export type KnownOrigin = { country: string | null; province: string | null; postcode?: string | null };

const presetMatchers = placeMatchersOf(presetPlaces.map(({ id, places }) => ({ of: id, places })));

/** Which of the places that carriers treat apart a destination lies in; the same text means the same usual transit. */
export const usualPlaceOf = (destination: KnownDestination): string =>
  placesOf(presetMatchers, destination).join(",");

/** Days in transit from one place to another, when the merchant has not said; anything may be unknown. */
export function usualTransit(origin: KnownOrigin, destination: KnownDestination): UsualTransit {
  const from = origin.country ?? destination.country;
  const to = destination.country ?? from;
  if (from === null || to === null)
    return { ...wholeCountry(USUAL_ELSEWHERE), id: "any", wantsProvince: false };
  if (from === to || isPartOf(to, from)) return usualWithin(from, origin, { ...destination, country: to });
  const { id, days } = usualAbroad(from, to);
  return { id: `${from}>${to}:${id}`, days, count: "business", wantsProvince: false };
}

function usualWithin(country: string, origin: KnownOrigin, destination: KnownDestination): UsualTransit {
  const usual = USUAL_DOMESTIC[country] ?? USUAL_ELSEWHERE;
  const named = (id: string) => `${country}>${country}:${id}`;
  const remote = remoteOf(usual, origin, destination);
  if (remote) return { id: named(remote.id), days: remote.days, count: usual.count, wantsProvince: false };
  if (Object.keys(usual.regions).length === 0)
    return { ...wholeCountry(usual), id: named("all"), wantsProvince: false };
  const distance = distanceOf(usual, origin.province, destination.province);
  if (distance === null)
    return { ...wholeCountry(usual), id: named("somewhere"), wantsProvince: destination.province === null };
  return { id: named(distance), days: rangeOf(usual[distance]), count: usual.count, wantsProvince: false };
}

/** The slower of both ends, when one of them is out of the way and the other is not in the same place. */
function remoteOf(
  usual: UsualDomestic,
  origin: KnownOrigin,
  destination: KnownDestination,
): { id: string; days: DaysRange } | null {
  if (usual.remote.length === 0) return null;
  const there = new Set(placesOf(presetMatchers, destination));
  const here = new Set(placesOf(presetMatchers, { postcode: null, ...origin }));
  const between = usual.remote.filter(([id]) => there.has(id) !== here.has(id));
  const [slowest] = between.toSorted(([, one], [, other]) => other[1] - one[1]);
  return slowest ? { id: slowest[0], days: rangeOf(slowest[1]) } : null;
}

function distanceOf(
  usual: UsualDomestic,
  from: string | null,
  to: string | null,
): "same" | "near" | "far" | null {
  if (from === null || to === null) return null;
  if (from === to) return "same";
  const [one, other] = [regionOf(usual, from), regionOf(usual, to)];
  if (one === null || other === null) return "far";
  const isNear =
    one === other ||
    usual.neighbours.some((pair) => pair === `${one} ${other}` || pair === `${other} ${one}`);
  return isNear ? "near" : "far";
}

const regionOf = (usual: UsualDomestic, province: string): string | null =>
  Object.entries(usual.regions).find(([, codes]) => codes.split(" ").includes(province))?.[0] ?? null;

/** From the quickest way within a country to the slowest, leaving out what is remote. */
const wholeCountry = (usual: UsualDomestic) => ({
  days: { min: usual.same[0], max: usual.far[1] },
  count: usual.count,
});

/** Puerto Rico is a country of its own in ISO's list, but its parcels go by the domestic post. */
function isPartOf(country: string, whole: string): boolean {
  return (TERRITORIES[whole] ?? "").split(" ").includes(country);
}

const TERRITORIES: Readonly<Record<string, string>> = {
  US: "AS GU MP PR UM VI",
  FR: "BL GF GP MF MQ NC PF PM RE WF YT",
  GB: "GG IM JE",
  NO: "SJ",
  FI: "AX",
};
