import { boundedCache } from "./bounded-cache.ts";
import { formatterFor } from "./format-date.ts";
import { directionOf } from "./locales.ts";
import type { CalendarDate } from "./time.ts";

/** A first and a last day, both in it; the same day twice is one day. */
export type DayWindow = { from: CalendarDate; to: CalendarDate };

/** "long" is for sentences ("Tue 24 – Thu 26 November"), "short" for tables ("24–26 Nov"). */
export type WindowForm = "long" | "short";

/** A piece of a formatted window; `day` says which day it names, null is what stands between. */
export type WindowPart = { text: string; day: CalendarDate | null };

/** Far more languages than anybody reads; a limit all the same, since visitors name them. */
const LOCALES_MAX = 200;

/**
 * A window of days in any language. What both days have in common is said once, where that is how the language writes it:
 * "Tue 24 – Thu 26 November", 「11月24日(火)〜26日(木)」, "Tue, November 24 – Thu, November 26". Years appear when one is
 * not this year. The days stay as they are, in every zone; a language that this runtime does not know is English.
 */
export const formatWindow = (
  window: DayWindow,
  locale: string,
  today: CalendarDate,
  form: WindowForm = "long",
): string =>
  formatWindowParts(window, locale, today, form)
    .map(({ text }) => text)
    .join("");

/** The same in pieces, for markup that says of each date which day it is. */
export function formatWindowParts(
  window: DayWindow,
  locale: string,
  today: CalendarDate,
  form: WindowForm = "long",
): WindowPart[] {
  const [from, to] = window.from <= window.to ? [window.from, window.to] : [window.to, window.from];
  const known = knownLocale(locale);
  const parts = partsOf({ from, to }, known, today, form);
  if (directionOf(known) === "ltr") return parts;
  // Between words of the other direction, two dates would change places.
  return [{ text: "\u2067", day: null }, ...parts, { text: "\u2069", day: null }];
}

function partsOf(
  { from, to }: DayWindow,
  locale: string,
  today: CalendarDate,
  form: WindowForm,
): WindowPart[] {
  const formatter = formatterFor(locale, {
    ...(form === "long" ? { weekday: "short", month: longMonth(locale) } : { month: "short" }),
    day: "numeric",
    ...(isThisYear({ from, to }, locale, today) ? {} : { year: "numeric" }),
    timeZone: "UTC",
  });
  const first = formatter.formatToParts(msOfDay(from));
  if (from === to) return [{ text: toText(first), day: from }];
  const last = formatter.formatToParts(msOfDay(to));
  const shared = sharedFields(first, last);
  const start = toText(withoutEnd(first, shared));
  const end = toText(withoutBeginning(last, shared));
  return [
    { text: start, day: from },
    { text: separatorOf(locale, shared.has("month") && isBetweenNumbers(start, end)), day: null },
    { text: end, day: to },
  ];
}

type DatePart = Intl.DateTimeFormatPart;

/** By the reader's own calendar, whose year may begin in another month. */
function isThisYear({ from, to }: DayWindow, locale: string, today: CalendarDate): boolean {
  const formatter = formatterFor(locale, { year: "numeric", timeZone: "UTC" });
  const years = [from, to, today].map((day) => formatter.format(msOfDay(day)));
  return new Set(years).size === 1;
}

/**
 * The year if it is the same, and then the month if that is too. Days and weekdays are never shared, and of dates in
 * figures ("2027-01-05") nothing is: half of one means nothing.
 */
function sharedFields(first: DatePart[], last: DatePart[]): ReadonlySet<string> {
  if (first.some(({ type, value }) => type === "literal" && /[-/]/.test(value))) return new Set(["literal"]);
  const valueOf = (parts: DatePart[], type: string) => parts.find((part) => part.type === type)?.value;
  const shared = new Set<string>(["literal"]);
  for (const type of ["era", "year", "relatedYear", "yearName", "month"]) {
    if (valueOf(first, type) !== valueOf(last, type)) break;
    shared.add(type);
  }
  return shared;
}

/** "24 November 2026" of which month and year are said later is "24"; an ordinal's point stays, "24.". */
function withoutEnd(parts: DatePart[], shared: ReadonlySet<string>): DatePart[] {
  const kept = parts.findLastIndex(({ type }) => !shared.has(type)) + 1;
  const dropped = parts.slice(kept);
  if (dropped.every(({ type }) => type === "literal")) return parts;
  const point = /^\.*/.exec(dropped[0]?.type === "literal" ? dropped[0].value : "")?.[0] ?? "";
  return [...parts.slice(0, kept), { type: "literal", value: point }];
}

/** "2026年11月26日" of which year and month were said before is "26日". */
const withoutBeginning = (parts: DatePart[], shared: ReadonlySet<string>): DatePart[] =>
  parts.slice(parts.findIndex(({ type }) => !shared.has(type)));

/** Where dates are read as one word, what stands between them has no spaces; Intl would write them in figures. */
const SEPARATORS: Readonly<Record<string, string>> = { ja: "〜", ko: "~", zh: "至" };

/** As the language writes "Tue – Thu"; between the numbers of one month a dash stands tight. */
function separatorOf(locale: string, isTight: boolean): string {
  const separator = SEPARATORS[languageOf(locale)] ?? weekdaySeparator(locale);
  return isTight && separator.trim() === "–" ? "–" : separator;
}

/** Asking Intl for it takes ten times longer than formatting both dates. */
const weekdaySeparator = boundedCache(LOCALES_MAX, (locale: string): string => {
  const parts = formatterFor(locale, { weekday: "short", timeZone: "UTC" }).formatRangeToParts(
    msOfDay(TUESDAY),
    msOfDay(THURSDAY),
  );
  return plainSpaces(parts.find(({ source }) => source === "shared")?.value ?? " – ");
});

const isBetweenNumbers = (start: string, end: string): boolean =>
  /\p{Nd}\.?$/u.test(start) && /^\p{Nd}/u.test(end);
/** Only beside the short month does Korean put the weekday in brackets, as people do; both months read the same. */
const longMonth = (locale: string) => (languageOf(locale) === "ko" ? "short" : "long");
const languageOf = (locale: string): string => locale.split("-", 1)[0] ?? "";

// A Tuesday and a Thursday of one week, in the form of a CalendarDate.
const TUESDAY = "2026-11-24" as CalendarDate;
const THURSDAY = "2026-11-26" as CalendarDate;

const msOfDay = (day: CalendarDate): number => Date.parse(`${day}T00:00Z`);
const toText = (parts: DatePart[]): string => plainSpaces(parts.map(({ value }) => value).join(""));
/** Thin and unbreakable spaces make some mail programs show boxes, and nobody can search for them. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u2009\u202f]/g, " ");

/** Without this an unknown language would be that of the machine. */
const knownLocale = boundedCache(LOCALES_MAX, (locale: string): string => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? "en";
  } catch {
    return "en";
  }
});
