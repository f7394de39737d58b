import { Prisma } from "#prisma";
import type { Ctx } from "#app/context.server.ts";
import { parseBrand } from "#app/features/brand/brand.ts";
import { parseCarrierRules } from "#app/features/carriers/carrier-rules.ts";
import { parseRules } from "#app/features/delivery-rules/parse-rules.ts";
import { parseShopSettings } from "#app/features/settings/shop-settings.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { isZone } from "#app/lib/time.ts";
import { parseMailAddress } from "#app/lib/mail-address.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import { limitOrder } from "./limit-order.ts";
import { maskEmail } from "./mask-email.ts";
import { loadedViewSchema, type ShopFace, type TrackedOrder, type TrackingView } from "./view.ts";
import type { z } from "zod";

/** More scans of one order than this are noise; the newest are kept. */
const SCANS_MAX = 300;

/**
 * Everything that the page of a link token shows, in one query; the same work for a token that nobody has. `order` is null
 * when the shop has no such order, or its shopper asked to be forgotten. A shop that we do not know has a face all the same.
 */
export const loadTrackingView = (ctx: Ctx, shopId: ShopId, token: string | null): Promise<TrackingView> =>
  loadView(ctx, shopId, { name: "view-of-order", isMeant: Prisma.sql`o."trackingToken" = ${token}` });

/** The same for a parcel's number: that parcel alone, the last one sent by this number, and nothing about the person. */
export async function loadParcelView(ctx: Ctx, shopId: ShopId, trackingKey: string): Promise<TrackingView> {
  const view = await loadView(ctx, shopId, {
    name: "view-of-parcel",
    isMeant: Prisma.sql`o."orderId" = (
      select p."orderId" from "Shipment" p
      where p."shopId" = ${shopId} and p."retiredAt" is null and p."trackingKey" <> '' and (
        p."trackingKey" = ${trackingKey} or p."shipmentId" in (
          select l."shipmentId" from "ParcelLeg" l
          where l."shopId" = ${shopId} and l."trackingKey" = ${trackingKey}))
      order by p."shippedAt" desc, p."shipmentId" limit 1)`,
  });
  return { ...view, order: view.order && limitOrder(view.order, trackingKey), limited: true };
}

/** Which order is meant, and the name by which PostgreSQL remembers how to look for it (see db.server.ts). */
type Meant = { name: string; isMeant: Prisma.Sql };

async function loadView(ctx: Ctx, shopId: ShopId, { name, isMeant }: Meant): Promise<TrackingView> {
  const [row] = await ctx.db.$queryRaw<{ view: unknown }[]>`${Prisma.raw(`/* prepared: ${name} */`)}
    select json_build_object(
      'shop', json_build_object(
        'name', s.name, 'storefrontUrl', s."storefrontUrl", 'countryCode', s."countryCode",
        'ianaTimezone', s."ianaTimezone", 'primaryLocale', s."primaryLocale",
        'contactSealed', s."contactSealed", 'settings', s.settings,
        'brand', (select b.brand from "Brand" b where b."shopId" = s."shopId"),
        'pages', (
          select coalesce(json_agg(json_build_object(
            'pageId', g."pageId", 'audience', g.audience, 'version', g."publishedVersion")
            order by g.position, g."createdAt"), '[]'::json)
          from "TrackingPage" g where g."shopId" = s."shopId" and g."publishedVersion" is not null),
        'texts', (
          select coalesce(json_agg(json_build_object(
            'language', w.language, 'version', w.version, 'savedAt', w."updatedAt")), '[]'::json)
          from "PageTexts" w where w."shopId" = s."shopId"),
        'carrierRules', (select c.rules from "CarrierRules" c where c."shopId" = s."shopId"),
        'shown', (select d.rules -> 'shown' from "DeliveryRules" d where d."shopId" = s."shopId")),
      'link', case when o."orderId" is not null then json_build_object(
        'orderId', o."orderId", 'issuedAt', coalesce(o."trackingTokenAt", o."createdAt")) end,
      'order', case when o."orderId" is not null then json_build_object(
        'name', o.name, 'customerLocale', o."customerLocale", 'city', o.city,
        'pageLanguage', o."pageLanguage", 'tags', o.tags,
        'emailSealed', case when not exists (
          select 1 from "Suppression" u where u."shopId" = o."shopId" and u."addressHash" = o."emailHash"
            and u.scope = 'all' and u."releasedAt" is null) then o."emailSealed" end,
        'newsSince', (select n.since from "NewsRequest" n where n."shopId" = o."shopId" and n."orderId" = o."orderId"),
        'isFirst', case when o."customerId" is not null then not exists (
          select 1 from "Order" p where p."shopId" = o."shopId" and p."customerId" = o."customerId"
            and p."placedAt" < o."placedAt") end,
        'pictures', (
          select coalesce(json_object_agg(p."productId", p."imageUrl"), '{}'::json)
          from "Product" p where p."shopId" = o."shopId" and p."imageUrl" is not null
            and p."productId" in (select l ->> 'productId' from json_array_elements(o."lineItems"::json) l)),
        'provinceCode', o."provinceCode", 'countryCode', o."countryCode",
        'placedAt', o."placedAt", 'cancelledAt', o."cancelledAt", 'lineItems', o."lineItems",
        'refunded', (
          select coalesce(json_agg(line), '[]'::json)
          from "Refund" r, json_array_elements(r."lineItems"::json) line
          where r."shopId" = o."shopId" and r."orderId" = o."orderId"),
        'fulfillments', (
          select coalesce(json_agg(json_build_object(
            'fulfillmentId', f."fulfillmentId", 'status', f.status, 'lineItems', f."lineItems")), '[]'::json)
          from "Fulfillment" f where f."shopId" = o."shopId" and f."orderId" = o."orderId"),
        'shipments', (
          select coalesce(json_agg(p order by p."shippedAt", p."shipmentId"), '[]'::json)
          from (
            select p.*,
              (select coalesce(json_agg(l order by l."heardAt", l."trackingKey"), '[]'::json)
                from "ParcelLeg" l where l."shopId" = p."shopId" and l."shipmentId" = p."shipmentId") as legs,
              (select max(f."lastHeardAt") from "Following" f
                where f."shopId" = p."shopId" and p."trackingKey" <> '' and f."trackingKey" in (
                  select p."trackingKey" union select l."trackingKey" from "ParcelLeg" l
                  where l."shopId" = p."shopId" and l."shipmentId" = p."shipmentId")) as "followedAt",
              (select m."reportedAt" from "MissingReport" m
                where m."shopId" = p."shopId" and m."shipmentId" = p."shipmentId") as "missingSince"
            from "Shipment" p
            where p."shopId" = o."shopId" and p."orderId" = o."orderId" and p."retiredAt" is null) p),
        'outlooks', (
          select coalesce(json_agg(t), '[]'::json)
          from (
            select t."shipmentId", t.told, t."promisedFrom", t."promisedTo", t."expectedFrom", t."expectedTo",
              t."expectedBasis", t.lateness, t.seen,
              json_build_object('kind', t.traits -> 'kind', 'handover', t.traits -> 'handover') as traits
            from "Estimate" t where t."shopId" = o."shopId" and t."orderId" = o."orderId") t),
        'scans', (
          select coalesce(json_agg(e order by e."happenedAt" desc, e."recordedAt" desc), '[]'::json)
          from (
            select e."fulfillmentId", e.source, e."eventKey", e."trackingNumber", e.status, e.flags, e.reason, e.code,
              e.message, e."happenedAt", e."utcOffsetMinutes", e."timeKind", e."carrierId", e.city, e.province, e.country,
              e.latitude, e.longitude, e."recordedAt"
            from "TrackingEvent" e
            where e."shopId" = o."shopId" and e.kind = 'scan' and e."fulfillmentId" in (
                select f."fulfillmentId" from "Fulfillment" f
                where f."shopId" = o."shopId" and f."orderId" = o."orderId")
              and not exists (
                select 1 from "TrackingEvent" gone
                where gone."shopId" = e."shopId" and gone."fulfillmentId" = e."fulfillmentId"
                  and gone.source = e.source and gone."eventKey" = e."eventKey" and gone.kind = 'retraction')
            order by e."happenedAt" desc limit ${SCANS_MAX}) e)
      ) end) as view
    from "Shop" s
    left join "Order" o on o."shopId" = s."shopId" and ${isMeant} and o."redactedAt" is null
    where s."shopId" = ${shopId}`;
  if (!row)
    return {
      shop: toShopFace(ctx, shopId, null),
      pages: [],
      texts: [],
      order: null,
      link: null,
      limited: false,
    };
  const { shop, order, link } = loadedViewSchema.parse(row.view);
  return {
    shop: toShopFace(ctx, shopId, shop),
    pages: shop.pages,
    texts: shop.texts,
    order: order && toOrder(ctx, order),
    link,
    limited: false,
  };
}

/** Nobody reads the whole address here, so nobody is given it. */
function toOrder(
  { vault }: Ctx,
  { emailSealed, ...order }: NonNullable<z.output<typeof loadedViewSchema>["order"]>,
): TrackedOrder {
  return { ...order, maskedEmail: maskEmail(parseMailAddress(unsealOrNull(vault, emailSealed))) };
}

type LoadedShop = z.output<typeof loadedViewSchema>["shop"];

function toShopFace({ vault }: Ctx, shopId: ShopId, shop: LoadedShop | null): ShopFace {
  const settings = parseShopSettings(shop?.settings);
  const contact = shop?.contactSealed ? vault.unseal(shop.contactSealed) : null;
  return {
    name: shop?.name?.trim() || shopId.replace(".myshopify.com", ""),
    url: safeWebUrl(shop?.storefrontUrl) ?? `https://${shopId}`,
    countryCode: shop?.countryCode ?? null,
    zone: isZone(shop?.ianaTimezone) ? shop.ianaTimezone : "UTC",
    primaryLocale: shop?.primaryLocale ?? null,
    supportEmail: settings.supportEmail || contact,
    shown: parseRules({ shown: shop?.shown }).shown,
    carrierRules: parseCarrierRules(shop?.carrierRules),
    brand: parseBrand(shop?.brand),
    linkDays: settings.linkDays,
    lookUpByNumber: settings.lookUpByNumber,
  };
}
