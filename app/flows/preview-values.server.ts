import { logLook } from "#app/access-log.server.ts";
import type { Ctx } from "#app/context.server.ts";
import type { PreviewSubject } from "#app/features/mail-templates/editor-view.ts";
import { matchLocale } from "#app/lib/locales.ts";
import { loadMessageFacts, loadShopFace, type ShopFace } from "#app/features/messages/messages.server.ts";
import type { MailLocale } from "#app/features/messages/mail-texts.ts";
import type { MailValues } from "#app/features/messages/mail-values.ts";
import type { MessageFacts } from "#app/features/messages/message-facts.ts";
import type { MessageAbout } from "#app/features/messages/message.ts";
import { classOf, type PlannedMoment } from "#app/features/messages/moments.ts";
import { presentMail } from "#app/features/messages/present/present-mail.ts";
import { replyAddressOf } from "#app/features/messages/present/shop-face.ts";
import { samplesOf } from "#app/features/messages/samples/samples.ts";
import { findOrderIdByName } from "#app/features/orders/orders.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

export type PreviewOf = {
  shopId: ShopId;
  /** The member of staff who looks. */
  userId: string;
  moment: PlannedMoment;
  locale: MailLocale;
  subject: PreviewSubject;
};

/**
 * What a mail of a moment would be filled with, in a language: for a sample, or for an order of the shop. Null when the shop has
 * no such order. That an order was looked at is noted.
 */
export async function loadPreviewValues(ctx: Ctx, asked: PreviewOf): Promise<MailValues | null> {
  const { moment, locale } = asked;
  const message = await loadSubject(ctx, asked);
  if (!message) return null;
  const { facts, about } = message;
  const url = `${ctx.appUrl}/u/preview`;
  return presentMail(
    inLanguage(facts, locale),
    { moment, about },
    {
      now: ctx.now(),
      canReply: replyAddressOf(facts.shop) !== null,
      unsubscribe: classOf(moment) === "marketing" ? { url } : null,
    },
  );
}

type Message = { facts: MessageFacts; about: MessageAbout };

async function loadSubject(ctx: Ctx, asked: PreviewOf): Promise<Message | null> {
  const { shopId, userId, moment, locale, subject } = asked;
  if (subject.kind === "sample") {
    const sample = samplesOf(moment, locale, ctx.now()).find(({ name }) => name === subject.name);
    return sample
      ? { ...sample, facts: withFace(sample.facts, subject.name, await loadShopFace(ctx, shopId)) }
      : null;
  }
  const orderId = await findOrderIdByName(ctx, shopId, subject.name);
  const facts = orderId && (await loadMessageFacts(ctx, { shopId, orderId }));
  if (!facts) return null;
  await logLook(ctx, { shopId, userId, what: "customer", about: orderId });
  return { facts, about: wholeOrder(facts) };
}

/** The merchant's own shop in the samples, but for those that try out odd names. */
function withFace(facts: MessageFacts, sample: string, face: ShopFace): MessageFacts {
  const isOdd = sample === "long_words" || sample === "other_script" || sample === "hostile";
  return isOdd ? facts : { ...facts, shop: { ...facts.shop, ...face } };
}

/** Everything that has been sent of an order: which of it a message will be about, nobody knows yet. */
const wholeOrder = ({ order }: MessageFacts): MessageAbout => ({
  fulfillmentIds: order.fulfillments.map(({ fulfillmentId }) => fulfillmentId),
  shipmentIds: order.fulfillments.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId)),
  refundId: order.refunds.at(-1)?.refundId,
});

/** As if the shopper read that language; who reads it anyway keeps the region. */
function inLanguage(facts: MessageFacts, locale: MailLocale): MessageFacts {
  const { customerLocale } = facts.order;
  if (matchLocale(customerLocale, [locale])) return facts;
  return { ...facts, order: { ...facts.order, customerLocale: locale } };
}
