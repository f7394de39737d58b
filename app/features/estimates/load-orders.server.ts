import type { TxCtx } from "#app/context.server.ts";
import type { LineItem, LineItemCount, PostalAddress, StoredOrder } from "#app/features/orders/order.ts";
import type { KeptShipment, Milestone } from "#app/features/shipments/shipment.ts";
import { Bug } from "#app/lib/errors.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, instantOrNull, type Instant } from "#app/lib/time.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import type { Fulfillment, Order, Shipment } from "#prisma";
import type { CarrierTelling, OrderToEstimate, ShipmentToEstimate } from "./order-to-estimate.ts";

/** Those of these orders that have estimates, or shall have: placed since then. */
export async function listOrdersToFollow(
  { db }: TxCtx,
  shopId: ShopId,
  { orderIds, placedSince }: { orderIds: readonly OrderId[]; placedSince: Instant },
): Promise<OrderId[]> {
  const rows = await db.$queryRaw<{ orderId: OrderId }[]>`
    select "orderId" from "Order" o where "shopId" = ${shopId} and "orderId" = any(${orderIds})
      and ("placedAt" > ${dateFromInstant(placedSince)} or exists (
        select 1 from "Estimate" e where e."shopId" = ${shopId} and e."orderId" = o."orderId"))`;
  return rows.map(({ orderId }) => orderId);
}

/**
 * These orders with all that decides about their estimates, in five queries however many there are. Left out are those of
 * which only a fulfillment has been told, and those erased for a person's privacy. Their `parts` are left empty.
 */
export async function loadOrdersToEstimate(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
): Promise<OrderToEstimate[]> {
  const { db } = tx;
  const where = { shopId, orderId: { in: [...orderIds] } };
  const orders = await db.order.findMany({
    where: { ...where, placedAt: { not: null }, redactedAt: null },
    orderBy: { orderId: "asc" },
  });
  if (orders.length === 0) return [];
  const [fulfillments, refunds, shipments, tellings] = [
    Map.groupBy(await db.fulfillment.findMany({ where }), ({ orderId }) => orderId),
    Map.groupBy(await db.refund.findMany({ where }), ({ orderId }) => orderId),
    Map.groupBy(
      await db.shipment.findMany({ where, orderBy: [{ shippedAt: "asc" }, { shipmentId: "asc" }] }),
      ({ orderId }) => orderId,
    ),
    await listCarrierDates(tx, shopId, orderIds),
  ];
  return orders.map((order) =>
    toOrder(tx, order, {
      fulfillments: fulfillments.get(order.orderId) ?? [],
      // Written by saveRefunds from this very type.
      refunded: (refunds.get(order.orderId) ?? []).flatMap(({ lineItems }) => lineItems as LineItemCount[]),
      shipments: (shipments.get(order.orderId) ?? []).map((row) => toShipment(row, tellings)),
    }),
  );
}

/** By fulfillment, each date that a carrier named in a scan which was not taken back. */
async function listCarrierDates(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
): Promise<Map<string, CarrierTelling[]>> {
  const rows = await db.$queryRaw<{ fulfillmentId: string; happenedAt: Date; estimatedDeliveryAt: Date }[]>`
    select e."fulfillmentId", e."happenedAt", e."estimatedDeliveryAt"
    from "Fulfillment" f join "TrackingEvent" e on e."shopId" = ${shopId} and e."fulfillmentId" = f."fulfillmentId"
    where f."shopId" = ${shopId} and f."orderId" = any(${orderIds}) and e.kind = 'scan'
      and e."estimatedDeliveryAt" is not null
      and not exists (
        select 1 from "TrackingEvent" gone
        where gone."shopId" = e."shopId" and gone."fulfillmentId" = e."fulfillmentId"
          and gone.source = e.source and gone."eventKey" = e."eventKey" and gone.kind = 'retraction')
    order by e."happenedAt", e."eventKey"`;
  const tellings = rows.map(({ fulfillmentId, happenedAt, estimatedDeliveryAt }) => ({
    fulfillmentId,
    happenedAt: instantFromDate(happenedAt),
    estimatedDeliveryAt: instantFromDate(estimatedDeliveryAt),
  }));
  return Map.groupBy(tellings, ({ fulfillmentId }) => fulfillmentId);
}

function toOrder(
  { vault }: TxCtx,
  row: Order,
  its: { fulfillments: Fulfillment[]; refunded: LineItemCount[]; shipments: ShipmentToEstimate[] },
): OrderToEstimate {
  // Ids and JSON columns hold what saveOrders and saveFulfillments wrote there.
  const written = row as Order & Pick<StoredOrder, "orderId" | "shippingLines"> & { lineItems: LineItem[] };
  const sealed = unsealOrNull(vault, row.addressSealed);
  const address: PostalAddress | null = sealed === null ? null : JSON.parse(sealed);
  const [line] = written.shippingLines;
  const placedAt = instantOrNull(row.placedAt);
  if (placedAt === null) throw new Bug("an order without a time was asked for");
  return {
    orderId: written.orderId,
    placedAt,
    cancelledAt: instantOrNull(row.cancelledAt),
    closedAt: instantOrNull(row.closedAt),
    test: row.test,
    destination: {
      countryCode: row.countryCode,
      provinceCode: row.provinceCode,
      postcode: address?.zip ?? null,
    },
    shippingLine: line ? { title: line.title, code: line.code } : null,
    lineItems: written.lineItems,
    refunded: its.refunded,
    fulfillments: its.fulfillments.map(({ lineItems, ...fulfillment }) => ({
      // As above.
      fulfillmentId: fulfillment.fulfillmentId as OrderToEstimate["fulfillments"][number]["fulfillmentId"],
      status: fulfillment.status,
      locationId: fulfillment.locationId,
      lineItems: lineItems as LineItemCount[],
    })),
    shipments: its.shipments,
    parts: [],
  };
}

function toShipment(row: Shipment, tellings: ReadonlyMap<string, CarrierTelling[]>): ShipmentToEstimate {
  // Ids, unions and JSON hold what saveShipments wrote there.
  const written = row as Shipment &
    Pick<KeptShipment, "shipmentId" | "fulfillmentId" | "status" | "step"> & { milestones: Milestone[] };
  return {
    shipmentId: written.shipmentId,
    fulfillmentId: written.fulfillmentId,
    trackingNumber: row.trackingNumber,
    carrierName: row.carrierName,
    status: written.status,
    step: written.step,
    shippedAt: instantFromDate(row.shippedAt),
    firstScanAt: instantOrNull(row.firstScanAt),
    lastEventAt: instantOrNull(row.lastEventAt),
    deliveredAt: instantOrNull(row.deliveredAt),
    carrierEstimateAt: instantOrNull(row.carrierEstimateAt),
    milestones: written.milestones,
    retiredAt: instantOrNull(row.retiredAt),
    carrierDates: tellings.get(row.fulfillmentId) ?? [],
  };
}
