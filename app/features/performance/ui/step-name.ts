import { formatCalendarDay } from "#app/ui/format-day.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import type { Step } from "../period.ts";

/** A week by its Monday ("Nov 16"), a month by its name and year ("Nov 2026"). */
export const stepName = (start: CalendarDate, step: Step, locale: string): string =>
  formatCalendarDay(start, locale, step === "week" ? "dayOfMonth" : "shortMonth");
