import type { Texts } from "#app/lib/translate.ts";

/** The first page. */
export const home = {
  "home.moving": "On the way",
  "home.movingHelp": "Shipped in the last 60 days, not yet arrived",
  "home.delivered": "Delivered",
  "home.deliveredHelp": "In the last 7 days",
  "home.attention": "Need attention",
  "home.attentionHelp": "Parcels and orders in trouble",
  "home.attentionTitle": "What needs attention",
  "home.review": "Review",
  "home.reviewOf": "Review: {what}",
  "home.fineTitle": "Everything is fine",
  "home.fineText": "No parcel, message or request needs you right now.",
  "home.quietText":
    "Parcels that get stuck, messages that fail and requests with a deadline will show up here.",
  "home.many": "{count}+",

  "attention.exception": "{count, plural, one {# parcel has} other {# parcels have}} a problem",
  "attention.exceptionHelp": "The carrier reported an exception: a wrong address, damage, a loss.",
  "attention.action_required":
    "{count, plural, one {# parcel waits} other {# parcels wait}} for somebody to act",
  "attention.action_requiredHelp": "The carrier asks for something, such as papers or a fee.",
  "attention.late": "{count, plural, one {# parcel is} other {# parcels are}} later than promised",
  "attention.lateHelp": "The day that the shopper was told has passed, and it is not there.",
  "attention.running_late": "{count, plural, one {# parcel is} other {# parcels are}} running late",
  "attention.running_lateHelp":
    "They will probably not come by the day that the shopper was told. There is still time to say so.",
  "attention.attempted":
    "{count, plural, one {# delivery was} other {# deliveries were}} attempted without success",
  "attention.attemptedHelp":
    "The carrier could not hand it over. Most carriers try again the next working day.",
  "attention.returning": "{count, plural, one {# parcel is} other {# parcels are}} on the way back to you",
  "attention.returningHelp": "The shopper may be waiting without knowing.",
  "attention.sources_refused":
    "{count, plural, one {# source refuses its key} other {# sources refuse their keys}}",
  "attention.sources_refusedHelp": "Nothing is asked there until you enter a right key. Nothing is lost.",
  "attention.sources_resting": "{count, plural, one {# source is} other {# sources are}} resting",
  "attention.sources_restingHelp": "It asked for patience, or has no calls left. Doorstep goes on by itself.",
  "attention.messages_failed": "{count, plural, one {# message} other {# messages}} could not be delivered",
  "attention.messages_failedHelp": "The mail server refused, or all attempts failed.",
  "attention.messages_unknown":
    "{count, plural, one {# message} other {# messages}} may or may not have arrived",
  "attention.messages_unknownHelp":
    "The connection broke at the last moment. They are not sent again, so that nobody gets two.",
  "attention.webhooks_failed":
    "{count, plural, one {# update} other {# updates}} from Shopify could not be processed",
  "attention.webhooks_failedHelp": "The orders they are about may be out of date.",
  "attention.webhooks_malformed":
    "{count, plural, one {# update} other {# updates}} from Shopify could not be read",
  "attention.webhooks_malformedHelp": "Kept as they came, for support.",
  "attention.webhooks_waiting":
    "{count, plural, one {# update} other {# updates}} from Shopify still waiting",
  "attention.webhooks_waitingHelp": "Work is behind. Tracking pages may be some minutes late.",
  "attention.reported_missing":
    "{count, plural, one {# delivered parcel is} other {# delivered parcels are}} missing, customers say",
  "attention.reported_missingHelp": "They told you so on their tracking page, and wait for an answer.",
  "attention.pickup_waiting":
    "{count, plural, one {# parcel has} other {# parcels have}} not been picked up for days",
  "attention.pickup_waitingHelp": "Carriers send parcels back when nobody comes for them.",
  "attention.stalled":
    "{count, plural, one {# parcel has} other {# parcels have}} had no scan for longer than usual",
  "attention.stalledHelp": "It may be stuck or lost. Ask the carrier before the shopper asks you.",
  "attention.not_handed_over":
    "{count, plural, one {# parcel was} other {# parcels were}} never scanned by the carrier",
  "attention.not_handed_overHelp": "The label was made, but the parcel may still be with you.",
  "attention.bad_number":
    "{count, plural, one {# parcel has} other {# parcels have}} a tracking number that seems wrong",
  "attention.bad_numberHelp": "Shoppers cannot follow it. Correct it in the order.",
  "attention.unfulfilled":
    "{count, plural, one {# order waits} other {# orders wait}} to be sent for longer than usual",
  "attention.unfulfilledHelp": "Paid for, not canceled, and not all of it has left.",
  "attention.privacy_pressing":
    "{count, plural, one {# privacy request is} other {# privacy requests are}} due",
  "attention.privacy_pressingHelp": "The law sets a deadline. Download the data and hand it to the customer.",
  "attention.privacy_open": "{count, plural, one {# privacy request} other {# privacy requests}} open",
  "attention.privacy_openHelp": "Due within 30 days of the request.",

  "import.title": "Order history",
  "import.none": "The import of your orders starts by itself in a moment.",
  "import.queued": "The import of your past orders is about to start.",
  "import.preparing": "Shopify is preparing your past orders.",
  "import.reading": "{done, number} of {all, number} orders read",
  "import.readingSome": "{done, number} orders read",
  "import.done":
    "{done, plural, =0 {There are no past orders: new ones appear by themselves.} one {# past order is here.} other {# past orders are here.}}",
  "import.slow": "This takes longer than usual. It goes on by itself; you can leave this page.",
  "import.failed": "The import stopped",
  "import.noMessages": "Shoppers get no messages about imported orders.",
  "import.progress": "Progress of the import",
  "import.retry": "Try again",
  "import.retried": "The import goes on",

  "webhooks.title": "Updates from Shopify",
  "webhooks.none": "None yet. They arrive as soon as an order is placed or shipped.",
  "webhooks.last": "Last received",
  "webhooks.waiting": "Waiting",
  "webhooks.failed": "Failed in the last 7 days",
  "webhooks.malformed": "Unreadable in the last 7 days",
  "webhooks.seeAll": "See all",

  "welcome.title": "Welcome to Doorstep",
  "welcome.text":
    "From now on every shipped order has a tracking page of its own, and the shopper gets an e-mail that links to it.",
  "welcome.one": "Your past orders are imported. Nobody gets a message about them.",
  "welcome.two":
    "Place a test order and fulfill it with a tracking number. The parcel appears here within seconds.",
  "welcome.three": "Check the sender and the support address that shoppers see.",
  "welcome.place": "Create a test order",
  "welcome.fulfill": "Fulfill an order",
  "welcome.settings": "Check settings",
  "welcome.dismiss": "Hide this",
} as const satisfies Texts;
