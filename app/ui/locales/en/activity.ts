import type { Texts } from "#app/lib/translate.ts";

/** What came in and what went wrong. */
export const activity = {
  "activity.webhooks": "Updates from Shopify",
  "activity.any": "All",
  "activity.state": "State",
  "activity.waiting": "Waiting",
  "activity.done": "Done",
  "activity.failed": "Failed",
  "activity.malformed": "Unreadable",
  "activity.attempts": "{count, plural, one {# attempt} other {# attempts}}",
  "activity.none": "Nothing here",
  "activity.noneText": "Nothing of this kind has happened.",
  "activity.older": "Show older",
  "activity.showBody": "Show body",
  "activity.hideBody": "Hide body",
  "activity.bodyOf": "Body of {topic}",
  "activity.bodyGone": "The body is no longer kept.",
  "activity.refreshOrder": "Refresh this order from Shopify",
  "activity.openOrder": "Open",
} as const satisfies Texts;
