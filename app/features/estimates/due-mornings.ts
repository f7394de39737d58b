import type { DayNumber } from "#app/lib/day-number.ts";
import { hasComeTo, localDayOf } from "#app/lib/local-time.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";

/** Late enough for most of the day before to be told, early enough for a merchant who comes to work. */
const MORNING_MINUTE = 5 * 60;

/** Whether a zone's clocks have come to a morning that has not been lived through. */
export function isMorningDue(
  { zone, doneOn }: { zone: Zone; doneOn: DayNumber | null },
  now: Instant,
): boolean {
  const today = localDayOf(now, zone);
  return (doneOn === null || doneOn < today) && hasComeTo(now, zone, today, MORNING_MINUTE);
}
