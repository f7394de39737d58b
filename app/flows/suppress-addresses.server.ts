import type { TxCtx } from "#app/context.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { listOpenOrders } from "#app/features/suppressions/suppressions.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { planMessages } from "./plan-messages.server.ts";

/**
 * Changes what some addresses get, and plans all that is open for them again, in the caller's transaction. Orders are locked
 * first, as everybody does who plans: whoever planned meanwhile is planned again, whoever plans later sees the change.
 */
export async function changeAddresses<Result>(
  tx: TxCtx,
  { shopId, addressHashes }: { shopId: ShopId; addressHashes: readonly string[] },
  change: () => Promise<Result>,
): Promise<Result> {
  const orderIds = await listOpenOrders(tx, shopId, addressHashes);
  await lockOrders(tx, shopId, orderIds);
  const result = await change();
  for (const orderId of orderIds) await planMessages(tx, { shopId, orderId });
  return result;
}
