import type { Texts } from "#app/lib/translate.ts";

/** What came in and what went wrong. */
export const activity = {
  "activity.webhooks": "Updates from Shopify",
  "activity.messages": "Messages that failed",
  "activity.any": "All",
  "activity.state": "State",
  "activity.waiting": "Waiting",
  "activity.done": "Done",
  "activity.failed": "Failed",
  "activity.malformed": "Unreadable",
  "activity.unknown": "Unknown",
  "activity.topic": "Topic",
  "activity.received": "Received",
  "activity.outcome": "Outcome",
  "activity.attempts": "{count, plural, one {# attempt} other {# attempts}}",
  "activity.message": "Message",
  "activity.why": "Why",
  "activity.when": "When",
  "activity.none": "Nothing here",
  "activity.noneText": "Nothing of this kind has happened.",
  "activity.older": "Show older",
  "activity.showBody": "Show body",
  "activity.hideBody": "Hide body",
  "activity.bodyOf": "Body of {topic}",
  "activity.bodyGone": "The body is no longer kept.",
  "activity.openOrder": "Open",
} as const satisfies Texts;
