import { randomUUID } from "node:crypto";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { loadBrand } from "#app/features/brand/brand.server.ts";
import type { TestQuestion } from "#app/features/mail-templates/editor-form.ts";
import type { TestMailAnswer } from "#app/features/mail-templates/editor-view.ts";
import { renderPreview } from "#app/features/mail-templates/mail-templates.server.ts";
import {
  finishMail,
  loadShopFace,
  saveTestMail,
  TESTS_PER_HOUR,
} from "#app/features/messages/messages.server.ts";
import { mailTranslator } from "#app/features/messages/mail-texts.ts";
import { classOf, type PlannedMoment } from "#app/features/messages/moments.ts";
import { replyAddressOf, senderNameOf } from "#app/features/messages/present/shop-face.ts";
import { signingKeyFor } from "#app/features/sending/choose-sending.ts";
import { loadSending } from "#app/features/sending/sending.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { loadPreviewValues } from "./preview-values.server.ts";

type Test = TestQuestion & { shopId: ShopId; userId: string; moment: PlannedMoment };

/**
 * Sends a document, published or not, to an address of the merchant's. It goes through the outbox as every other mail: signed,
 * from the address of its class, at the shop's rate, and held while the shop has paused.
 */
export async function sendTestMail(ctx: Ctx, test: Test): Promise<TestMailAnswer> {
  const { shopId, moment, locale, document } = test;
  const to = parseMailAddress(test.to);
  if (!to) return { kind: "bad_address" };
  const values = await loadPreviewValues(ctx, test);
  if (!values) return { kind: "no_order" };
  const { brand } = await loadBrand(ctx, shopId);
  // Whoever gets it has ordered nothing.
  const footer = mailTranslator(locale)("footer.test", { shop: values.shop.name });
  const preview = await renderPreview({ document, brand, moment, locale, values: { ...values, footer } });
  if (preview.kind === "failed") return { kind: "refused", problems: preview.problems };
  const [shop, sending] = await Promise.all([loadShopFace(ctx, shopId), loadSending(ctx, shopId)]);
  const messageId = randomUUID();
  const from = sending.from[classOf(moment)];
  const { finished } = await finishMail(
    ctx,
    {
      messageId,
      from: { name: senderNameOf(shop), address: from },
      to,
      replyTo: replyAddressOf(shop),
      lang: locale,
      at: ctx.now(),
    },
    { shopId, rendered: preview.mail, templateVersion: null, dkim: signingKeyFor(sending, from) },
  );
  const isSaved = await inTransaction(ctx, (tx) => saveTestMail(tx, { shopId, messageId, finished }));
  return isSaved ? { kind: "sent" } : { kind: "too_many", perHour: TESTS_PER_HOUR };
}
