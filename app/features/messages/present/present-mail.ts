import { trackingPageUrl } from "#app/features/tracking-page/tracking-url.ts";
import { paragraphsOf, type Note } from "#app/features/troubles/note.ts";
import { formatDay } from "#app/lib/format-date.ts";
import { formatMoney } from "#app/lib/format-money.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import { directionOf } from "#app/lib/locales.ts";
import { oneLine } from "#app/lib/text.ts";
import { calendarDateIn, type Instant } from "#app/lib/time.ts";
import type { MailValues } from "../mail-values.ts";
import type { MessageFacts, OrderOfMessage } from "../message-facts.ts";
import type { MessageAbout } from "../message.ts";
import { classOf, type Moment } from "../moments.ts";
import { addressLines } from "./address-lines.ts";
import { customerNameOf } from "./customer-name.ts";
import { jsonLdOf } from "./json-ld.ts";
import { mailReaderOf, type MailReader } from "./mail-reader.ts";
import { presentDelivery } from "./present-delivery.ts";
import { presentItems } from "./present-items.ts";
import { presentParcels } from "./present-parcels.ts";
import { presentPickup } from "./present-pickup.ts";
import { presentProblem } from "./present-problem.ts";
import { presentSteps } from "./present-steps.ts";
import { replyAddressOf, senderNameOf, storefrontOf } from "./shop-face.ts";
import { toldOf } from "./told.ts";

/** What is told. `note` is what a person wrote, of the moment of that name. */
export type MailToPresent = { moment: Moment; about: MessageAbout; note?: Note };

export type MailOccasion = {
  now: Instant;
  /** Whether somebody reads what is answered to the mail. */
  canReply: boolean;
  /** The way out of mail that the reader may refuse. Transactional mail has none, whatever is given. */
  unsubscribe: { url: string } | null;
  /** Where the reader of a transactional mail says whether they may be counted; null where nobody counts. */
  privacy?: { url: string } | null;
};

/**
 * All that a template may say of a message, in the shopper's language: only the parcels that the message is about, each text on
 * one line and of a limited length, nothing escaped.
 */
export function presentMail(
  facts: MessageFacts,
  message: MailToPresent,
  { now, canReply, unsubscribe, privacy = null }: MailOccasion,
): MailValues {
  const { shop, order } = facts;
  const { moment } = message;
  const reader = mailReaderOf(facts, now);
  const { lang, t } = reader;
  const told = toldOf(facts, message);
  const shopName = senderNameOf(shop);
  const url = storefrontOf(shop);
  const written = {
    shop: { name: shopName, url, email: replyAddressOf(shop) },
    order: presentOrder(order, reader),
    tracking: {
      url: trackingPageUrl({ ...shop, storefrontUrl: url, trackingToken: order.trackingToken }),
      label: t("tracking.button", { count: Math.max(told.shown.length, 1) }),
    },
    ...presentItems(message, told, order, reader),
  };
  return {
    lang,
    dir: directionOf(lang),
    ...written,
    customer: customerNameOf(order.postalAddress ?? { name: order.customerName }),
    delivery: presentDelivery(moment, told, order, reader),
    steps: presentSteps(moment, told, reader),
    ...presentParcels(moment, told, reader),
    problem: presentProblem(message, told, reader),
    pickup: moment === "available_for_pickup" ? presentPickup(told.parcels, shop) : null,
    refund: moment === "refunded" ? presentRefund(order, message.about, reader) : null,
    address: presentAddress(order, reader),
    note: message.note
      ? { subject: oneLine(message.note.subject, 200), paragraphs: paragraphsOf(message.note) }
      : null,
    review: { url: safeWebUrl(shop.messageSettings.reviewUrl) },
    survey: { url: safeWebUrl(shop.messageSettings.surveyUrl) },
    help: canReply ? t("help.reply") : t("help.shop", { shop: shopName }),
    footer: t(moment === "test" ? "footer.test" : "footer", { shop: shopName }),
    unsubscribe:
      unsubscribe && classOf(moment) === "marketing"
        ? { url: unsubscribe.url, label: t("unsubscribe") }
        : null,
    privacy:
      privacy && classOf(moment) === "transactional" ? { url: privacy.url, label: t("privacy") } : null,
    json_ld: jsonLdOf(moment, told, { order, written, reader }),
  };
}

function presentOrder(order: OrderOfMessage, { t, locale, zone, today }: MailReader): MailValues["order"] {
  const name = oneLine(order.name ?? "", 60);
  return {
    name,
    label: t("order", { order: name }).trim(),
    placed_on: order.placedAt && formatDay(calendarDateIn(order.placedAt, zone), locale, today),
    total: isInShopCurrency(order) ? formatMoney(order.totalAmount, order.currency, locale) : null,
  };
}

function presentRefund(
  { refunds }: OrderOfMessage,
  { refundId }: MessageAbout,
  { locale }: MailReader,
): MailValues["refund"] {
  const amount = refunds.find((refund) => refund.refundId === refundId)?.amount;
  return { amount: amount ? formatMoney(amount.amount, amount.currency, locale) : null };
}

/** We know the total in the shop's currency alone: to who paid in another, it would be a number never seen. */
const isInShopCurrency = ({ lineItems, currency }: OrderOfMessage): boolean =>
  lineItems.every(({ price }) => !price || price.currency === currency);

/** Nothing when all that we know is the country: that is no address. */
function presentAddress(order: OrderOfMessage, { t, lang }: MailReader): MailValues["address"] {
  if (!order.postalAddress) return null;
  return { heading: t("address.heading"), lines: addressLines(order, lang) };
}
