import { Prisma } from "#prisma";
import type { CalendarDate } from "#app/lib/time.ts";
import { SAME_WITHIN_SECONDS, type Click } from "./visit.ts";

/**
 * One statement for any number of clicks, one of each link: remembers them, adds those that count to their day, and marks the
 * orders of which somebody turned to the shop, once each, on the day of their first look. Save their looks before.
 */
export const clicksStatement = (clicks: (Click & { on: CalendarDate })[]): Prisma.Sql => Prisma.sql`
  with told as (
    select t.* from jsonb_to_recordset(${JSON.stringify(clicks)}::jsonb)
      as t("shopId" text, "orderId" text, "pageId" text, "blockId" text, "blockType" text, what text, "productId" text,
        asks boolean, at timestamptz, "on" date)
    join "Order" o on o."shopId" = t."shopId" and o."orderId" = t."orderId"
    where o."redactedAt" is null and not o.test
  ), counted as (
    insert into "OrderClick" as c ("shopId", "orderId", "pageId", "blockId", what, "productId", "firstAt", "lastAt")
    select "shopId", "orderId", "pageId", "blockId", what, "productId", at, at
    from told order by "shopId", "orderId", "pageId", "blockId", what
    on conflict ("shopId", "orderId", "pageId", "blockId", what) do update set "lastAt" = excluded."lastAt"
      where c."lastAt" <= excluded."lastAt" - make_interval(secs => ${SAME_WITHIN_SECONDS})
    returning c."shopId", c."orderId", c."pageId", c."blockId", c.what
  ), askers as (
    update "OrderLook" l set "askedAt" = a.at
    from (select "shopId", "orderId", min(at) as at from told where asks group by 1, 2) a
    where l."shopId" = a."shopId" and l."orderId" = a."orderId" and l."askedAt" is null
    returning l."shopId", l."firstOn", l."pageId", l.language
  ), asked as (
    insert into "PageDay" as d ("shopId", "on", "pageId", language, askers)
    select "shopId", "firstOn", "pageId", language, count(*) from askers group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict ("shopId", "on", "pageId", language) do update set askers = d.askers + excluded.askers
  )
  insert into "PageClickDay" as d ("shopId", "on", "pageId", "blockId", "blockType", clicks, orders)
  select t."shopId", t."on", t."pageId", t."blockId", max(t."blockType"), count(*),
    count(distinct t."orderId") filter (where not exists (
      -- As the table was before this statement.
      select from "OrderClick" b where b."shopId" = t."shopId" and b."orderId" = t."orderId"
        and b."pageId" = t."pageId" and b."blockId" = t."blockId"))
  from counted join told t using ("shopId", "orderId", "pageId", "blockId", what)
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict ("shopId", "on", "pageId", "blockId") do update
    set clicks = d.clicks + excluded.clicks, orders = d.orders + excluded.orders, "blockType" = excluded."blockType"`;
