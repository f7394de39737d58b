import type { TxCtx } from "#app/context.server.ts";
import type { FulfillmentId, OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, instantOrNull, type Instant } from "#app/lib/time.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import type { Fulfillment, Order } from "#prisma";
import { updatedAtOf } from "./facts-version.ts";
import type {
  FulfillmentFacts,
  LineItem,
  LineItemCount,
  OrderLabel,
  StoredOrder,
  TrackingNumber,
} from "./order.ts";

export { findOrderIdByName } from "./find-by-name.server.ts";
export { listErasedOrders, lockOrders, saveOrders } from "./save-orders.server.ts";
export { listRateTitles } from "./list-rate-titles.server.ts";
export { saveFulfillments, saveRefunds, versionOfFulfillment } from "./save-fulfillments.server.ts";

/** A fulfillment as it is stored, with the version of its facts. */
export type StoredFulfillment = FulfillmentFacts & { factsVersion: string };

/** An order with its personal data unsealed, or null when nobody has told of it. */
export async function findOrder(ctx: TxCtx, shopId: ShopId, orderId: OrderId): Promise<StoredOrder | null> {
  const row = await ctx.db.order.findUnique({ where: { shopId_orderId: { shopId, orderId } } });
  return row && toOrder(ctx, row);
}

/** The labels of these orders. */
export async function listOrderLabels(tx: TxCtx, shopId: ShopId, orderIds: OrderId[]): Promise<OrderLabel[]> {
  const rows = await tx.db.order.findMany({
    where: { shopId, orderId: { in: orderIds } },
    select: { orderId: true, name: true, city: true, countryCode: true },
  });
  // Rows are keyed by ids that were parsed before they were written.
  return rows.map((row) => ({ ...row, orderId: row.orderId as OrderId }));
}

/** All fulfillments of these orders. */
export async function listFulfillments(
  ctx: TxCtx,
  shopId: ShopId,
  orderIds: OrderId[],
): Promise<StoredFulfillment[]> {
  const rows = await ctx.db.fulfillment.findMany({
    where: { shopId, orderId: { in: orderIds } },
    orderBy: [{ shippedAt: "asc" }, { fulfillmentId: "asc" }],
  });
  return rows.map(toFulfillment);
}

/** The order that a fulfillment belongs to; null when nobody has told of the fulfillment. */
export async function findOrderIdOfFulfillment(
  ctx: TxCtx,
  shopId: ShopId,
  fulfillmentId: FulfillmentId,
): Promise<OrderId | null> {
  const row = await ctx.db.fulfillment.findUnique({
    where: { shopId_fulfillmentId: { shopId, fulfillmentId } },
    select: { orderId: true },
  });
  return row && (row.orderId as OrderId);
}

function toOrder({ vault }: TxCtx, row: Order): StoredOrder {
  const address = unsealOrNull(vault, row.addressSealed);
  // Ids and JSON columns hold what saveOrders wrote there.
  const written = row as Order & Pick<StoredOrder, "orderId" | "shippingLines"> & { lineItems: LineItem[] };
  return {
    orderId: written.orderId,
    name: row.name,
    email: unsealOrNull(vault, row.emailSealed),
    phone: unsealOrNull(vault, row.phoneSealed),
    customerId: row.customerId,
    customerLocale: row.customerLocale,
    address: address === null ? null : JSON.parse(address),
    city: row.city,
    tags: row.tags,
    provinceCode: row.provinceCode,
    countryCode: row.countryCode,
    currency: row.currency,
    totalAmount: row.totalAmount,
    financialStatus: row.financialStatus,
    lineItems: written.lineItems,
    shippingLines: written.shippingLines,
    test: row.test,
    placedAt: instantOrNull(row.placedAt),
    cancelledAt: instantOrNull(row.cancelledAt),
    closedAt: instantOrNull(row.closedAt),
    trackingToken: row.trackingToken,
    redactedAt: instantOrNull(row.redactedAt),
  };
}

function toFulfillment(row: Fulfillment): StoredFulfillment {
  // Ids and JSON columns hold what saveFulfillments wrote there.
  const written = row as Fulfillment & {
    fulfillmentId: FulfillmentId;
    orderId: OrderId;
    tracking: TrackingNumber[];
    lineItems: LineItemCount[];
  };
  return {
    fulfillmentId: written.fulfillmentId,
    orderId: written.orderId,
    name: row.name,
    status: row.status,
    shipmentStatus: row.shipmentStatus,
    locationId: row.locationId,
    tracking: written.tracking,
    lineItems: written.lineItems,
    shippedAt: instantFromDate(row.shippedAt),
    inTransitAt: instantOrNull(row.inTransitAt),
    deliveredAt: instantOrNull(row.deliveredAt),
    estimatedDeliveryAt: instantOrNull(row.estimatedDeliveryAt),
    updatedAt: updatedAtOf(row.factsVersion),
    factsVersion: row.factsVersion,
  };
}

/** Orders placed since then that name any of these products, but not those that have been erased. */
export async function listOrdersNaming(
  tx: TxCtx,
  shopId: ShopId,
  { productIds, since }: { productIds: string[]; since: Instant },
): Promise<OrderId[]> {
  const rows = await tx.db.$queryRaw<{ orderId: OrderId }[]>`
    select "orderId" from "Order"
    where "shopId" = ${shopId} and "redactedAt" is null and "placedAt" >= ${dateFromInstant(since)}
      and exists (
        select 1 from jsonb_array_elements("lineItems") as item where item ->> 'productId' = any(${productIds}))
    order by "orderId" collate "C"`;
  return rows.map(({ orderId }) => orderId);
}
