import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS } from "#app/lib/time.ts";
import { toFacts, toShop, type FactsRow } from "./facts-row.server.ts";
import type { MessageFacts, ShopOfMessage } from "./message-facts.ts";

/** An order that messages are about. */
export type OrderKey = { shopId: ShopId; orderId: OrderId };

/** All that an order's messages depend on. Null when nobody has told of the order. */
export async function loadMessageFacts(tx: TxCtx, about: OrderKey): Promise<MessageFacts | null> {
  const [facts] = await loadManyFacts(tx, [about]);
  return facts ?? null;
}

/** The same of many orders, in one round trip: one for each that has been told of, in any order. No order twice in `about`. */
export async function loadManyFacts(tx: TxCtx, about: readonly OrderKey[]): Promise<MessageFacts[]> {
  const rows = await tx.db.$queryRaw<FactsRow[]>`
    select o."shopId", o."orderId", o.name, o."emailSealed", o."customerLocale", o."countryCode", o."provinceCode",
      o."trackingToken", o."cancelledAt", o."lineItems", o."placedAt", o."addressSealed", o.city, o.currency, o."totalAmount",
      o."financialStatus",
      (select n.since from "NewsRequest" n where n."shopId" = o."shopId" and n."orderId" = o."orderId") as "newsSince",
      s.name as "shopName", s."storefrontUrl", s."primaryLocale", s."ianaTimezone", s."contactSealed",
      s."installedAt", s."uninstalledAt", s.settings,
      (select jsonb_agg(to_jsonb(f) order by f."shippedAt", f."fulfillmentId") from (
        select "fulfillmentId", status, "shipmentStatus", "shippedAt", "deliveredAt", tracking, "lineItems"
        from "Fulfillment" where "shopId" = o."shopId" and "orderId" = o."orderId") f) as fulfillments,
      (select jsonb_agg(to_jsonb(p) order by p."shipmentId") from (
        select "shipmentId", "fulfillmentId", status, flags, reason, milestones, "trackingNumber", "carrierId", "carrierName",
          case when status = 'available_for_pickup' then (
            select jsonb_agg(to_jsonb(e) order by e."happenedAt" desc) from (
              select city, province, country, "trackingNumber", "happenedAt" from "TrackingEvent" scan
              where scan."shopId" = "Shipment"."shopId" and scan."fulfillmentId" = "Shipment"."fulfillmentId"
                and scan.kind = 'scan' and scan.status = 'available_for_pickup' and scan.city <> ''
                and not exists (select from "TrackingEvent" retraction
                  where retraction."shopId" = scan."shopId" and retraction."fulfillmentId" = scan."fulfillmentId"
                    and retraction.source = scan.source and retraction."eventKey" = scan."eventKey"
                    and retraction.kind = 'retraction')) e) end as "pickupScans"
        from "Shipment" where "shopId" = o."shopId" and "orderId" = o."orderId" and "retiredAt" is null) p) as parcels,
      (select jsonb_agg(to_jsonb(t)) from (
        select "shipmentId", told, "promisedFrom", "promisedTo", "expectedFrom", "expectedTo", "expectedBasis",
          lateness, seen, jsonb_build_object('kind', traits -> 'kind') as traits
        from "Estimate" where "shopId" = o."shopId" and "orderId" = o."orderId") t) as outlooks,
      (select d.rules -> 'shown' from "DeliveryRules" d where d."shopId" = o."shopId") as shown,
      (select c.rules from "CarrierRules" c where c."shopId" = o."shopId") as "carrierRules",
      (select jsonb_object_agg(item ->> 'productId', p."imageUrl") from jsonb_array_elements(o."lineItems") item
        cross join lateral (
          select "imageUrl" from "Product" where "shopId" = o."shopId" and "productId" = item ->> 'productId'
            and "imageUrl" is not null limit 1) p) as pictures,
      (select jsonb_agg(to_jsonb(r) order by r."refundedAt") from (
        select "refundId", "refundedAt", "lineItems", amount
        from "Refund" where "shopId" = o."shopId" and "orderId" = o."orderId") r) as refunds,
      (select jsonb_agg(to_jsonb(t) order by t."openedAt" desc) from (
        select kind, "subjectId", "orderId", "shipmentId", since, "openedAt", "endedAt", "endedAs", facts ->> 'reason' as reason
        from "Trouble" where "shopId" = o."shopId" and "orderId" = o."orderId") t) as troubles,
      (select jsonb_agg(u.scope) from "Suppression" u
        where u."shopId" = o."shopId" and u."addressHash" = o."emailHash" and u."releasedAt" is null) as suppressed,
      (select jsonb_agg(m."sentAt") from "Message" m
        where m."shopId" = o."shopId" and m."recipientHash" = o."emailHash" and m."orderId" <> o."orderId"
          and m."sentAt" > ${dateFromInstant(addMs(tx.now(), -2 * DAY_MS))}) as "otherSentAt",
      (select c.settings from "MessageSettings" c where c."shopId" = o."shopId") as "messageSettings",
      (select jsonb_agg(to_jsonb(m)) from (
        select "dedupeKey", moment, state, reason, about, "sendAt", "sentAt", attempts, "hurriedAt"
        from "Message" where "shopId" = o."shopId" and "orderId" = o."orderId") m) as messages
    from unnest(${about.map((order) => order.shopId)}::text[], ${about.map((order) => order.orderId)}::text[]) wanted("shopId", "orderId")
      join "Order" o on o."shopId" = wanted."shopId" and o."orderId" = wanted."orderId"
      join "Shop" s on s."shopId" = o."shopId"`;
  // Orders of one shop share what was read of it.
  const shops = new Map<ShopId, ShopOfMessage>();
  return rows.map((row) => {
    const shop = shops.get(row.shopId) ?? toShop(row, tx.vault);
    shops.set(row.shopId, shop);
    return toFacts(row, shop, tx.vault);
  });
}
