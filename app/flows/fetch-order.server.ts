import type { Ctx } from "#app/context.server.ts";
import { parseAdminFulfillment, parseAdminOrder } from "#app/features/orders/from-admin.ts";
import { parseAdminEvent } from "#app/features/shipments/from-admin.ts";
import { withAllPages } from "#app/gateways/shopify-admin/all-pages.ts";
import {
  FulfillmentByIdDocument,
  OrderByIdDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { toGid, type OrderId, type ShopId } from "#app/lib/ids.ts";
import type { Grants } from "./find-grants.server.ts";
import type { OrderNews } from "./record-orders.server.ts";

/** All that Shopify tells of one order now, but for its refunds; null when it knows no such order. */
export async function fetchOrder(
  ctx: Ctx,
  shopId: ShopId,
  orderId: OrderId,
  grants: Pick<Grants, "locations">,
): Promise<OrderNews | null> {
  const id = toGid("Order", orderId);
  const fetched = await withAllPages(
    async (lineItemsAfter) =>
      (await ctx.shopify.run(shopId, OrderByIdDocument, { id, lineItemsAfter })).data.order,
    (order) => order.lineItems,
  );
  const order = fetched && parseAdminOrder(fetched.thing, fetched.members);
  if (!order) return null;
  const news: OrderNews = { orders: [order], fulfillments: [], refunds: [], events: [] };
  for (const { id: gid } of fetched.thing.fulfillments) {
    const parcel = await fetchFulfillment(ctx, shopId, orderId, gid, grants);
    news.fulfillments.push(...parcel.fulfillments);
    news.events.push(...parcel.events);
  }
  return news;
}

/** One fulfillment and its scans; neither when it is gone by now. */
async function fetchFulfillment(
  ctx: Ctx,
  shopId: ShopId,
  orderId: OrderId,
  id: string,
  { locations: withLocations }: Pick<Grants, "locations">,
): Promise<Pick<OrderNews, "fulfillments" | "events">> {
  const fetched = await withAllPages(
    async (lineItemsAfter) =>
      (await ctx.shopify.run(shopId, FulfillmentByIdDocument, { id, lineItemsAfter, withLocations })).data
        .fulfillment,
    (fulfillment) => fulfillment.fulfillmentLineItems,
  );
  const fulfillment = fetched && parseAdminFulfillment(fetched.thing, orderId, fetched.members);
  if (!fulfillment) return { fulfillments: [], events: [] };
  const events = fetched.thing.events.edges.flatMap(({ node }) => {
    const telling = parseAdminEvent(node, fulfillment);
    return telling ? [{ fulfillmentId: fulfillment.fulfillmentId, orderId, event: telling.scan }] : [];
  });
  return { fulfillments: [fulfillment], events };
}
