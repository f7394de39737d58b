import type { Ctx } from "#app/context.server.ts";
import { choosePage } from "#app/features/page-designs/choose-page.ts";
import { loadDesign } from "#app/features/page-designs/page-designs.server.ts";
import { readerOf } from "#app/features/tracking-page/reader.ts";
import {
  answerForm,
  answerFound,
  answerOrder,
  countLookUp,
  findTrackingToken,
  loadTrackingView,
  type Answer,
} from "#app/features/tracking-page/tracking-page.server.ts";
import type { Visit } from "#app/features/tracking-page/visit.ts";
import { MINUTE_MS } from "#app/lib/time.ts";

const TOKEN = /^[A-Za-z0-9_-]{16,64}$/;

/** What a visitor's link leads to, in the design that is for them. */
async function loadPage(ctx: Ctx, visit: Visit, token: string | null) {
  const { shop, pages, order } = await loadTrackingView(ctx, visit.shopId, token);
  const { language } = readerOf(shop, order, visit.wishes, ctx.now());
  const page = choosePage(pages, { countryCode: order?.countryCode ?? null, language });
  return { shop, order, design: await loadDesign(ctx, visit.shopId, page) };
}

/** The look-up form, with the order number filled in when the link knew it. */
export async function showForm(ctx: Ctx, visit: Visit): Promise<Answer> {
  return answerForm(ctx, visit, await loadPage(ctx, visit, null), {
    kind: "asked",
    orderNumber: visit.orderNumber,
  });
}

/** The page behind a link token; for one that nobody has, the page of a look-up that found nothing. */
export async function showOrder(ctx: Ctx, visit: Visit, token: string): Promise<Answer> {
  const { order, ...page } = await loadPage(ctx, visit, TOKEN.test(token) ? token : "");
  return order
    ? answerOrder(ctx, visit, { ...page, order })
    : answerForm(ctx, visit, page, { kind: "missed" });
}

/**
 * Looks an order up by its number and something that only its shopper knows. No such order, another's contact and input
 * that makes no sense are one and the same answer, after the same work; too many tries are told to wait, found or not.
 */
export async function lookUpOrder(
  ctx: Ctx,
  visit: Visit,
  asked: { orderNumber: string; contact: string },
): Promise<Answer> {
  const wait = await countLookUp(ctx, visit.shopId, {
    address: visit.address,
    orderNumber: asked.orderNumber,
  });
  const token = wait ? null : await findTrackingToken(ctx, visit.shopId, asked);
  if (token) return answerFound(visit, token);
  const page = await loadPage(ctx, visit, null);
  if (!wait) return answerForm(ctx, visit, page, { kind: "missed" });
  const answer = answerForm(ctx, visit, page, {
    kind: "limited",
    minutes: Math.ceil(wait.retryAfterMs / MINUTE_MS),
  });
  return {
    ...answer,
    headers: { ...answer.headers, "Retry-After": String(Math.ceil(wait.retryAfterMs / 1000)) },
  };
}
