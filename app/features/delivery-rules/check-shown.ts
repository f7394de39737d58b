import { checkLength, checkWhole } from "./check-numbers.ts";
import { LATE_FROM, NAME_MAX, SHOWN_DAYS_MAX } from "./rule-limits.ts";
import { error, type RuleProblem } from "./rule-problem.ts";
import type { DeliveryRules } from "./rules.ts";

/** What shoppers see, and from when on a parcel is late. */
export function checkShown({ shown, lateFrom }: DeliveryRules): RuleProblem[] {
  const texts = Object.entries(shown.ownText).filter(([, text]) => text !== "");
  return [
    ...checkWhole("shown.maxDays", shown.maxDays, 1, SHOWN_DAYS_MAX),
    ...(lateFrom >= LATE_FROM.min && lateFrom <= LATE_FROM.max
      ? []
      : [error("lateFrom", "out_of_range", LATE_FROM)]),
    ...(shown.wording === "own" && texts.length === 0 ? [error("shown.ownText", "no_own_text")] : []),
    ...texts.flatMap(([language, text]) => [
      ...(text.includes("{date}") ? [] : [error(`shown.ownText.${language}`, "no_date_in_text")]),
      ...checkLength(`shown.ownText.${language}`, text, NAME_MAX),
    ]),
  ];
}
