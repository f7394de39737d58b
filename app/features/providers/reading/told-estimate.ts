import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import type { ToldEstimate } from "../tracking-update.ts";

/**
 * The day that a sender wrote, whatever hour and offset stand behind it: an estimate is a day at the destination, and to
 * move it through UTC is how parcels come to be expected a day early.
 */
export const writtenDay = (raw: string | null | undefined): CalendarDate | null =>
  parseCalendarDate((/^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(raw ?? "") ?? [])[1]);

/** The window between two days, in whichever order they are told; one is enough. Null without any. */
export function estimateBetween(
  first: string | null | undefined,
  second: string | null | undefined = null,
): ToldEstimate | null {
  const days = [first, second].flatMap((raw) => writtenDay(raw) ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return null;
  const raw = [first, second].filter((part) => part).join(" – ");
  return { from, to, raw };
}
