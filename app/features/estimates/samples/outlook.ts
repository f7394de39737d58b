import type { Shown } from "#app/features/delivery-rules/rules.ts";
import type { DayWindow } from "#app/lib/format-window.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import type { Outlook } from "../outlook.ts";

/** Days of November 2026; the 31st is 1 December. */
export const november = (from: number, to: number): DayWindow => ({ from: dayOf(from), to: dayOf(to) });

function dayOf(date: number): CalendarDate {
  const day = parseCalendarDate(
    date > 30 ? `2026-12-${String(date - 30).padStart(2, "0")}` : `2026-11-${String(date).padStart(2, "0")}`,
  );
  if (!day) throw new Bug(`not a day of November: ${date}`);
  return day;
}

/** As a shop has it that changed nothing. */
export const shownAs = (over: Partial<Shown> = {}): Shown => ({
  certainty: 90,
  form: "by",
  wording: "arrives",
  ownText: {},
  maxDays: 14,
  ...over,
});

/** A parcel that was promised for 24 to 26 November and is still expected then. */
export const outlookOf = (over: Partial<Outlook> = {}): Outlook => ({
  promised: november(24, 26),
  expected: november(24, 26),
  basis: "rules",
  isRunningLate: false,
  isSeen: true,
  kind: "carrier",
  handoverBy: null,
  ...over,
});
