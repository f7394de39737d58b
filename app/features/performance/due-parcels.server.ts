import { Prisma } from "#prisma";
import type { ShopId } from "#app/lib/ids.ts";

/**
 * SQL for a `from`: every parcel that counts, once, with what became of it. Left out are test orders, cancelled and
 * returned parcels, replaced tracking numbers, and the row of an order that has parcels with rows of their own.
 *
 * `result` is "delivered", "undelivered" or "unheard" (nobody would tell of its arrival); `lane` is origin > destination,
 * each as exactly as it is known: "JP-13>US".
 */
export const dueParcelsSql = (shopId: ShopId, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select estimate."orderId", estimate."shipmentId", told, "promisedFrom", "promisedTo", "promisedLevel", "promisedBasis",
    "likelyOn", by80, by90, by95, "orderedOn", "handedOverOn", "deliveredOn", "carrierName",
    case when estimate."deliveredOn" is not null then 'delivered'
      when estimate.seen then 'undelivered' else 'unheard' end as result,
    ${placeSql("origin")} || '>' || ${placeSql("estimate")} as lane
  from "Estimate" estimate
  left join "Location" location on location."shopId" = ${shopId} and location."locationId" = estimate."locationId"
  left join "Shop" shop on shop."shopId" = ${shopId}
  cross join lateral (
    select coalesce(location."countryCode", shop."countryCode") as "countryCode",
      case when location."countryCode" is null then shop."provinceCode" else location."provinceCode" end as "provinceCode"
  ) origin
  where estimate."shopId" = ${shopId} and ${condition} and not estimate.test
    and coalesce(estimate."endedAs", '') not in ('parcels', 'cancelled', 'returned', 'replaced'))`;

/** "JP-13", "JP" or "". Shopify writes some province codes with their country in front and some without. */
function placeSql(table: "origin" | "estimate"): Prisma.Sql {
  const country = Prisma.raw(`${table}."countryCode"`);
  const province = Prisma.raw(`${table}."provinceCode"`);
  return Prisma.sql`coalesce(
    case when ${province} like ${country} || '-%' then ${province} else ${country} || '-' || ${province} end,
    ${country}, '')`;
}
