import type { Ctx } from "#app/context.server.ts";
import type { LookUp } from "#app/features/look-up/look-up-form.ts";
import {
  countLookUp,
  findOrderLink,
  hasParcel,
  isFreshStamp,
  makeNumberLink,
  renewLink,
  stampFormAgain,
} from "#app/features/look-up/look-up.server.ts";
import { searchableKey } from "#app/features/look-up/searchable-number.ts";
import {
  answerFound,
  loadTrackingView,
  type Answer,
} from "#app/features/tracking-page/tracking-page.server.ts";
import type { ShopFace } from "#app/features/tracking-page/view.ts";
import type { Visit } from "#app/features/tracking-page/visit.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { showFormOf, showMiss } from "./show-tracking-page.server.ts";

/** The look-up form, with the order number filled in when the link knew it. */
export async function showForm(ctx: Ctx, visit: Visit): Promise<Answer> {
  const view = await loadTrackingView(ctx, visit.shopId, null);
  return showFormOf(ctx, visit, { view, reason: { kind: "asked", orderNumber: visit.orderNumber } });
}

/**
 * Looks an order up by its number and something that only its shopper knows, or a parcel by its number alone. No such order,
 * another's contact and input that makes no sense are one and the same answer, after the same work; too many tries are told
 * to wait, found or not; and a form that did not come from us looks nothing up: it comes back to be sent once more.
 */
export async function lookUpOrder(ctx: Ctx, visit: Visit, asked: LookUp): Promise<Answer> {
  const { shopId, address } = visit;
  if (!isFreshStamp(ctx, shopId, asked.stamp)) return askAgain(ctx, visit, asked);
  // What programs typed is looked for like anything else, and not found.
  const { number, contact } = asked.isTrapped ? { number: "", contact: "" } : asked;
  const wait = await countLookUp(ctx, shopId, { address, number });
  const view = await loadTrackingView(ctx, shopId, null);
  const token = wait ? null : await findLink(ctx, shopId, { number, contact, shop: view.shop });
  return token ? answerFound(visit, token) : showMiss(ctx, visit, { view, wait });
}

async function askAgain(ctx: Ctx, visit: Visit, { number, contact }: LookUp): Promise<Answer> {
  const view = await loadTrackingView(ctx, visit.shopId, null);
  return showFormOf(ctx, visit, {
    view,
    reason: { kind: "again", order: number, contact },
    stamp: stampFormAgain(ctx, visit.shopId),
  });
}

/** What was asked for, by the rules of one shop. */
type Wanted = { number: string; contact: string; shop: Pick<ShopFace, "linkDays" | "lookUpByNumber"> };

/**
 * The last part of the link to what was asked for; null when there is none. Both questions are asked in any case, so that
 * time tells nothing. A look-up that finds the order renews its link.
 */
export async function findLink(
  ctx: Ctx,
  shopId: ShopId,
  { number, contact, shop }: Wanted,
): Promise<string | null> {
  const order = await findOrderLink(ctx, shopId, { number, contact });
  const trackingKey = shop.lookUpByNumber ? searchableKey(number) : "";
  const isParcel = await hasParcel(ctx, shopId, { trackingKey, days: shop.linkDays });
  if (order) await renewLink(ctx, shopId, order);
  return order?.token ?? (isParcel ? makeNumberLink(ctx, shopId, trackingKey) : null);
}
