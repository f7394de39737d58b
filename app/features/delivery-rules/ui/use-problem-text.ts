import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { RuleProblem } from "../rule-problem.ts";

/** What is wrong, in the reader's language: what is expected, not what somebody did. */
export function useProblemText(): (problem: RuleProblem) => string {
  const t = useTexts();
  return ({ path, code, values }) => {
    const { min = 0, max = 0, days = 0, first = 0, entry = "" } = values;
    // The threshold is a share, and shown in percent.
    const unit = path === "lateFrom" ? 100 : 1;
    switch (code) {
      case "malformed":
        return t(isPlainNumber(path) ? "problem.rules.malformed_number" : "problem.rules.malformed");
      case "out_of_range":
        return t("problem.rules.out_of_range", { min: Number(min) * unit, max: Number(max) * unit });
      case "min_over_max":
        return t("problem.rules.min_over_max", { min, max });
      case "closed_too_long":
        return t("problem.rules.closed_too_long", { days });
      case "postcode_empty":
      case "postcode_reversed":
      case "postcode_unequal":
        return t(`problem.rules.${code}`, { entry });
      case "duplicate_match":
        // Places in lists are counted from one by people.
        return t("problem.rules.duplicate_match", { first: Number(first) + 1 });
      case "no_date_in_text":
        return t("problem.rules.no_date_in_text", { placeholder: "{date}" });
      case "too_long":
      case "too_many":
        return t(`problem.rules.${code}`, { max });
      case "bad_date":
      case "bad_time":
      case "duplicate_cell":
      case "duplicate_id":
      case "from_after_to":
      case "missing_method":
      case "missing_zone":
      case "no_collection_day":
      case "no_delivery_day":
      case "no_name":
      case "no_own_text":
      case "no_places":
      case "no_work_day":
      case "not_whole":
      case "nothing_to_change":
      case "nothing_to_match":
      case "past_date":
      case "unknown_country":
      case "unknown_province":
      case "unknown_time_zone":
        return t(`problem.rules.${code}`);
    }
  };
}

const isPlainNumber = (path: string): boolean => path === "lateFrom" || path === "shown.maxDays";
