import type { Ctx } from "#app/context.server.ts";
import {
  parseAdminFulfillmentOrder,
  type DeliveryWindowFacts,
} from "#app/features/products/delivery-window.ts";
import { withAllPages, withRestOfPages, type Page } from "#app/gateways/shopify-admin/all-pages.ts";
import { foundNodes } from "#app/gateways/shopify-admin/found-nodes.ts";
import {
  FulfillmentOrdersByIdsDocument,
  FulfillmentOrdersOfOrderDocument,
  LineItemsOfFulfillmentOrderDocument,
  type FulfillmentOrderFieldsFragment,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { toGid, type OrderId, type ShopId } from "#app/lib/ids.ts";
import type { Grants } from "./find-grants.server.ts";

/** So many fulfillment orders fit into one query of at most a thousand points: https://shopify.dev/docs/api/usage/limits */
export const WINDOWS_PER_QUERY = 15;

/** What Shopify now tells of these fulfillment orders; those that hold nothing any more are not among them. */
export async function fetchWindows(
  ctx: Ctx,
  shopId: ShopId,
  fulfillmentOrderIds: string[],
  { locations: withLocations }: Grants,
): Promise<DeliveryWindowFacts[]> {
  const ids = fulfillmentOrderIds.map((id) => toGid("FulfillmentOrder", id));
  const { data } = await ctx.shopify.run(shopId, FulfillmentOrdersByIdsDocument, { ids, withLocations });
  return parseAll(ctx, shopId, foundNodes(data.nodes));
}

/** The same for all of an order; null when Shopify does not know the order. */
export async function fetchWindowsOfOrder(
  ctx: Ctx,
  shopId: ShopId,
  orderId: OrderId,
  { locations: withLocations }: Grants,
): Promise<DeliveryWindowFacts[] | null> {
  const id = toGid("Order", orderId);
  const nodes: FulfillmentOrderFieldsFragment[] = [];
  const whole = await withAllPages(
    async (after) => {
      const variables = { id, after, withLocations };
      const { order } = (await ctx.shopify.run(shopId, FulfillmentOrdersOfOrderDocument, variables)).data;
      nodes.push(...(order?.fulfillmentOrders.edges.map(({ node }) => node) ?? []));
      return order;
    },
    (order) => order.fulfillmentOrders,
  );
  return whole && parseAll(ctx, shopId, nodes);
}

async function parseAll(ctx: Ctx, shopId: ShopId, nodes: FulfillmentOrderFieldsFragment[]) {
  const windows: DeliveryWindowFacts[] = [];
  for (const node of nodes) {
    const lineItems = await withRestOfPages(node.lineItems, (after) =>
      fetchLineItems(ctx, shopId, node.id, after),
    );
    const window = parseAdminFulfillmentOrder(node, lineItems);
    if (window) windows.push(window);
  }
  return windows;
}

async function fetchLineItems(
  ctx: Ctx,
  shopId: ShopId,
  id: string,
  after: string | null,
): Promise<Page | null> {
  const { data } = await ctx.shopify.run(shopId, LineItemsOfFulfillmentOrderDocument, { id, after });
  return data.fulfillmentOrder?.lineItems ?? null;
}
