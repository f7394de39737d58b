import { inTransaction, type Ctx } from "#app/context.server.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { saveEstimates } from "#app/features/estimates/estimates.server.ts";
import { followOrder } from "#app/features/estimates/follow-order.ts";
import type { KeptEstimate } from "#app/features/estimates/kept-estimate.ts";
import { levelsOf } from "#app/features/estimates/levels.ts";
import type { OrderToEstimate, ShipmentToEstimate } from "#app/features/estimates/order-to-estimate.ts";
import { planParcels } from "#app/features/estimates/plan-parcels.ts";
import { emptyState } from "#app/features/estimates/state.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseOrderId, type FulfillmentId, type ShipmentId, type ShopId } from "#app/lib/ids.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { addMs, DAY_MS, HOUR_MS, type Instant } from "#app/lib/time.ts";

const SHOP = { zone: "Asia/Tokyo", countryCode: "JP", provinceCode: "JP-13" };
const PROVINCES = 47;
const DAYS = 12;

/**
 * Puts `count` parcels of orders from the last days into the database, made by the product's own code: a few hundred
 * different ones, each copied many times under other ids. One in eight has been delivered since the last morning.
 */
export async function putOpenParcels(ctx: Ctx, shopId: ShopId, count: number): Promise<void> {
  const templates = Array.from({ length: PROVINCES * DAYS }, (_, n) => template(ctx.now(), n));
  await inTransaction(ctx, (tx) => saveEstimates(tx, shopId, templates));
  const copies = Math.ceil(count / templates.length) - 1;
  const [row] = await ctx.db.$queryRaw<{ columns: string }[]>`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns where table_name = 'Estimate' and column_name not in ('orderId', 'shipmentId')`;
  // Column names come from the catalogue, quoted by it.
  await ctx.db.$executeRawUnsafe(
    `insert into "Estimate" ("orderId", "shipmentId", ${row?.columns ?? ""})
     select "orderId" || '-' || n, "shipmentId" || '-' || n, ${row?.columns ?? ""}
     from "Estimate", generate_series(1, $1::int) n where "shopId" = $2
     order by n limit $3::int`,
    copies,
    shopId,
    Math.max(count - templates.length, 0),
  );
  await ctx.db.$executeRaw`vacuum (analyze) "Estimate"`;
}

function template(now: Instant, n: number): KeptEstimate {
  const rules = usualRulesFor(SHOP);
  const order = orderOf(now, n);
  const known = { items: new Map(), locations: new Map() };
  const parcels = planParcels(order, { rules, shop: SHOP, known });
  const today = localDayOf(now, SHOP.zone);
  const shop = { ...emptyState(), outcomeCount: 1_000 };
  const levels = levelsOf(shop.scores.purchase, today);
  const context = {
    learned: { today, shop, find: () => null },
    levels: { purchase: levels, handover: levels },
    rules,
    shop: SHOP,
    now,
  };
  const parcel = followOrder(parcels, [], context, { told: true }).at(-1);
  if (!parcel) throw new Bug("the bench's own order needs no shipping");
  return parcel;
}

function orderOf(now: Instant, n: number): OrderToEstimate {
  const orderId = parseOrderId(String(1_000 + n));
  if (!orderId) throw new Bug("the bench's own id is wrong");
  const province = String((n % PROVINCES) + 1).padStart(2, "0");
  const placedAt = addMs(now, -(1 + Math.floor(n / PROVINCES)) * DAY_MS - (n % 10) * HOUR_MS);
  const lines = [{ lineItemId: "1", productId: null, vendor: null, quantity: 1, requiresShipping: true }];
  return {
    orderId,
    placedAt,
    cancelledAt: null,
    closedAt: null,
    test: false,
    destination: { countryCode: "JP", provinceCode: `JP-${province}`, postcode: `${province}0-0001` },
    shippingLine: { title: "宅急便", code: null },
    lineItems: lines,
    refunded: [],
    fulfillments: [],
    shipments: n % 3 === 0 ? [] : [shipmentOf(now, placedAt, n)],
    parts: [],
  };
}

function shipmentOf(now: Instant, placedAt: Instant, n: number): ShipmentToEstimate {
  const isDelivered = n % 6 === 1;
  const shippedAt = addMs(placedAt, 20 * HOUR_MS);
  return {
    // Made up: nothing looks them up.
    shipmentId: `${n}-1` as ShipmentId,
    fulfillmentId: String(n) as FulfillmentId,
    trackingNumber: `T${n}`,
    carrierName: n % 2 === 0 ? "Yamato (JA)" : "Sagawa (JA)",
    status: isDelivered ? "delivered" : "in_transit",
    step: isDelivered ? 4 : 2,
    shippedAt,
    firstScanAt: shippedAt,
    lastEventAt: shippedAt,
    deliveredAt: isDelivered ? addMs(now, -12 * HOUR_MS) : null,
    carrierEstimateAt: n % 4 === 0 ? addMs(now, DAY_MS) : null,
    milestones: [],
    retiredAt: null,
    carrierDates: [],
  };
}
