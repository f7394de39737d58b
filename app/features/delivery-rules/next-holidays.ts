import { toCalendarDate, toDayNumber } from "#app/lib/day-number.ts";
import { holidaysOf } from "#app/lib/holidays.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import type { HolidayView } from "./delivery-dates-view.ts";

const LISTED = 6;

type HolidayPlace = { countryCode: string | null; provinceCode: string | null; language: string };

/** The public holidays of a place from today on, the next ones first; none where none are known. */
export function nextHolidays(place: HolidayPlace, today: CalendarDate): HolidayView[] {
  const { countryCode, provinceCode, language } = place;
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((of) => [...holidaysOf(countryCode, provinceCode, of, language)])
    .filter(([day]) => day >= toDayNumber(today))
    .toSorted(([one], [other]) => one - other)
    .slice(0, LISTED)
    .map(([day, name]) => ({ on: toCalendarDate(day), name }));
}
