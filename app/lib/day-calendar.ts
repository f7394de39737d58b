import type { DayNumber } from "./day-number.ts";

/**
 * Which days count, for somebody: a workshop's work days, a carrier's delivery days. Counting open days is the only
 * arithmetic that estimates do, so both directions cost one look-up.
 */
export type DayCalendar = {
  isOpen(day: DayNumber): boolean;
  /** The place of a day among the open ones; a closed day has the place of the next open one (it rolls forward). */
  indexOf(day: DayNumber): number;
  /** The open day at a place. `dayAt(indexOf(day))` is the day itself, or the next open one. */
  dayAt(index: number): DayNumber;
};
