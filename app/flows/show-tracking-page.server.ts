import type { Ctx } from "#app/context.server.ts";
import { choosePage } from "#app/features/page-designs/choose-page.ts";
import type { OpenDesign } from "#app/features/page-designs/open-design.ts";
import { loadDesign } from "#app/features/page-designs/page-designs.server.ts";
import { countMissedLink, stampForm, type Wait } from "#app/features/look-up/look-up.server.ts";
import type { FormReason } from "#app/features/tracking-page/present-form.ts";
import { readerOf } from "#app/features/tracking-page/reader.ts";
import type { Language } from "#app/features/tracking-page/texts/languages.ts";
import {
  answerForm,
  answerOrder,
  keepPageLanguage,
  loadOwnTexts,
  type Answer,
} from "#app/features/tracking-page/tracking-page.server.ts";
import type { TrackedOrder, TrackingView } from "#app/features/tracking-page/view.ts";
import type { Visit } from "#app/features/tracking-page/visit.ts";
import { MINUTE_MS } from "#app/lib/time.ts";
import { loadRecommended, type RecommendedByBlock } from "./load-recommended.server.ts";
import { openLink } from "./open-link.server.ts";
import { countLook } from "./visit-page.server.ts";

/** The page behind a link; for one that leads nowhere, the page of a look-up that found nothing. */
export async function showOrder(ctx: Ctx, visit: Visit, token: string): Promise<Answer> {
  const { view, ...link } = await openLink(ctx, visit.shopId, token);
  if (link.kind === "open") {
    const { design, shop, ...seen } = await loadDesignFor(ctx, visit, view);
    keepChoice(ctx, visit, view, seen.language);
    const linkVia = countLook(ctx, visit, {
      ...seen,
      orderId: view.link?.orderId ?? null,
      design,
      limited: view.limited,
    });
    return answerOrder(ctx, visit, {
      shop,
      design,
      order: link.order,
      pageId: seen.pageId,
      linkVia,
      token,
      limited: view.limited,
      recommended: await recommendedFor(ctx, visit, {
        ...seen,
        design,
        order: link.order,
        limited: view.limited,
      }),
    });
  }
  if (link.kind === "expired") return showFormOf(ctx, visit, { view, reason: { kind: "expired" } });
  const wait = await countMissedLink(ctx, visit.shopId, visit.address);
  return showMiss(ctx, visit, { view, wait });
}

/** The same answer for whatever was not found, or the request to wait. */
export async function showMiss(
  ctx: Ctx,
  visit: Visit,
  { view, wait }: { view: TrackingView; wait: Wait | null },
): Promise<Answer> {
  if (!wait) return showFormOf(ctx, visit, { view, reason: { kind: "missed" } });
  const minutes = Math.ceil(wait.retryAfterMs / MINUTE_MS);
  const answer = await showFormOf(ctx, visit, { view, reason: { kind: "limited", minutes } });
  const headers = { ...answer.headers, "Retry-After": String(Math.ceil(wait.retryAfterMs / 1000)) };
  return { ...answer, headers };
}

/** The look-up form, in the frame that the merchant designed. */
export async function showFormOf(
  ctx: Ctx,
  visit: Visit,
  { view, reason, stamp }: { view: TrackingView; reason: FormReason; stamp?: string },
): Promise<Answer> {
  const { design, shop } = await loadDesignFor(ctx, visit, { ...view, order: null });
  const given = { shop, design, stamp: stamp ?? stampForm(ctx, visit.shopId) };
  return answerForm(ctx, visit, given, reason);
}

/**
 * The page for this order and reader, with its design and the merchant's own words in their language; `pageId` is "" when
 * none of the merchant's is for them.
 */
export async function loadDesignFor(
  ctx: Ctx,
  visit: Pick<Visit, "shopId" | "wishes">,
  { shop, pages, texts, order }: TrackingView,
) {
  const { shopId, wishes } = visit;
  const { language } = readerOf(shop, order, wishes, ctx.now());
  const page = choosePage(pages, { countryCode: order?.countryCode ?? null, language });
  const stamp = texts.find((own) => own.language === language) ?? null;
  const [design, ownTexts] = await Promise.all([
    loadDesign(ctx, shopId, page),
    loadOwnTexts(ctx, shopId, stamp),
  ]);
  return { language, pageId: page?.pageId ?? "", design, shop: { ...shop, ownTexts } };
}

/** What goes with an order is told by what was bought: who came by a parcel's number alone learns nothing of that. */
export const recommendedFor = (
  ctx: Ctx,
  { shopId }: Pick<Visit, "shopId">,
  seen: { order: TrackedOrder; limited: boolean; language: Language; design: OpenDesign },
): Promise<RecommendedByBlock> =>
  loadRecommended(ctx, shopId, seen.design.compiled.design.blocks, {
    productIds: seen.limited ? [] : seen.order.lineItems.flatMap(({ productId }) => productId ?? []),
    language: seen.language,
    country: seen.order.countryCode,
  });

/** Who came by a parcel's number alone chooses for themselves, not for the order. */
function keepChoice(
  ctx: Ctx,
  { shopId, wishes }: Visit,
  { order, link, limited }: TrackingView,
  language: Language,
): void {
  if (!wishes.keep || !wishes.lang || !link || limited || order?.pageLanguage === language) return;
  keepPageLanguage(ctx, shopId, { orderId: link.orderId, language });
}
