import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import type { OrderFacts } from "#app/features/orders/order.ts";
import { listOrdersNaming, lockOrders } from "#app/features/orders/orders.server.ts";
import {
  listWantedProducts,
  saveProducts,
  wantProducts,
  wantProductsOfOrders,
} from "#app/features/products/products.server.ts";
import { askedOfProducts, asksMore } from "#app/features/products/rules-ask.ts";
import { NeedsMerchant } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { estimateOrders } from "./estimate-orders.server.ts";
import { fetchProducts, PRODUCTS_PER_QUERY } from "./fetch-products.server.ts";
import { findGrants } from "./find-grants.server.ts";
import { wantRebuild } from "./rebuild-learning.server.ts";

/** A merchant who edits one product mostly edits the next one too. */
const EDITING_DELAY_MS = MINUTE_MS;
/** Fetching takes seconds, unless Shopify or we were down for a while. */
const NEW_ORDER_MS = HOUR_MS;

/**
 * Sees to it that the products that these orders name are known: mails show their pictures, and the shop's rules may ask for more than
 * the orders say. `recount`: the orders are past ones, of which something is to be learned; nobody is written to about them, so
 * that only rules count.
 */
export async function askForProductsOf(
  tx: TxCtx,
  shopId: ShopId,
  orders: Pick<OrderFacts, "lineItems">[],
  { recount }: { recount: boolean } = { recount: false },
): Promise<void> {
  const productIds = orders.flatMap(({ lineItems }) => lineItems.flatMap(({ productId }) => productId ?? []));
  if (productIds.length === 0) return;
  if (recount && !askedOfProducts((await getDeliveryRules(tx, shopId)).rules).facts) return;
  if ((await wantProducts(tx, shopId, productIds)) > 0) await enqueue(tx, shopId, { recount });
}

/** The same for every order there is, when rules have just been saved that ask for more than those before them. */
export async function askForProductsOfOrders(
  tx: TxCtx,
  shopId: ShopId,
  { before, after }: { before: DeliveryRules; after: DeliveryRules },
): Promise<void> {
  if (!asksMore(askedOfProducts(before), askedOfProducts(after))) return;
  if ((await wantProductsOfOrders(tx, shopId)) > 0) await enqueue(tx, shopId, { recount: true });
}

/** Products have changed in Shopify and are marked as wanted: they are fetched in a while, all of them at once. */
export const askForChangedProducts = (tx: TxCtx, shopId: ShopId): Promise<void> =>
  enqueue(tx, shopId, { recount: false, delayMs: EDITING_DELAY_MS });

const enqueue = (
  tx: TxCtx,
  shopId: ShopId,
  { recount, delayMs = 0 }: { recount: boolean; delayMs?: number },
): Promise<void> =>
  // One that waits for edits to end must not keep one waiting that a new order needs.
  tx.queue.send(
    tx.db,
    "learn-products",
    { shopId, recount },
    { onlyOneFor: `${shopId}/${recount}/${delayMs}`, delayMs },
  );

/** The job behind it: fetches what is wanted, a query's worth at a time, until nothing is. */
export async function learnProducts(
  ctx: Ctx,
  { shopId, recount }: { shopId: ShopId; recount: boolean },
): Promise<void> {
  const grants = await findGrants(ctx, shopId);
  const { rules } = await getDeliveryRules(ctx, shopId);
  const { facts, collectionIds } = askedOfProducts(rules);
  // What is wanted stays so: new rules, or the merchant's consent, run this job again.
  if (!grants?.products) return;
  try {
    await fetchWanted(ctx, shopId, { withCollections: collectionIds.size > 0, forRules: facts });
    if (recount && facts) await inTransaction(ctx, (tx) => wantRebuild(tx, shopId));
  } catch (error) {
    if (!(error instanceof NeedsMerchant)) throw error;
    ctx.log.info({ shopId, reason: error.message }, "products wait for the merchant");
  }
}

async function fetchWanted(
  ctx: Ctx,
  shopId: ShopId,
  options: { withCollections: boolean; forRules: boolean },
): Promise<void> {
  const limit = options.withCollections ? PRODUCTS_PER_QUERY.withCollections : PRODUCTS_PER_QUERY.plain;
  for (;;) {
    const asked = await listWantedProducts(ctx, shopId, limit);
    if (asked.length === 0) return;
    const askedAt = ctx.now();
    const products = await fetchProducts(ctx, shopId, asked, options);
    await inTransaction(ctx, async (tx) => {
      const changed = await saveProducts(tx, shopId, { asked, askedAt, products });
      if (options.forRules) await estimateNewOrders(tx, shopId, changed);
    });
  }
}

/**
 * Orders that came in while their products were still unknown were estimated with what their line items say. Now that more
 * is known they are looked at again; what a shopper has already been told of older ones stays.
 */
async function estimateNewOrders(tx: TxCtx, shopId: ShopId, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  const since = addMs(tx.now(), -NEW_ORDER_MS);
  const orderIds = await listOrdersNaming(tx, shopId, { productIds, since });
  await lockOrders(tx, shopId, orderIds);
  await estimateOrders(tx, shopId, orderIds);
}
