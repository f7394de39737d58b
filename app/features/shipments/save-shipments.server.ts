import type { TxCtx } from "#app/context.server.ts";
import type { FulfillmentId, OrderId, ShipmentId, ShopId } from "#app/lib/ids.ts";
import { instantFromDate, instantOrNull } from "#app/lib/time.ts";
import { upsertNewest, words, type UpsertTarget } from "#app/lib/upsert.server.ts";
import type { Shipment as ShipmentRow } from "#prisma";
import type { KeptShipment, Milestone, ShipmentState } from "./shipment.ts";

const SHIPMENTS: UpsertTarget = {
  table: "Shipment",
  key: ["shopId", "shipmentId"],
  registers: [
    {
      columns: words(`orderId fulfillmentId orderName trackingNumber trackingKey company carrierId carrierName
          trackingUrl destination
          status flags reason step statusAt shippedAt firstScanAt lastEventAt outForDeliveryAt
          deliveredAt carrierEstimateAt milestones open namedVersion retiredAt`),
      // A shipment is computed from all that is known, under its order's lock: the last writing is the right one.
      newer: "true",
    },
  ],
};

/** Writes shipments as they have been computed. Lock their orders first. */
export async function saveShipments(tx: TxCtx, shopId: ShopId, shipments: KeptShipment[]): Promise<void> {
  await upsertNewest(
    tx.db,
    SHIPMENTS,
    shipments.map((shipment) => ({ ...shipment, shopId })),
  );
}

/** Every shipment of these fulfillments, those with a replaced number too. */
export async function listShipmentsOf(
  tx: TxCtx,
  shopId: ShopId,
  fulfillmentIds: FulfillmentId[],
): Promise<KeptShipment[]> {
  const rows = await tx.db.shipment.findMany({ where: { shopId, fulfillmentId: { in: fulfillmentIds } } });
  return rows.map(toShipment);
}

function toShipment(row: ShipmentRow): KeptShipment {
  // Ids, unions and JSON hold what saveShipments wrote there.
  const written = row as ShipmentRow &
    Pick<ShipmentState, "status" | "flags" | "reason" | "step"> & {
      shipmentId: ShipmentId;
      orderId: OrderId;
      fulfillmentId: FulfillmentId;
      milestones: Milestone[];
    };
  return {
    shipmentId: written.shipmentId,
    orderId: written.orderId,
    fulfillmentId: written.fulfillmentId,
    orderName: row.orderName,
    trackingNumber: row.trackingNumber,
    trackingKey: row.trackingKey,
    company: row.company,
    carrierId: row.carrierId,
    carrierName: row.carrierName,
    trackingUrl: row.trackingUrl,
    destination: row.destination,
    status: written.status,
    flags: written.flags,
    reason: written.reason,
    step: written.step,
    statusAt: instantFromDate(row.statusAt),
    shippedAt: instantFromDate(row.shippedAt),
    firstScanAt: instantOrNull(row.firstScanAt),
    lastEventAt: instantOrNull(row.lastEventAt),
    outForDeliveryAt: instantOrNull(row.outForDeliveryAt),
    deliveredAt: instantOrNull(row.deliveredAt),
    carrierEstimateAt: instantOrNull(row.carrierEstimateAt),
    milestones: written.milestones,
    open: row.open,
    namedVersion: row.namedVersion,
    retiredAt: instantOrNull(row.retiredAt),
  };
}
