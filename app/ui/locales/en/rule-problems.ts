import type { Texts } from "#app/lib/translate.ts";

/** What a field of the rules expects instead of what stands in it. */
export const ruleProblems = {
  "problem.rules.malformed": "Enter a number of days, such as 2, or a range, such as 1–3.",
  "problem.rules.malformed_number": "Enter a number, such as 50.",
  "problem.rules.not_whole": "Enter whole days, such as 2 or 1–3.",
  "problem.rules.out_of_range": "Enter a number from {min} to {max}.",
  "problem.rules.min_over_max":
    "The first number ({min}) is larger than the second ({max}). Put the smaller one first.",
  "problem.rules.bad_time": "Enter a time of day from 00:00 to 23:59, such as 14:00.",
  "problem.rules.bad_date": "Choose a day of the calendar.",
  "problem.rules.from_after_to": "The last day comes before the first day.",
  "problem.rules.past_date": "This is over; it changes nothing any more and can be removed.",
  "problem.rules.closed_too_long": "Nothing happens for {days} days in a row with this.",
  "problem.rules.no_work_day": "Choose at least one day of work: otherwise nothing could ever be sent.",
  "problem.rules.no_collection_day": "Choose at least one day: otherwise nothing could ever be collected.",
  "problem.rules.no_delivery_day": "Choose at least one day: otherwise nothing could ever arrive.",
  "problem.rules.unknown_time_zone": "Choose a time zone from the list.",
  "problem.rules.unknown_country": "Choose a country from the list.",
  "problem.rules.unknown_province": "This state or province is not one of the country.",
  "problem.rules.postcode_empty": "“{entry}” holds no postcode.",
  "problem.rules.postcode_reversed": "In “{entry}” the smaller postcode comes first.",
  "problem.rules.postcode_unequal": "In “{entry}” both ends need the same number of characters.",
  "problem.rules.no_places": "Add at least one place.",
  "problem.rules.nothing_to_match": "Say which items this is about.",
  "problem.rules.nothing_to_change":
    "Enter a handling time or a pre-order day: so far this rule changes nothing.",
  "problem.rules.no_name": "Enter a name.",
  "problem.rules.duplicate_id": "This entry is there twice. Remove one of them.",
  "problem.rules.duplicate_match": "Number {first} is about the same and always decides. Remove one of them.",
  "problem.rules.duplicate_cell": "This cell is filled in twice.",
  "problem.rules.missing_method": "Its shipping method is not there any more.",
  "problem.rules.missing_zone": "Its destination is not there any more.",
  "problem.rules.no_own_text": "Enter your words, or choose other ones.",
  "problem.rules.no_date_in_text": "Put {placeholder} where the date goes.",
  "problem.rules.too_long": "Use at most {max} characters.",
  "problem.rules.too_many": "At most {max} entries are possible.",
} as const satisfies Texts;
