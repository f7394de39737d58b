import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { doneWordOf, type PageRequest } from "#app/features/page-requests/page-request.ts";
import { saveMissingReport, saveNewsRequest } from "#app/features/page-requests/page-requests.server.ts";
import { answerDone, type Answer } from "#app/features/tracking-page/tracking-page.server.ts";
import { findParcel } from "#app/features/tracking-page/parcel-key.ts";
import type { TrackedOrder } from "#app/features/tracking-page/view.ts";
import type { Visit } from "#app/features/tracking-page/visit.ts";
import { parseOrderId, type OrderId, type ShopId } from "#app/lib/ids.ts";
import { lookForTrouble } from "./look-for-trouble.server.ts";
import { openLink } from "./open-link.server.ts";
import { planMessagesOf } from "./plan-messages.server.ts";
import { loadDesignFor, showMiss, showOrder } from "./show-tracking-page.server.ts";
import { countRequest } from "./visit-page.server.ts";

/**
 * Does what a shopper asked for with a button of their order's page, and leads them back to it. Only the order's own link may
 * ask: whoever merely knows a parcel's number gets what a link that leads nowhere gets. What makes no sense changes nothing.
 */
export async function takePageRequest(
  ctx: Ctx,
  visit: Visit,
  { token, request }: { token: string; request: PageRequest | null },
): Promise<Answer> {
  const link = await openLink(ctx, visit.shopId, token);
  const { view } = link;
  const orderId = parseOrderId(view.link?.orderId ?? "");
  if (link.kind !== "open") return showOrder(ctx, { ...visit, isCounted: false }, token);
  if (view.limited || !orderId) return showMiss(ctx, visit, { view, wait: null });
  const { shopId } = visit;
  const order = { shopId, orderId };
  const save = request && savingOf(request, link.order, order);
  if (!save) return answerDone(visit, token, null);
  await inTransaction(ctx, async (tx) => {
    await lockOrders(tx, shopId, [orderId]);
    await save(tx);
    await lookForTrouble(tx, shopId, [orderId]);
    await planMessagesOf(tx, shopId, [orderId]);
  });
  if (asksForSomething(request))
    countRequest(ctx, visit, request.kind, { ...(await loadDesignFor(ctx, visit, view)), orderId });
  return answerDone(visit, token, doneWordOf(request));
}

/** Taking back is no reason to count anything. */
const asksForSomething = (request: PageRequest): boolean =>
  request.kind === "news" ? request.wanted : request.isMissing;

/**
 * How a request is written down; null for one that makes no sense: news needs somewhere to go to, and only what is said to have
 * arrived can be missed. Taking back is always possible.
 */
function savingOf(
  request: PageRequest,
  order: TrackedOrder,
  of: { shopId: ShopId; orderId: OrderId },
): ((tx: TxCtx) => Promise<void>) | null {
  if (request.kind === "news") {
    const { wanted } = request;
    return wanted && !order.maskedEmail ? null : (tx) => saveNewsRequest(tx, of, wanted);
  }
  const { parcelKey, isMissing } = request;
  const parcel = findParcel(order, parcelKey);
  if (!parcel || (isMissing && parcel.status !== "delivered")) return null;
  return (tx) => saveMissingReport(tx, { ...of, shipmentId: parcel.shipmentId }, isMissing);
}
