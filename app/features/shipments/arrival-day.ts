import { isoMinuteIn } from "#app/lib/format-date.ts";
import { calendarDateIn, parseCalendarDate, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";

/**
 * The day that a carrier's estimate names, as the recipient's calendar has it. Senders that know only a day write it as the
 * first or last minute of that day, in UTC or in the shop's zone: moving such a "time" into the recipient's zone would make
 * it another day (https://github.com/goshippo/shippo-php-client/issues/29), so then the day stays as written.
 */
export function arrivalDay(at: Instant, zones: { destination: Zone; shop: Zone }): CalendarDate {
  for (const zone of ["UTC", zones.shop]) {
    const [day, minute = ""] = isoMinuteIn(at, zone).split("T");
    const written = parseCalendarDate(day);
    if (written && /^(00:00|23:59)/.test(minute)) return written;
  }
  return calendarDateIn(at, zones.destination);
}
