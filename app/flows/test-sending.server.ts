import type { Ctx } from "#app/context.server.ts";
import { findSendingAccount, noteAccess } from "#app/features/sending/sending.server.ts";
import type { AccountCheck } from "#app/features/sending/sending.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Tries the shop's service with one harmless call, and remembers what came of it. The app's own server needs no trying. */
export async function testSending(ctx: Ctx, shopId: ShopId): Promise<AccountCheck> {
  const { senderId, credentials } = await findSendingAccount(ctx, shopId);
  if (senderId === "own") return { kind: "works" };
  const check = await ctx.mail.check({ senderId, credentials });
  await noteAccess(ctx, shopId, check);
  return check;
}
