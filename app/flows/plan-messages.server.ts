import type { TxCtx } from "#app/context.server.ts";
import { loadMessageFacts, saveMessagePlan } from "#app/features/messages/messages.server.ts";
import { changesTo, planMessages as plan } from "#app/features/messages/plan.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";

/**
 * Plans an order's messages again, in the transaction that stored the new fact. One read; a write only when the plan
 * has changed.
 */
export async function planMessages(tx: TxCtx, about: { shopId: ShopId; orderId: OrderId }): Promise<void> {
  const facts = await loadMessageFacts(tx, about);
  if (!facts) return;
  const desired = plan(facts, tx.now());
  const changes = changesTo(facts.existing, desired);
  if (changes.add.length + changes.change.length > 0) await saveMessagePlan(tx, about, changes);
}
