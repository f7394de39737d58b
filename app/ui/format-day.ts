import type { CalendarDate } from "#app/lib/time.ts";

/** How a calendar day is written: "Tue, Nov 24", "Tuesday, November 24, 2026", "24"; "Nov 24", "Nov 2026", "Nov 24, 2026". */
export type DayStyle = "short" | "long" | "month" | "dayOfMonth" | "shortMonth" | "date";

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { weekday: "short", month: "short", day: "numeric" },
  long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  dayOfMonth: { month: "short", day: "numeric" },
  shortMonth: { year: "numeric", month: "short" },
  date: { year: "numeric", month: "short", day: "numeric" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatAt(ms: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })));
  return format.format(ms);
}

/** A day on the wall calendar, which is the same day in every zone. */
export const formatCalendarDay = (day: CalendarDate, locale: string, style: DayStyle = "short"): string =>
  formatAt(Date.parse(`${day}T00:00Z`), locale, STYLES[style]);

/** The name of a weekday, 1 for Monday. */
export const formatWeekday = (weekday: number, locale: string, width: "long" | "short" | "narrow"): string =>
  // The fifth of January 1970 was a Monday.
  formatAt((weekday + 3) * 86_400_000, locale, { weekday: width });
