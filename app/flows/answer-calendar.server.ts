import type { Ctx } from "#app/context.server.ts";
import { answerCalendar, type Answer } from "#app/features/tracking-page/tracking-page.server.ts";
import type { Visit } from "#app/features/tracking-page/visit.ts";
import { openLink } from "./open-link.server.ts";
import { loadDesignFor, showMiss, showOrder } from "./show-tracking-page.server.ts";

/**
 * The days on which an order's next parcel comes, as a file for the shopper's calendar. Where nobody can say, and for a
 * link that leads nowhere or knows a parcel's number only, the page of a look-up that found nothing.
 */
export async function showCalendar(ctx: Ctx, visit: Visit, token: string): Promise<Answer> {
  const link = await openLink(ctx, visit.shopId, token);
  const { view } = link;
  const orderId = view.link?.orderId;
  if (link.kind !== "open") return showOrder(ctx, { ...visit, isCounted: false }, token);
  const miss = () => showMiss(ctx, visit, { view, wait: null });
  if (view.limited || !orderId) return miss();
  const { shop } = await loadDesignFor(ctx, visit, view);
  return answerCalendar(ctx, visit, { shop, order: link.order, orderId, token }) ?? (await miss());
}
