import { randomBytes } from "node:crypto";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, DAY_MS, msBetween, type Instant } from "#app/lib/time.ts";
import type { OrderLink } from "./find-order.server.ts";

const TOKEN_BYTES = 18;

/** The lifetime of a link that was looked up begins anew; once a day is enough for that. */
export async function renewLink(ctx: Ctx, shopId: ShopId, { orderId, issuedAt }: OrderLink): Promise<void> {
  const now = ctx.now();
  if (issuedAt && msBetween(issuedAt, now) < DAY_MS) return;
  await ctx.db.order.updateMany({
    where: { shopId, orderId, redactedAt: null },
    data: { trackingTokenAt: dateFromInstant(now) },
  });
}

/**
 * Gives an order a new link; the old one leads nowhere from now on, and messages not sent yet carry the new one. False
 * when the shop has no such order (any more).
 */
export async function replaceLink(ctx: TxCtx, shopId: ShopId, orderId: OrderId): Promise<boolean> {
  const issuedAt: Instant = ctx.now();
  const { count } = await ctx.db.order.updateMany({
    where: { shopId, orderId, redactedAt: null },
    data: {
      trackingToken: randomBytes(TOKEN_BYTES).toString("base64url"),
      trackingTokenAt: dateFromInstant(issuedAt),
    },
  });
  return count > 0;
}
