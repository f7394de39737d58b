import type { Ctx } from "#app/context.server.ts";
import { parseAdminFulfillment, parseAdminOrder } from "#app/features/orders/from-admin.ts";
import { parseAdminEvent } from "#app/features/shipments/from-admin.ts";
import {
  FulfillmentByIdDocument,
  OrderByIdDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { toGid, type OrderId, type ShopId } from "#app/lib/ids.ts";
import type { OrderNews } from "./record-orders.server.ts";

/** All that Shopify tells of one order now, but for its refunds; null when it knows no such order. */
export async function fetchOrder(ctx: Ctx, shopId: ShopId, orderId: OrderId): Promise<OrderNews | null> {
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
    const parcel = await fetchFulfillment(ctx, shopId, orderId, gid);
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
): Promise<Pick<OrderNews, "fulfillments" | "events">> {
  const fetched = await withAllPages(
    async (lineItemsAfter) =>
      (await ctx.shopify.run(shopId, FulfillmentByIdDocument, { id, lineItemsAfter })).data.fulfillment,
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

type Page = { edges: { node: unknown }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** A thing with every member of one of its connections, page after page; null when it is not, or no longer, there. */
async function withAllPages<Thing>(
  fetchPage: (after: string | null) => Promise<Thing | null>,
  pageOf: (thing: Thing) => Page,
): Promise<{ thing: Thing; members: unknown[] } | null> {
  const members: unknown[] = [];
  let after: string | null = null;
  for (;;) {
    const thing: Thing | null = await fetchPage(after);
    if (thing === null) return null;
    const { edges, pageInfo } = pageOf(thing);
    members.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return { thing, members };
    after = pageInfo.endCursor;
  }
}
