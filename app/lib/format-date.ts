import { calendarDateIn, MINUTE_MS, msOf, type CalendarDate, type Instant } from "./time.ts";
import { zoneOfOffset, type Zone } from "./zone.ts";
import { offsetMsAt, wallClockAt } from "./zone-offset.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Making one takes a hundred times longer than using it. Forgotten all at once, so that odd locales cannot fill the memory. */
const FORMATTERS_MAX = 500;

/** A formatter of dates, made once per language and form. A malformed language tag is a RangeError. */
export function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    if (formatters.size >= FORMATTERS_MAX) formatters.clear();
    formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, options)));
  }
  return formatter;
}

/** "Tuesday 24 November"; with the year when it is not this one. A day stays the day that it is, in every zone. */
export function formatDay(day: CalendarDate, locale: string, today: CalendarDate): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" as const };
  // Japanese sets the short weekday in brackets behind the date, which reads better in a sentence.
  const weekday = locale.startsWith("ja") ? "short" : "long";
  return formatUtc(day, locale, { weekday, day: "numeric", month: "long", ...year });
}

/** "24 Nov". */
export const formatShortDay = (day: CalendarDate, locale: string): string =>
  formatUtc(day, locale, { day: "numeric", month: "short" });

/** "24 Nov", with the year when it is not this one: for a list of moments of which one is known by its day alone. */
export const formatDayOnly = (day: CalendarDate, locale: string, today: CalendarDate): string =>
  formatUtc(day, locale, {
    day: "numeric",
    month: "short",
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
  });

function formatUtc(day: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatterFor(locale, { ...options, timeZone: "UTC" }).format(Date.parse(`${day}T00:00Z`));
}

/** "24 Nov, 14:02" on the clocks of a zone; `named` adds which zone that is, for readers who could not know. */
export function formatMoment(
  at: Instant,
  locale: string,
  { zone, named, today }: { zone: Zone; named: boolean; today: CalendarDate },
): string {
  const sameYear = calendarDateIn(at, zone).slice(0, 4) === today.slice(0, 4);
  return formatterFor(locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
    ...(named ? { timeZoneName: "short" } : {}),
  }).format(Date.parse(at));
}

/** "2026-11-24T14:02+09:00", for `<time datetime>`. */
export function isoMinuteIn(at: Instant, zone: Zone): string {
  const epochMs = msOf(at);
  const minutesEast = Math.round(offsetMsAt(epochMs, zone) / MINUTE_MS);
  return wallClockAt(epochMs, zone).toISOString().slice(0, 16) + zoneOfOffset(minutesEast);
}

const regionNames = new Map<string, Intl.DisplayNames>();

/** "Japan" for "JP" in a language; the text itself when it is no known code. */
export function formatCountry(code: string, locale: string): string {
  let names = regionNames.get(locale);
  if (!names) {
    if (regionNames.size >= FORMATTERS_MAX) regionNames.clear();
    regionNames.set(locale, (names = new Intl.DisplayNames(locale, { type: "region" })));
  }
  return /^[A-Za-z]{2}$/.test(code) ? (names.of(code.toUpperCase()) ?? code) : code;
}

const languageNames = new Map<string, string>();

/** "Deutsch" for "de": a language in its own words. For languages that we have, not for any tag a visitor sends. */
export function formatLanguage(locale: string): string {
  let name = languageNames.get(locale);
  if (name === undefined) {
    const plain = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
    name = plain.charAt(0).toLocaleUpperCase(locale) + plain.slice(1);
    languageNames.set(locale, name);
  }
  return name;
}
