import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, DAY_MS, dateFromInstant } from "#app/lib/time.ts";

/**
 * Nobody tells us when a product enters or leaves an automated collection by its price or stock, so what is known of it is
 * believed for a week.
 */
const BELIEVED_MS = 7 * DAY_MS;

/** Notes that these products must be asked for, unless they are known and fresh. Returns how many must be. */
export async function wantProducts(tx: TxCtx, shopId: ShopId, productIds: Iterable<string>): Promise<number> {
  const ids = [...new Set(productIds)].sort();
  if (ids.length === 0) return 0;
  const now = dateFromInstant(tx.now());
  const staleAt = dateFromInstant(addMs(tx.now(), -BELIEVED_MS));
  return tx.db.$executeRaw`
    insert into "Product" ("shopId", "productId", "tags", "collectionIds", "wantedAt")
    select ${shopId}, id, '{}', '{}', ${now} from unnest(${ids}::text[]) as id
    on conflict ("shopId", "productId") do update set "wantedAt" = excluded."wantedAt"
    where "Product"."wantedAt" is null and "Product"."fetchedAt" < ${staleAt}`;
}

/**
 * The same for every product that an order of the shop names, known or not: for rules that ask for something they did not
 * ask for before. Reads all orders; done when rules are saved, not for each order.
 */
export function wantProductsOfOrders(tx: TxCtx, shopId: ShopId): Promise<number> {
  const now = dateFromInstant(tx.now());
  return tx.db.$executeRaw`
    insert into "Product" ("shopId", "productId", "tags", "collectionIds", "wantedAt")
    select distinct ${shopId}, item ->> 'productId', '{}'::text[], '{}'::text[], ${now}::timestamptz
    from "Order", jsonb_array_elements("lineItems") as item
    where "shopId" = ${shopId} and item ->> 'productId' is not null
    on conflict ("shopId", "productId") do update set "wantedAt" = excluded."wantedAt"
    where "Product"."wantedAt" is null`;
}

/** Has every known product asked for again: the members of a collection have changed, and nobody says which. */
export async function wantEveryProduct(tx: TxCtx, shopId: ShopId): Promise<number> {
  const { count } = await tx.db.product.updateMany({
    where: { shopId, wantedAt: null },
    data: { wantedAt: dateFromInstant(tx.now()) },
  });
  return count;
}
