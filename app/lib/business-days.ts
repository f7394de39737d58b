import type { DayCalendar } from "./day-calendar.ts";
import { localDayOf, minuteOfDay, momentOfDay } from "./local-time.ts";
import type { Instant } from "./time.ts";
import type { Zone } from "./zone.ts";

/** So many open days later, at the same time of day in the zone. From a closed day the first open one is one day later. */
export function addOpenDays(at: Instant, count: number, zone: Zone, calendar: DayCalendar): Instant {
  if (count <= 0) return at;
  const day = localDayOf(at, zone);
  const place = calendar.indexOf(day) - (calendar.isOpen(day) ? 0 : 1);
  return momentOfDay(zone, calendar.dayAt(place + count), minuteOfDay(at, zone));
}
