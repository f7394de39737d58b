import type { Texts } from "#app/lib/translate.ts";

/** The forms of a tracking page's blocks, of its style, and of when a block is shown. */
export const pageBlocks = {
  "pageBlock.about.header":
    "Your logo, from the brand, and a menu. Only on a page of its own: inside your theme, the theme has a header already.",
  "pageBlock.about.hero":
    "One sentence that answers the question: the status, the date, and what to do, if anything. Its words change with every order. Each page needs exactly one.",
  "pageBlock.about.progress": "The steps from the order to the door, with the one that has been reached.",
  "pageBlock.about.map": "Where the parcel was last, as a drawing of the way it has come.",
  "pageBlock.about.delivery_date": "When it comes, how sure that is, and why.",
  "pageBlock.about.parcels":
    "The carrier, the tracking number and the history of each parcel, in the local time of each place.",
  "pageBlock.about.items": "What is in the parcel, and what has not been sent yet.",
  "pageBlock.about.follow":
    "For shoppers who do not want to come back: news by e-mail, and a link to pass on.",
  "pageBlock.about.faq": "Questions with answers, each shown when somebody is likely to ask it.",
  "pageBlock.about.support":
    "How to reach you. The first contact that fits the situation is shown; with none, your support address.",
  "pageBlock.about.announcement": "A short message that stands out.",
  "pageBlock.about.rich_text": "A text of your own, with bold words, links and lists.",
  "pageBlock.about.image": "A picture of your own. It can lead somewhere.",
  "pageBlock.about.recommendations":
    "Products of your shop, with today’s price. What is sold out is never shown; with nothing to show, the block is left out.",
  "pageBlock.about.discount":
    "A discount code to copy. Create the discount in Shopify first; this only shows it.",
  "pageBlock.about.review": "Asks for a review, by itself only once everything has been delivered.",
  "pageBlock.about.survey": "Asks for an opinion.",
  "pageBlock.about.returns":
    "How to send something back. Shown by itself only once something has been delivered.",
  "pageBlock.about.loyalty": "Points, a membership, or “bring a friend”.",
  "pageBlock.about.social": "Links to your accounts, as the brand lists them. There is nothing to set here.",
  "pageBlock.about.custom": "HTML with Liquid, for people who know both.",
  "pageStyle.frame": "Where the page lives",
  "pageStyle.frame.theme": "Inside your theme",
  "pageStyle.frame.page": "A page of its own",
  "pageStyle.dark": "Dark where the shopper’s device is dark",
  "pageStyle.css": "Your own CSS",
} as const satisfies Texts;
