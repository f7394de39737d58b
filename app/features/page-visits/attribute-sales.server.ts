import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";

/** How long a press on a recommended product may be followed by an order of it. */
const SALE_WITHIN_DAYS = 14;

/**
 * Notes which lines of these orders came from a recommendation: the shopper (the same customer, or the same e-mail address)
 * had pressed that product on the page of another order of theirs, at most two weeks before. The last press counts, once it is
 * found it stays, and each line counts once: price × quantity before discounts, less what was cancelled or sent back. A line
 * that comes to nothing stays with 0. One statement, which does next to nothing for a shop where nobody pressed anything.
 */
export async function attributeSales(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds: ReadonlySet<OrderId>,
): Promise<void> {
  if (orderIds.size === 0) return;
  const ids = [...orderIds];
  await db.$executeRaw`
    with sold as (
      select o."orderId", o."placedAt", o."customerId", o."emailHash",
        line ->> 'lineItemId' as "lineItemId", line ->> 'productId' as "productId",
        (line -> 'price' ->> 'amount')::numeric as price, line -> 'price' ->> 'currency' as currency,
        case when o."cancelledAt" is not null or o."financialStatus" in ('refunded', 'voided') then 0
          else greatest(0, (line ->> 'quantity')::int - coalesce((
            select sum((back ->> 'quantity')::int)
            from "Refund" r cross join lateral jsonb_array_elements(r."lineItems") back
            where r."shopId" = o."shopId" and r."orderId" = o."orderId"
              and back ->> 'lineItemId' = line ->> 'lineItemId'), 0)) end as quantity
      from "Order" o cross join lateral jsonb_array_elements(o."lineItems") line
      where o."shopId" = ${shopId} and o."orderId" = any(${ids}) and o."redactedAt" is null and not o.test
        and o."placedAt" is not null and line ->> 'productId' is not null and line -> 'price' ->> 'amount' is not null
        and (exists (select from "OrderClick" where "shopId" = ${shopId} and "productId" is not null)
          or exists (select from "RecommendedSale" where "shopId" = ${shopId} and "orderId" = any(${ids})))
    )
    insert into "RecommendedSale" as s ("shopId", "orderId", "lineItemId", "productId", "fromOrderId", "clickedAt",
      "placedAt", quantity, amount, currency)
    select ${shopId}, sold."orderId", sold."lineItemId", sold."productId", click."orderId", click.at,
      sold."placedAt", sold.quantity, sold.quantity * sold.price, sold.currency
    from sold
    left join "RecommendedSale" known on known."shopId" = ${shopId} and known."orderId" = sold."orderId"
      and known."lineItemId" = sold."lineItemId"
    left join lateral (
      -- Pressed again since the order: then the first press is the one before it.
      select c."orderId", case when c."lastAt" <= sold."placedAt" then c."lastAt" else c."firstAt" end as at
      from "OrderClick" c
      join "Order" f on f."shopId" = c."shopId" and f."orderId" = c."orderId"
      where known."orderId" is null and c."shopId" = ${shopId} and c."productId" = sold."productId"
        and c."orderId" <> sold."orderId" and c."firstAt" <= sold."placedAt"
        and c."lastAt" > sold."placedAt" - make_interval(days => ${SALE_WITHIN_DAYS})
        and (f."customerId" = sold."customerId" or f."emailHash" = sold."emailHash")
      order by at desc, c."orderId" limit 1
    ) click on click.at > sold."placedAt" - make_interval(days => ${SALE_WITHIN_DAYS})
    where known."orderId" is not null or (click."orderId" is not null and sold.quantity > 0)
    order by sold."orderId", sold."lineItemId"
    on conflict ("shopId", "orderId", "lineItemId") do update set quantity = excluded.quantity, amount = excluded.amount`;
}
