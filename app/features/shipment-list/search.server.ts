import type { TxCtx } from "#app/context.server.ts";
import { CONTACT_KINDS, emailKey, orderNameKey } from "#app/features/orders/contact-keys.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** What a search text may stand for: orders, and tracking numbers as people type them. */
export type SearchHits = { orderIds: string[]; trackingNumbers: string[] };

/** A customer has few orders; a shared address such as a company's may have many, and the newest are meant. */
const ORDERS_MAX = 500;

/** Looks a text up as order number, e-mail address and tracking number, each through its own index. */
export async function searchOrders(ctx: TxCtx, shopId: ShopId, text: string): Promise<SearchHits> {
  const email = emailKey(text);
  const orders = await ctx.db.order.findMany({
    where: email
      ? { shopId, emailHash: ctx.vault.lookupHash(CONTACT_KINDS.email, shopId, email) }
      : { shopId, nameKey: orderNameKey(text) },
    select: { orderId: true },
    orderBy: { orderId: "desc" },
    take: ORDERS_MAX,
  });
  const compact = text.replaceAll(/[\s-]/g, "");
  return {
    orderIds: orders.map(({ orderId }) => orderId),
    trackingNumbers: [...new Set([text, compact, compact.toUpperCase()])],
  };
}
