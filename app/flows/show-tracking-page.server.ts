import type { Ctx } from "#app/context.server.ts";
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

/** The look-up form, with the order number filled in when the link knew it. */
export async function showForm(ctx: Ctx, visit: Visit): Promise<Answer> {
  const { shop } = await loadTrackingView(ctx, visit.shopId, null);
  return answerForm(ctx, visit, shop, { kind: "asked", orderNumber: visit.orderNumber });
}

/** The page behind a link token; for one that nobody has, the page of a look-up that found nothing. */
export async function showOrder(ctx: Ctx, visit: Visit, token: string): Promise<Answer> {
  const { shop, order } = await loadTrackingView(ctx, visit.shopId, TOKEN.test(token) ? token : "");
  return order ? answerOrder(ctx, visit, shop, order) : answerForm(ctx, visit, shop, { kind: "missed" });
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
  const { shop } = await loadTrackingView(ctx, visit.shopId, null);
  if (!wait) return answerForm(ctx, visit, shop, { kind: "missed" });
  const answer = answerForm(ctx, visit, shop, {
    kind: "limited",
    minutes: Math.ceil(wait.retryAfterMs / MINUTE_MS),
  });
  return {
    ...answer,
    headers: { ...answer.headers, "Retry-After": String(Math.ceil(wait.retryAfterMs / 1000)) },
  };
}
