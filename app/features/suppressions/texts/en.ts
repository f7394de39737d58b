/** The page behind "Unsubscribe". The source: it says which keys there are. */
export const en = {
  "ask.heading": "Stop these emails from {shop}?",
  "ask.text": "Requests for reviews and surveys will no longer be sent to {address}.",
  "ask.button": "Unsubscribe",
  "done.heading": "You’re unsubscribed",
  "done.text": "{shop} won’t send requests for reviews or surveys to {address} any more.",
  "done.undo": "Was that a mistake?",
  "done.button": "Subscribe again",
  still: "News about your orders, such as shipping updates, will still reach you.",
  "all.heading": "You don’t get emails from {shop}",
  "all.text":
    "Nothing is sent to {address}, not even news about orders. If that is wrong, please contact the shop.",
  "none.heading": "Nothing more will be sent",
  "none.text": "{shop} no longer holds the address that this email was sent to.",
  "wrong.heading": "This link doesn’t work",
  "wrong.text": "Part of it may be missing. Please open it again from the email.",
  "privacy.heading": "Privacy choices",
  "privacy.text":
    "News about your orders, such as shipping updates, is sent to {address} because you ordered at {shop}.",
  "privacy.uncounted": "{shop} doesn’t count whether you open its emails or follow their links.",
  "measure.text": "{shop} counts how many people open its emails and follow the links in them.",
  "measure.stop": "Don’t count me",
  "measure.stopped": "Whether you open emails from {shop} or follow their links is not counted.",
  "measure.allow": "Count me again",
} as const;
