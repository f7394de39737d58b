/** What can be wrong with rules. The page has the words; `values` are for them. */
export type RuleProblemCode =
  /** Not of the kind that belongs here. */
  | "malformed"
  | "not_whole"
  /** Values: min, max. */
  | "out_of_range"
  | "min_over_max"
  /** A time of day that there is none: "25:00". */
  | "bad_time"
  | "bad_date"
  | "from_after_to"
  /** A date that is over, so that the rule does nothing any more. */
  | "past_date"
  /** Values: days. Nothing happens for so many days in a row. */
  | "closed_too_long"
  | "no_work_day"
  | "no_collection_day"
  | "no_delivery_day"
  | "unknown_time_zone"
  | "unknown_country"
  | "unknown_province"
  | "postcode_empty"
  | "postcode_reversed"
  | "postcode_unequal"
  /** A zone without any place. */
  | "no_places"
  /** A rule that says nothing to match, or nothing that it changes. */
  | "nothing_to_match"
  | "nothing_to_change"
  | "no_name"
  | "duplicate_id"
  /** Values: first, the place in the list of the one that comes before and always wins. */
  | "duplicate_match"
  | "duplicate_cell"
  | "missing_method"
  | "missing_zone"
  /** The merchant's own words are chosen, but there are none. */
  | "no_own_text"
  /** Own words without `{date}`. */
  | "no_date_in_text"
  /** Values: max. */
  | "too_long"
  | "too_many";

export type RuleProblem = {
  /** From the top of the rules: "origin.cutoffs.2", "zones.0.places.1.postcodes.3". */
  path: string;
  code: RuleProblemCode;
  /** Only errors keep rules from being saved. */
  severity: "error" | "warning";
  values: Record<string, string | number>;
};

export const error = (
  path: string,
  code: RuleProblemCode,
  values: RuleProblem["values"] = {},
): RuleProblem => ({ path, code, severity: "error", values });

export const warning = (
  path: string,
  code: RuleProblemCode,
  values: RuleProblem["values"] = {},
): RuleProblem => ({ path, code, severity: "warning", values });
