import { Temporal } from "temporal-polyfill";
import type { Brand } from "./brand.ts";
import { wallClockAt } from "./zone-offset.ts";

/** A moment: ISO 8601 in UTC with milliseconds, "2026-11-24T18:00:00.000Z". Sorts as text. */
export type Instant = Brand<string, "Instant">;
/** A day on a wall calendar, "2026-11-24", in a zone the context names. Never goes through UTC. */
export type CalendarDate = Brand<string, "CalendarDate">;

/** Reads any ISO 8601 time with an offset ("2021-12-31T19:00:00-05:00") of the years 0 to 9999; null when it is none. */
export function parseInstant(text: unknown): Instant | null {
  if (typeof text !== "string") return null;
  if (isPlainInstant(text)) return instantFromMs(Date.parse(text));
  try {
    const instant = instantFromMs(Temporal.Instant.from(text.trim()).epochMilliseconds);
    return /^\d/.test(instant) ? instant : null;
  } catch {
    return null;
  }
}

/**
 * As PostgreSQL and our own code write instants: Date.parse reads these exactly as Temporal does, fifty times faster. Not so the
 * last days of months, which may be none: Temporal looks at those.
 */
const isPlainInstant = (text: string): boolean =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(
    text,
  );

export const instantFromMs = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;
export const instantFromDate = (date: Date): Instant => date.toISOString() as Instant;
export const instantOrNull = (date: Date | null): Instant | null => date && instantFromDate(date);
export const dateFromInstant = (at: Instant): Date => new Date(at);
export const msOf = (at: Instant): number => Date.parse(at);
export const addMs = (at: Instant, ms: number): Instant => instantFromMs(msOf(at) + ms);
export const msBetween = (from: Instant, to: Instant): number => msOf(to) - msOf(from);

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Minutes east of UTC that the text itself names ("-05:00" is -300); null for "Z" or none: the sender did not say. */
export function offsetMinutesOf(text: string): number | null {
  const match = /([+-])(\d{2}):?(\d{2})$/.exec(text.trim());
  if (!match) return null;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The calendar day of an instant in an IANA zone. An unknown zone is a RangeError. */
export const calendarDateIn = (at: Instant, zone: string): CalendarDate =>
  // Of the years 0 to 9999 it is the first ten characters.
  wallClockAt(msOf(at), zone).toISOString().slice(0, 10) as CalendarDate;

/** A well-formed calendar day, or null. */
export function parseCalendarDate(text: unknown): CalendarDate | null {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as CalendarDate;
  } catch {
    return null;
  }
}

/** True when this runtime knows the IANA zone. */
export function isZone(zone: string | null | undefined): zone is string {
  if (!zone) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The first instant of a calendar day in an IANA zone; where clocks skip midnight, the first one there is. */
export const startOfDayIn = (day: CalendarDate, zone: string): Instant =>
  instantFromMs(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);

/** The day so many days later, or earlier if negative: by calendar, not by hours. */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  // Temporal writes the same form that it read.
  Temporal.PlainDate.from(day).add({ days }).toString() as CalendarDate;

/** The moment at which the clocks of an IANA zone show "14:10" on a day; where they skip it, as much later. */
export const instantAt = (day: CalendarDate, clock: string, zone: string): Instant =>
  instantFromMs(Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(zone).epochMilliseconds);

/** "14:10": what the clocks of an IANA zone show. */
export const clockIn = (at: Instant, zone: string): string =>
  wallClockAt(msOf(at), zone).toISOString().slice(11, 16);
