import type { TxCtx } from "#app/context.server.ts";
import { findCarrier } from "#app/features/carriers/carrier-book.ts";
import { carrierIdOfName } from "#app/features/carriers/company-name.ts";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { LineItemCount, PostalAddress } from "#app/features/orders/order.ts";
import { Bug } from "#app/lib/errors.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { instantFromDate, instantOrNull, parseInstant, type Instant } from "#app/lib/time.ts";
import { unsealOrNull, type Vault } from "#app/lib/vault.server.ts";
import type { OrderToEstimate, ShipmentToEstimate } from "./order-to-estimate.ts";

/** Shopify tells times in whole seconds: an order of the second of the install may seem a little older. */
const ROUNDING_MS = 1_000;

/**
 * Those of these orders that have estimates, or shall have: placed since the installation. `isNew` says which. None for a
 * shop that was never installed.
 */
export async function listOrdersToFollow(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
): Promise<{ orderId: OrderId; isNew: boolean }[]> {
  return db.$queryRaw`
    select * from (
      select "orderId", "placedAt" > "installedAt" - ${ROUNDING_MS} * interval '1 ms' as "isNew"
      from "Order" join "Shop" using ("shopId")
      where "shopId" = ${shopId} and "orderId" = any(${orderIds}) and "installedAt" is not null
        and "placedAt" is not null) found
    where "isNew" or exists (
      select 1 from "Estimate" e where e."shopId" = ${shopId} and e."orderId" = found."orderId")`;
}

/**
 * These orders with all that decides about their estimates, in one query however many there are. Left out are those of
 * which only a fulfillment has been told, and those erased for a person's privacy. Their `parts` are left empty.
 */
export async function loadOrdersToEstimate(
  { db, vault }: TxCtx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
): Promise<OrderToEstimate[]> {
  const rows = await db.$queryRaw<StoredOrder[]>`
    select o."orderId", o."placedAt", o."cancelledAt", o."closedAt", o.test, o."countryCode", o."provinceCode",
      o."addressSealed", o."lineItems", o."shippingLines",
      (select jsonb_agg(jsonb_build_object('fulfillmentId', f."fulfillmentId", 'status', f.status,
          'locationId', f."locationId", 'lineItems', f."lineItems") order by f."fulfillmentId")
        from "Fulfillment" f where f."shopId" = o."shopId" and f."orderId" = o."orderId") as fulfillments,
      (select jsonb_agg(r."lineItems" order by r."refundId") from "Refund" r
        where r."shopId" = o."shopId" and r."orderId" = o."orderId") as refunds,
      (select jsonb_agg(jsonb_build_object('shipmentId', p."shipmentId", 'fulfillmentId', p."fulfillmentId",
          'trackingNumber', p."trackingNumber", 'carrierName', p."carrierName", 'status', p.status, 'step', p.step,
          'shippedAt', p."shippedAt", 'firstScanAt', p."firstScanAt", 'lastEventAt', p."lastEventAt",
          'deliveredAt', p."deliveredAt", 'carrierEstimateAt', p."carrierEstimateAt",
          'milestones', p.milestones, 'retiredAt', p."retiredAt") order by p."shippedAt", p."shipmentId")
        from "Shipment" p where p."shopId" = o."shopId" and p."orderId" = o."orderId") as shipments,
      (select jsonb_agg(jsonb_build_object('fulfillmentId', e."fulfillmentId", 'trackingNumber', e."trackingNumber",
          'happenedAt', e."happenedAt", 'estimatedDeliveryAt', e."estimatedDeliveryAt") order by e."happenedAt", e."eventKey")
        from "Fulfillment" f
        join "TrackingEvent" e on e."shopId" = f."shopId" and e."fulfillmentId" = f."fulfillmentId"
        where f."shopId" = o."shopId" and f."orderId" = o."orderId" and e.kind in ('scan', 'estimate')
          and e."estimatedDeliveryAt" is not null and not exists (
            select 1 from "TrackingEvent" gone
            where gone."shopId" = e."shopId" and gone."fulfillmentId" = e."fulfillmentId"
              and gone.source = e.source and gone."eventKey" = e."eventKey" and gone.kind = 'retraction')
      ) as "carrierDates"
    from "Order" o
    where o."shopId" = ${shopId} and o."orderId" = any(${orderIds})
      and o."placedAt" is not null and o."redactedAt" is null
    order by o."orderId"`;
  return rows.map((row) => toOrder(vault, row));
}

/** Ids, unions and JSON hold what the orders and shipments features wrote there; instants inside JSON come as text. */
type StoredOrder = {
  orderId: OrderId;
  placedAt: Date;
  cancelledAt: Date | null;
  closedAt: Date | null;
  test: boolean;
  countryCode: string | null;
  provinceCode: string | null;
  addressSealed: string | null;
  lineItems: OrderToEstimate["lineItems"];
  shippingLines: { title: string; code: string | null }[];
  fulfillments: OrderToEstimate["fulfillments"] | null;
  refunds: LineItemCount[][] | null;
  shipments: StoredShipment[] | null;
  carrierDates: CarrierDate[] | null;
};
type CarrierDate = {
  fulfillmentId: string;
  /** Null: said of the whole fulfillment. */
  trackingNumber: string | null;
  happenedAt: string;
  estimatedDeliveryAt: string;
};
type ShipmentInstant =
  "shippedAt" | "firstScanAt" | "lastEventAt" | "deliveredAt" | "carrierEstimateAt" | "retiredAt";
type StoredShipment = Omit<ShipmentToEstimate, ShipmentInstant | "carrierDates"> &
  Record<Exclude<ShipmentInstant, "shippedAt">, string | null> & { shippedAt: string };

function toOrder(vault: Vault, row: StoredOrder): OrderToEstimate {
  const sealed = unsealOrNull(vault, row.addressSealed);
  const address: PostalAddress | null = sealed === null ? null : JSON.parse(sealed);
  const [line] = row.shippingLines;
  const tellings = Map.groupBy(row.carrierDates ?? [], ({ fulfillmentId }) => fulfillmentId);
  return {
    orderId: row.orderId,
    placedAt: instantFromDate(row.placedAt),
    cancelledAt: instantOrNull(row.cancelledAt),
    closedAt: instantOrNull(row.closedAt),
    test: row.test,
    destination: {
      countryCode: row.countryCode,
      provinceCode: row.provinceCode,
      postcode: address?.zip ?? null,
    },
    shippingLine: line ? { title: line.title, code: line.code } : null,
    lineItems: row.lineItems,
    refunded: (row.refunds ?? []).flat(),
    fulfillments: row.fulfillments ?? [],
    shipments: (row.shipments ?? []).map((shipment) => ({
      ...shipment,
      shippedAt: toInstant(shipment.shippedAt),
      firstScanAt: mayInstant(shipment.firstScanAt),
      lastEventAt: mayInstant(shipment.lastEventAt),
      deliveredAt: mayInstant(shipment.deliveredAt),
      carrierEstimateAt: mayInstant(shipment.carrierEstimateAt),
      retiredAt: mayInstant(shipment.retiredAt),
      carrierName: bookNameOf(shipment.carrierName),
      carrierDates: (tellings.get(shipment.fulfillmentId) ?? [])
        .filter((telling) => isAbout(telling, shipment))
        .map(({ happenedAt, estimatedDeliveryAt }) => ({
          happenedAt: toInstant(happenedAt),
          estimatedDeliveryAt: toInstant(estimatedDeliveryAt),
        })),
    })),
    parts: [],
  };
}

/** One name for a carrier, also of parcels from when names were kept as they were told: "Yamato (JA)". */
const bookNameOf = (carrierName: string | null): string | null =>
  findCarrier(carrierIdOfName(carrierName))?.name ?? carrierName;

const isAbout = ({ trackingNumber }: CarrierDate, shipment: StoredShipment): boolean =>
  trackingNumber === null || trackingNumberKey(trackingNumber) === trackingNumberKey(shipment.trackingNumber);

const mayInstant = (text: string | null): Instant | null => (text === null ? null : toInstant(text));

function toInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Bug(`PostgreSQL wrote no time: ${text}`);
  return instant;
}
