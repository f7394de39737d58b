import { Prisma } from "#prisma";
import type { CalendarDate } from "#app/lib/time.ts";
import { SAME_WITHIN_SECONDS, type Look } from "./visit.ts";

/**
 * One statement for any number of looks, one of each order: remembers the order's look and adds those that count to their day.
 * Rows are taken in the order of their keys, so that no two processes wait for each other in a circle.
 */
export const looksStatement = (looks: (Look & { on: CalendarDate })[]): Prisma.Sql => Prisma.sql`
  with told as (
    select t.* from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb)
      as t("shopId" text, "orderId" text, "pageId" text, language text, at timestamptz, "on" date)
    join "Order" o on o."shopId" = t."shopId" and o."orderId" = t."orderId"
    where o."redactedAt" is null and not o.test
  ), counted as (
    insert into "OrderLook" as l ("shopId", "orderId", "pageId", language, "firstOn", "firstAt", "lastAt")
    select "shopId", "orderId", "pageId", language, "on", at, at from told order by "shopId", "orderId"
    on conflict ("shopId", "orderId") do update set "lastAt" = excluded."lastAt"
      where l."lastAt" <= excluded."lastAt" - make_interval(secs => ${SAME_WITHIN_SECONDS})
    returning l."shopId", l."orderId", l."firstAt" = l."lastAt" as "isFirst"
  )
  insert into "PageDay" as d ("shopId", "on", "pageId", language, looks, orders)
  select "shopId", "on", "pageId", language, count(*), count(*) filter (where "isFirst")
  from counted join told using ("shopId", "orderId")
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict ("shopId", "on", "pageId", language) do update
    set looks = d.looks + excluded.looks, orders = d.orders + excluded.orders`;
