import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import type { ChangeAnswer, Deed } from "#app/features/messages/message-deeds.ts";
import {
  cancelMessage,
  findMessageState,
  findOrderOfMessage,
  holdMessage,
  releaseMessage,
  sendMessageNow,
  type Changing,
} from "#app/features/messages/messages.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { planMessages } from "./plan-messages.server.ts";

type MessageKey = { shopId: ShopId; messageId: string };

const DEEDS: Record<Deed, (tx: TxCtx, key: MessageKey) => Promise<Changing>> = {
  cancel: cancelMessage,
  hold: holdMessage,
  release: releaseMessage,
  send_now: sendMessageNow,
};

/**
 * Does to a message what the merchant wants, and plans its order again: what was told together with it may need a message of
 * its own. "refused": it cannot be sent now whatever the merchant says, and its reason says why.
 */
export function changeMessage(
  ctx: Ctx,
  { shopId, messageId, to }: MessageKey & { to: Deed },
): Promise<ChangeAnswer> {
  return inTransaction(ctx, async (tx): Promise<ChangeAnswer> => {
    const orderId = await findOrderOfMessage(tx, { shopId, messageId });
    if (!orderId) return { kind: "not_found" };
    await lockOrders(tx, shopId, [orderId]);
    const { kind } = await DEEDS[to](tx, { shopId, messageId });
    if (kind !== "changed") return { kind };
    await planMessages(tx, { shopId, orderId });
    const state = await findMessageState(tx, { shopId, messageId });
    return { kind: to === "send_now" && state === "skipped" ? "refused" : "changed" };
  });
}
