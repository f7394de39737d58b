import type { DaysRange } from "./rules.ts";

/**
 * How long parcels usually take from one country to another, in business days: the orders of magnitude that posts and
 * express-economy services publish for tracked parcels, customs included. The first line that fits holds.
 */
type Crossing = { id: string; days: DaysRange; fits: (from: string, to: string) => boolean };

const set = (codes: string): ReadonlySet<string> => new Set(codes.split(" "));

/** One customs area: https://taxation-customs.ec.europa.eu */
const UNION = set("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK");
const EUROPE = new Set([...UNION, ...set("AD AL BA CH FO GB GG GI IM IS JE LI MD ME MK NO RS SM UA VA XK")]);
const EAST_ASIA = set("CN HK JP KR MO SG TW");
const SOUTH_EAST_ASIA = set("BN ID KH LA MM MY PH SG TH VN");
const GULF = set("AE BH KW OM QA SA");
const NORTH_AMERICA = set("CA MX US");
const LATIN_AMERICA = set("AR BO BR CL CO CR DO EC GT HN MX NI PA PE PY SV UY VE");
const PACIFIC = set("AU FJ NC NZ PF PG SB TO VU WS");
/** Customs there take weeks rather than days. */
const SLOW_CUSTOMS = set("AR BO BR DZ EG NG RU VE ZA");

/** Union countries with a common border, or so near that road parcels cross in a day. */
const BORDERS = new Set(
  (
    "AT-CZ AT-DE AT-HU AT-IT AT-SI AT-SK BE-DE BE-FR BE-LU BE-NL BG-GR BG-RO CZ-DE CZ-PL CZ-SK DE-DK DE-FR DE-LU " +
    "DE-NL DE-PL DK-SE EE-FI EE-LV ES-FR ES-PT FI-SE FR-IT FR-LU FR-MC HR-HU HR-SI HU-RO HU-SI HU-SK IT-SI LT-LV " +
    "LT-PL PL-SK"
  ).split(" "),
);

const both = (area: ReadonlySet<string>) => (from: string, to: string) => area.has(from) && area.has(to);
const pair = (from: string, to: string): string => [from, to].toSorted().join("-");

const CROSSINGS: readonly Crossing[] = [
  { id: "next-door", days: { min: 2, max: 5 }, fits: (from, to) => BORDERS.has(pair(from, to)) },
  { id: "union", days: { min: 3, max: 8 }, fits: both(UNION) },
  { id: "europe", days: { min: 4, max: 10 }, fits: both(EUROPE) },
  {
    id: "slow-customs",
    days: { min: 10, max: 30 },
    fits: (from, to) => SLOW_CUSTOMS.has(from) || SLOW_CUSTOMS.has(to),
  },
  { id: "us-canada", days: { min: 4, max: 10 }, fits: (from, to) => pair(from, to) === "CA-US" },
  { id: "north-america", days: { min: 6, max: 15 }, fits: both(NORTH_AMERICA) },
  { id: "east-asia", days: { min: 3, max: 8 }, fits: both(EAST_ASIA) },
  {
    id: "south-east-asia",
    days: { min: 4, max: 12 },
    fits: both(new Set([...EAST_ASIA, ...SOUTH_EAST_ASIA])),
  },
  { id: "gulf", days: { min: 3, max: 8 }, fits: both(GULF) },
  { id: "pacific", days: { min: 4, max: 12 }, fits: both(PACIFIC) },
  { id: "latin-america", days: { min: 7, max: 20 }, fits: both(LATIN_AMERICA) },
];

/** Between continents: post by air takes one to three weeks. */
const OVERSEAS = { id: "overseas", days: { min: 6, max: 16 } } as const;

export function usualAbroad(from: string, to: string): { id: string; days: DaysRange } {
  return CROSSINGS.find(({ fits }) => fits(from, to)) ?? OVERSEAS;
}
