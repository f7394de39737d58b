import Holidays from "date-holidays";
import { boundedCache } from "./bounded-cache.ts";
import { daysAfter, toDayNumber, type DayNumber } from "./day-number.ts";
import { holidayRegionOf } from "./holiday-regions.ts";
import { parseCalendarDate } from "./time.ts";

/** Public holidays by day, with their names. */
export type HolidayNames = ReadonlyMap<DayNumber, string>;

const HOUR_MS = 3_600_000;
/** Clocks may change during a holiday; a day of 23 hours is a day all the same. */
const SLACK_HOURS = 2;
const NONE: HolidayNames = new Map();

/**
 * The public holidays that begin in a calendar year: whole days only, for half days are worked. Those of several days
 * may run over into the next year. A country that is not known has none; a province that is not known has its
 * country's. Codes are Shopify's ("JP", "13" or "JP-13"); names are in `language` where the library has it, in
 * English where it has not, and in the country's own when none is asked for.
 */
export function holidaysOf(
  country: string | null,
  province: string | null,
  year: number,
  language: string | null = null,
): HolidayNames {
  const region = holidayRegionOf(country, province);
  return region ? yearOf(`${region}/${year}/${language ?? ""}`) : NONE;
}

/** By "region/year/language": a few hundred bytes each, and some milliseconds to make. */
const yearOf = boundedCache<string, HolidayNames>(5000, (key) => {
  const [region = "", year, language] = key.split("/");
  const names = new Map<DayNumber, string>();
  for (const holiday of libraryOf(region).getHolidays(Number(year), language || undefined)) {
    if (holiday.type !== "public") continue;
    const firstDay = dayAsWritten(holiday.date);
    const hours = (holiday.end.getTime() - holiday.start.getTime()) / HOUR_MS;
    if (firstDay === null) continue;
    for (let day = 0; day < Math.floor((hours + SLACK_HOURS) / 24); day += 1)
      names.set(daysAfter(firstDay, day), holiday.name);
  }
  return names;
});

/** Reading a country's rules takes the library 15 ms, and what it holds of one is large: a few of them are kept. */
const libraryOf = boundedCache<string, Holidays>(60, (region) => {
  const [country = "", state] = region.split("-");
  return state ? new Holidays(country, state) : new Holidays(country);
});

/**
 * The library writes "2026-05-05 00:00:00", or "… -0600" when by its calendar the day begins at sunset the evening
 * before: the date is the civil one either way, and is read as written. Anything that begins later in the day is half
 * a holiday.
 */
function dayAsWritten(text: string): DayNumber | null {
  const date = text.slice(11, 19) === "00:00:00" ? parseCalendarDate(text.slice(0, 10)) : null;
  return date && toDayNumber(date);
}
