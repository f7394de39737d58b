import type { Shown } from "#app/features/delivery-rules/rules.ts";
import type { Outlook } from "#app/features/estimates/outlook.ts";
import type { DayWindow } from "#app/lib/format-window.ts";
import { on } from "./delivery-rules.ts";

/** Days of November 2026; the 31st is 1 December. */
export function november(from: number, to: number): DayWindow {
  const dateOf = (date: number) =>
    on(
      date > 30
        ? `2026-12-${String(date - 30).padStart(2, "0")}`
        : `2026-11-${String(date).padStart(2, "0")}`,
    );
  return { from: dateOf(from), to: dateOf(to) };
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
  ...over,
});
