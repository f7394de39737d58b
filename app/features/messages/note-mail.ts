import { directionOf } from "#app/lib/locales.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { cutText } from "#app/lib/text.ts";
import { trackingPageUrl } from "#app/features/tracking-page/tracking-url.ts";
import { mailLocaleFor, mailTranslator, type MailLocale } from "./mail-texts.ts";
import type { MessageFacts, ShopOfMessage } from "./message-facts.ts";
import { senderNameOf } from "./present-shipped.ts";

/** What a person at the shop writes to a shopper: plain text, an empty line between paragraphs. */
export type Note = { subject: string; text: string };

export const NOTE_MAX = { subject: 120, text: 4_000 } as const;

/** The words of a note, ready for its template. */
export type NoteMail = {
  lang: MailLocale;
  dir: "ltr" | "rtl";
  shop: { name: string; url: string };
  subject: string;
  orderLabel: string;
  paragraphs: string[][];
  tracking: { url: string; label: string };
  help: string;
  footer: string;
};

/** A note as it may be sent: without control characters, neither empty nor too long. Null when it may not. */
export function parseNote(given: { subject: unknown; text: unknown }): Note | null {
  if (typeof given.subject !== "string" || typeof given.text !== "string") return null;
  const subject = given.subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const text = given.text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, "")
    .toWellFormed()
    .trim();
  const fits = subject.length <= NOTE_MAX.subject && text.length <= NOTE_MAX.text;
  return subject && text && fits ? { subject: subject.toWellFormed(), text } : null;
}

/** Where answers go: what the merchant set for support, else the shop's own address. */
export const replyAddressOf = (shop: ShopOfMessage): MailAddress | null =>
  parseMailAddress(shop.settings.supportEmail) ?? shop.contact;

/** The language in which the shop writes to the shopper of an order. */
export const noteLocaleOf = ({ shop, order }: MessageFacts): MailLocale =>
  mailLocaleFor(order.customerLocale, shop.primaryLocale);

/** Puts a note between the shop's name and the way to the tracking page, in the shopper's language. */
export function presentNoteMail(
  facts: MessageFacts,
  { subject, text }: Note,
  { canReply }: { canReply: boolean },
): NoteMail {
  const { shop, order } = facts;
  const lang = noteLocaleOf(facts);
  const t = mailTranslator(lang);
  const name = senderNameOf(shop);
  return {
    lang,
    dir: directionOf(lang),
    shop: { name, url: shop.storefrontUrl ?? `https://${shop.shopId}` },
    subject,
    orderLabel: t("order", { order: cutText(order.name ?? "", 60) }),
    paragraphs: text.split(/\n{2,}/).map((paragraph) => paragraph.split("\n")),
    tracking: {
      url: trackingPageUrl({ ...shop, trackingToken: order.trackingToken }),
      label: t("shipped.button", { count: Math.max(order.fulfillments.length, 1) }),
    },
    help: canReply ? t("help.reply") : t("help.shop", { shop: name }),
    footer: t("footer", { shop: name }),
  };
}
