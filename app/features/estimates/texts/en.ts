/**
 * When a parcel comes, for shoppers: the source of the other languages. `date` is a day or two with their weekdays;
 * `when` is "today", "tomorrow" or "other", and only "other" shows `date`.
 */
export const en = {
  "arrives.by": "Arrives {when, select, today {today} tomorrow {by tomorrow} other {by {date}}}",
  "arrives.day": "Arrives {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "arrives.range": "Arrives {date}",
  "estimated.by": "Estimated delivery {when, select, today {today} tomorrow {by tomorrow} other {by {date}}}",
  "estimated.day": "Estimated delivery {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "estimated.range": "Estimated delivery {date}",
  "get_it.by": "Get it {when, select, today {today} tomorrow {by tomorrow} other {by {date}}}",
  "get_it.day": "Get it {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "get_it.range": "Get it {date}",
  "pickup.by": "Ready to pick up {when, select, today {today} tomorrow {by tomorrow} other {by {date}}}",
  "pickup.day": "Ready to pick up {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "pickup.range": "Ready to pick up {date}",
  "now.by": "Now expected {when, select, today {today} tomorrow {by tomorrow} other {by {date}}}",
  "now.day": "Now expected {when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "now.range": "Now expected {date}",

  "said.by": "{when, select, today {by today} tomorrow {by tomorrow} other {by {date}}}",
  "said.day": "{when, select, today {today} tomorrow {tomorrow} other {{date}}}",
  "said.range": "{date}",

  "note.later": "Later than we said. At first we said: {said}.",
  "note.runningLate":
    "It may come {days, select, few {a day or two} other {a few days}} later than we said ({said}).",
  "note.late": "We’re sorry. We had said: {said}.",
  "note.overdue": "It should have come by now. It was expected: {said}.",
  "note.noNewDay": "There’s no new date yet. As soon as there is one, you’ll see it here.",

  "why.learned": "{count} of 100 parcels like this came by then.",
  "why.learnedRange": "{count} of 100 parcels like this came in this time.",
  "why.rules": "From the shop’s usual delivery times.",
  "why.carrier": "Based on the carrier’s own date.",
  "why.shopify": "As shown at checkout.",
} as const;
