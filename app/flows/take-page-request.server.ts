import { inTransaction, type Ctx } from "#app/context.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { doneWordOf, type PageRequest } from "#app/features/page-requests/page-request.ts";
import { savePageRequest } from "#app/features/page-requests/page-requests.server.ts";
import { answerDone, type Answer } from "#app/features/tracking-page/tracking-page.server.ts";
import type { TrackedOrder, TrackingView } from "#app/features/tracking-page/view.ts";
import type { Visit } from "#app/features/tracking-page/visit.ts";
import { parseOrderId } from "#app/lib/ids.ts";
import { lookForTrouble } from "./look-for-trouble.server.ts";
import { openLink } from "./open-link.server.ts";
import { planMessagesOf } from "./plan-messages.server.ts";
import { showOrder } from "./show-tracking-page.server.ts";

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
  const orderId = parseOrderId(link.view.link?.orderId ?? "");
  if (link.kind !== "open" || link.view.limited || !orderId)
    return showOrder(ctx, { ...visit, isCounted: false }, link.view.limited ? "" : token);
  if (!request || !makesSense(request, link)) return answerDone(visit, token, null);
  const { shopId } = visit;
  await inTransaction(ctx, async (tx) => {
    await lockOrders(tx, shopId, [orderId]);
    await savePageRequest(tx, { shopId, orderId }, request);
    await lookForTrouble(tx, shopId, [orderId]);
    await planMessagesOf(tx, shopId, [orderId]);
  });
  return answerDone(visit, token, doneWordOf(request));
}

/** News needs somewhere to go to, and only what is said to have arrived can be missed. Taking back is always possible. */
function makesSense(request: PageRequest, { order }: { order: TrackedOrder; view: TrackingView }): boolean {
  if (request.kind === "news") return !request.wanted || order.maskedEmail !== null;
  return order.shipments.some(
    ({ shipmentId, status }) =>
      shipmentId === request.shipmentId && (status === "delivered" || !request.isMissing),
  );
}
