import type { Ctx, TxCtx } from "#app/context.server.ts";
import { CONTACT_KINDS, emailKey } from "#app/features/orders/contact-keys.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import type { CustomerClues } from "./privacy-request.ts";

/**
 * Ids of a customer's orders: those named in the request, whether we know them or not, and ours with the same customer
 * id or e-mail address. A phone number is no clue: families and offices share one.
 */
export async function findCustomerOrderIds(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  { customerId, email, orderIds }: CustomerClues,
): Promise<OrderId[]> {
  const key = emailKey(email);
  const clues = [
    ...(customerId === null ? [] : [{ customerId }]),
    ...(key === null ? [] : [{ emailHash: ctx.vault.lookupHash(CONTACT_KINDS.email, shopId, key) }]),
  ];
  const rows =
    clues.length === 0
      ? []
      : await ctx.db.order.findMany({ where: { shopId, OR: clues }, select: { orderId: true } });
  // The column holds ids that were parsed before they were written.
  return [...new Set([...orderIds, ...rows.map(({ orderId }) => orderId as OrderId)])];
}
