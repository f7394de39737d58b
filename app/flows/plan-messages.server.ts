import type { TxCtx } from "#app/context.server.ts";
import { loadManyFacts, saveMessagePlans } from "#app/features/messages/messages.server.ts";
import { changesTo, planMessages as plan } from "#app/features/messages/plan.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";

/**
 * Plans an order's messages again, in the transaction that stored the new fact. One read; a write only when the plan
 * has changed.
 */
export const planMessages = (
  tx: TxCtx,
  { shopId, orderId }: { shopId: ShopId; orderId: OrderId },
): Promise<void> => planMessagesOf(tx, shopId, [orderId]);

/** The same for any number of orders, in the same two statements. */
export async function planMessagesOf(tx: TxCtx, shopId: ShopId, orderIds: Iterable<OrderId>): Promise<void> {
  const about = [...new Set(orderIds)].map((orderId) => ({ shopId, orderId }));
  if (about.length === 0) return;
  const plans = (await loadManyFacts(tx, about)).map((facts) => ({
    orderId: facts.order.orderId,
    ...changesTo(facts.existing, plan(facts, tx.now())),
  }));
  await saveMessagePlans(tx, shopId, plans);
}
