import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { CancelReason } from "./message.ts";

const STOPPED: CancelReason = "stopped";

/**
 * Cancels what is open, for good, and returns how many there were. A worker that holds one loses its claim; only what a
 * server may have already ("sending") goes its way. `dueOnly`: what should have gone out by now.
 */
export async function cancelOpenMessages(
  ctx: TxCtx,
  shopId: ShopId,
  { dueOnly }: { dueOnly: boolean },
): Promise<number> {
  const at = dateFromInstant(ctx.now());
  const { count } = await ctx.db.message.updateMany({
    where: {
      shopId,
      state: { in: dueOnly ? ["planned", "claimed"] : ["planned", "claimed", "held"] },
      ...(dueOnly ? { sendAt: { lte: at } } : {}),
    },
    data: { state: "cancelled", reason: STOPPED, claimedUntil: null, updatedAt: at },
  });
  return count;
}

/** How many messages of a shop are on their way: due now, later, and held by the merchant. */
export type WaitingMessages = { due: number; later: number; held: number };

export async function countWaitingMessages(ctx: Ctx | TxCtx, shopId: ShopId): Promise<WaitingMessages> {
  const { db } = ctx;
  const at = dateFromInstant(ctx.now());
  const open = { shopId, state: { in: ["planned", "claimed", "sending"] } };
  const [due, later, held] = await Promise.all([
    db.message.count({ where: { ...open, sendAt: { lte: at } } }),
    db.message.count({ where: { ...open, sendAt: { gt: at } } }),
    db.message.count({ where: { shopId, state: "held" } }),
  ]);
  return { due, later, held };
}
