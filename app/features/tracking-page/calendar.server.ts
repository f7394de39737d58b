import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { addDays, dateFromInstant, startOfDayIn, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { CalendarEntry } from "./present-calendar.ts";

/**
 * A calendar file with one entry over whole days, which leaves its owner free on them.
 * https://www.rfc-editor.org/rfc/rfc5545 (the last day is named by the one after it)
 */
export function writeCalendar({ days, ...entry }: CalendarEntry, { now }: { now: Instant }): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Doorstep", product: "Tracking page" },
  });
  const { uid, sequence, summary, description, url } = entry;
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: dateFromInstant(now),
    allDay: true,
    start: asDate(days.from),
    end: asDate(addDays(days.to, 1)),
    summary,
    description,
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  const text = calendar.toString();
  return text.endsWith("\r\n") ? text : `${text}\r\n`;
}

/** The package reads days of UTC. */
const asDate = (day: CalendarDate): Date => dateFromInstant(startOfDayIn(day, "UTC"));
