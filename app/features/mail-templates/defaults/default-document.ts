import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { Moment } from "#app/features/messages/moments.ts";
import type { Block } from "../blocks.ts";
import type { MailDocument } from "../mail-document.ts";
import {
  address,
  button,
  deliveryDate,
  detailsRule,
  heading,
  items,
  itemsWithPrices,
  noteText,
  orderLine,
  paragraphs,
  parcels,
  pickup,
  problem,
  progress,
  support,
  supportRule,
} from "./default-blocks.ts";
import type { DefaultTexts } from "./texts/catalog.ts";
import { DEFAULT_TEXTS } from "./texts/languages.ts";

/** The mail of a moment until a merchant changes it: the same blocks in every language, each in its own words. */
export function defaultDocument(moment: Moment, locale: MailLocale): MailDocument {
  const texts = DEFAULT_TEXTS[locale];
  const { subject, preheader } = texts[moment];
  return { subject, preheader, blocks: blocksOf(moment, texts) };
}

const TRACKING = "{{ tracking.url }}";

/** First the news, then when and how far, then the one thing to do, then what one may look up. */
function blocksOf(moment: Moment, texts: DefaultTexts): Block[] {
  const closing = [supportRule, support];
  switch (moment) {
    case "order_confirmed":
      return [
        ...opening(texts, moment),
        deliveryDate,
        button(texts.order_confirmed.button, TRACKING),
        detailsRule,
        itemsWithPrices,
        paragraphs("total", texts.order_confirmed.total),
        address,
        ...closing,
      ];
    case "shipped":
    case "partly_shipped":
    case "out_for_delivery":
      return [
        ...opening(texts, moment),
        deliveryDate,
        progress,
        button(texts[moment].button, TRACKING),
        detailsRule,
        parcels,
        items,
        address,
        ...closing,
      ];
    case "in_transit":
    case "running_late":
    case "stalled":
      return [
        ...opening(texts, moment),
        deliveryDate,
        progress,
        button(texts[moment].button, TRACKING),
        detailsRule,
        parcels,
        items,
        ...closing,
      ];
    case "delayed": {
      // The new day comes before any words about it.
      const [above, title, lead] = opening(texts, moment);
      return [
        above,
        title,
        deliveryDate,
        lead,
        progress,
        button(texts.delayed.button, TRACKING),
        detailsRule,
        parcels,
        items,
        ...closing,
      ];
    }
    case "available_for_pickup":
      return [
        ...opening(texts, moment),
        pickup(texts.available_for_pickup),
        progress,
        button(texts.available_for_pickup.button, TRACKING),
        detailsRule,
        parcels,
        items,
        ...closing,
      ];
    case "attempted":
      return [
        ...opening(texts, moment),
        problem,
        pickup(texts.attempted),
        progress,
        button(texts.attempted.button, TRACKING),
        detailsRule,
        parcels,
        address,
        ...closing,
      ];
    case "delivered":
      return [
        ...opening(texts, moment),
        deliveryDate,
        progress,
        button(texts.delivered.button, TRACKING),
        paragraphs("hint", texts.delivered.hint, "quiet"),
        detailsRule,
        items,
        ...closing,
      ];
    case "exception":
    case "returned":
      return [
        ...opening(texts, moment),
        problem,
        progress,
        button(texts[moment].button, TRACKING),
        detailsRule,
        parcels,
        items,
        address,
        ...closing,
      ];
    case "refunded":
    case "cancelled":
      return [
        ...opening(texts, moment),
        button(texts[moment].button, TRACKING),
        detailsRule,
        items,
        ...closing,
      ];
    case "review_request":
      return [
        ...opening(texts, moment),
        button(texts.review_request.button, "{{ review.url }}"),
        detailsRule,
        items,
        ...closing,
      ];
    case "survey":
      return [...opening(texts, moment), button(texts.survey.button, "{{ survey.url }}"), ...closing];
    case "note":
      return [
        orderLine,
        heading(texts.note.heading),
        noteText,
        button(texts.note.button, TRACKING),
        ...closing,
      ];
    case "test":
      return [
        heading(texts.test.heading),
        paragraphs("lead", texts.test.text),
        button(texts.test.button, "{{ shop.url }}"),
      ];
  }
}

/** Which order, what happened, and the first words to the reader. */
function opening(
  texts: DefaultTexts,
  moment: Exclude<Moment, "note" | "test">,
): [order: Block, heading: Block, lead: Block] {
  const { heading: title, text } = texts[moment];
  return [orderLine, heading(title), paragraphs("lead", `${texts.greeting}\n\n${text}`)];
}
