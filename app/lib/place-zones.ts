import type { Zone } from "./zone.ts";

/** Which clock hangs on the wall of a place. */
export type PlaceZone = {
  zone: Zone;
  /** False when the country or state has several zones and this is merely its most usual: good for a day, not for an hour. */
  sure: boolean;
};

/** Countries with one civil time, https://data.iana.org/time-zones/tzdb/zone1970.tab. Overseas parts have codes of their own. */
const ONE_ZONE: Readonly<Record<string, string>> = {
  AE: "Asia/Dubai",
  AM: "Asia/Yerevan",
  AT: "Europe/Vienna",
  AZ: "Asia/Baku",
  BA: "Europe/Sarajevo",
  BD: "Asia/Dhaka",
  BE: "Europe/Brussels",
  BG: "Europe/Sofia",
  BH: "Asia/Bahrain",
  BN: "Asia/Brunei",
  BO: "America/La_Paz",
  BY: "Europe/Minsk",
  CH: "Europe/Zurich",
  CN: "Asia/Shanghai",
  CO: "America/Bogota",
  CR: "America/Costa_Rica",
  CZ: "Europe/Prague",
  DE: "Europe/Berlin",
  DK: "Europe/Copenhagen",
  DO: "America/Santo_Domingo",
  EE: "Europe/Tallinn",
  EG: "Africa/Cairo",
  FI: "Europe/Helsinki",
  FR: "Europe/Paris",
  GB: "Europe/London",
  GE: "Asia/Tbilisi",
  GR: "Europe/Athens",
  GT: "America/Guatemala",
  HK: "Asia/Hong_Kong",
  HN: "America/Tegucigalpa",
  HR: "Europe/Zagreb",
  HU: "Europe/Budapest",
  IE: "Europe/Dublin",
  IL: "Asia/Jerusalem",
  IN: "Asia/Kolkata",
  IS: "Atlantic/Reykjavik",
  IT: "Europe/Rome",
  JM: "America/Jamaica",
  JO: "Asia/Amman",
  JP: "Asia/Tokyo",
  KE: "Africa/Nairobi",
  KH: "Asia/Phnom_Penh",
  KR: "Asia/Seoul",
  KW: "Asia/Kuwait",
  KZ: "Asia/Almaty",
  LI: "Europe/Vaduz",
  LK: "Asia/Colombo",
  LT: "Europe/Vilnius",
  LU: "Europe/Luxembourg",
  LV: "Europe/Riga",
  MA: "Africa/Casablanca",
  MC: "Europe/Monaco",
  MD: "Europe/Chisinau",
  ME: "Europe/Podgorica",
  MK: "Europe/Skopje",
  MO: "Asia/Macau",
  MT: "Europe/Malta",
  MY: "Asia/Kuala_Lumpur",
  NG: "Africa/Lagos",
  NL: "Europe/Amsterdam",
  NO: "Europe/Oslo",
  NP: "Asia/Kathmandu",
  OM: "Asia/Muscat",
  PA: "America/Panama",
  PE: "America/Lima",
  PH: "Asia/Manila",
  PK: "Asia/Karachi",
  PL: "Europe/Warsaw",
  PR: "America/Puerto_Rico",
  PY: "America/Asuncion",
  QA: "Asia/Qatar",
  RO: "Europe/Bucharest",
  RS: "Europe/Belgrade",
  SA: "Asia/Riyadh",
  SE: "Europe/Stockholm",
  SG: "Asia/Singapore",
  SI: "Europe/Ljubljana",
  SK: "Europe/Bratislava",
  SV: "America/El_Salvador",
  TH: "Asia/Bangkok",
  TN: "Africa/Tunis",
  TR: "Europe/Istanbul",
  TW: "Asia/Taipei",
  UA: "Europe/Kyiv",
  UY: "America/Montevideo",
  UZ: "Asia/Tashkent",
  VE: "America/Caracas",
  VN: "Asia/Ho_Chi_Minh",
  ZA: "Africa/Johannesburg",
};

/** Where most people of a country with several zones live. */
const USUAL_ZONE: Readonly<Record<string, string>> = {
  AR: "America/Argentina/Buenos_Aires",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CL: "America/Santiago",
  CY: "Asia/Nicosia",
  EC: "America/Guayaquil",
  ES: "Europe/Madrid",
  ID: "Asia/Jakarta",
  MX: "America/Mexico_City",
  NZ: "Pacific/Auckland",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  US: "America/New_York",
};

/** States that keep one time throughout, by zone. */
const STATES: readonly (readonly [zone: string, country: string, states: string])[] = [
  ["America/New_York", "US", "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV"],
  ["America/Chicago", "US", "AL AR IA IL LA MN MO MS OK WI"],
  ["America/Denver", "US", "CO MT NM UT WY"],
  ["America/Los_Angeles", "US", "CA WA"],
  ["Pacific/Honolulu", "US", "HI"],
  ["America/Halifax", "CA", "NB NS PE"],
  ["America/Winnipeg", "CA", "MB"],
  ["America/Edmonton", "CA", "AB"],
  ["Australia/Sydney", "AU", "ACT"],
  ["Australia/Melbourne", "AU", "VIC"],
  ["Australia/Brisbane", "AU", "QLD"],
  ["Australia/Adelaide", "AU", "SA"],
  ["Australia/Hobart", "AU", "TAS"],
  ["Australia/Darwin", "AU", "NT"],
];

/** The usual zone of states that are cut in two. */
const SPLIT_STATES: readonly (readonly [zone: string, country: string, states: string])[] = [
  ["America/New_York", "US", "FL IN KY MI"],
  ["America/Chicago", "US", "KS ND NE SD TN TX"],
  ["America/Phoenix", "US", "AZ"],
  ["America/Boise", "US", "ID"],
  ["America/Los_Angeles", "US", "NV OR"],
  ["America/Anchorage", "US", "AK"],
  ["America/Toronto", "CA", "ON QC"],
  ["America/Vancouver", "CA", "BC"],
  ["America/Regina", "CA", "SK"],
  ["America/St_Johns", "CA", "NL"],
  ["Australia/Sydney", "AU", "NSW"],
  ["Australia/Perth", "AU", "WA"],
  ["America/Manaus", "BR", "AM"],
  ["America/Tijuana", "MX", "BC"],
  ["Atlantic/Canary", "ES", "GC TF"],
];

const zoneOfState = new Map<string, PlaceZone>();
for (const [zone, country, states] of SPLIT_STATES)
  for (const state of states.split(" ")) zoneOfState.set(`${country}-${state}`, { zone, sure: false });
for (const [zone, country, states] of STATES)
  for (const state of states.split(" ")) zoneOfState.set(`${country}-${state}`, { zone, sure: true });

/** The zone of a place by ISO country and, in large countries, state code; null when nothing is known of it. */
export function zoneOfPlace(country: string | null, state: string | null): PlaceZone | null {
  const land = country?.trim().toUpperCase() ?? "";
  const only = ONE_ZONE[land];
  if (only) return { zone: only, sure: true };
  const byState = zoneOfState.get(`${land}-${state?.trim().toUpperCase() ?? ""}`);
  if (byState) return byState;
  const usual = USUAL_ZONE[land];
  return usual ? { zone: usual, sure: false } : null;
}
