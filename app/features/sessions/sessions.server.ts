import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { Db } from "#app/db.server.ts";
import { NEXT_STEPS } from "#app/gateways/shopify-admin/next-steps.ts";
import type { RefreshToken } from "#app/gateways/shopify-tokens/refresh-token.server.ts";
import { NeedsMerchant } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, MINUTE_MS, msOf, type Instant } from "#app/lib/time.ts";
import type { Session as SessionRow } from "#prisma";
import { offlineSessionId } from "./session-id.ts";
import { withSessionLock } from "./session-lock.server.ts";
import { toSessionRow, type SessionsCtx } from "./session-row.server.ts";

export { createSessionStorage } from "./session-storage.server.ts";

/** A token this close to its end is renewed first, so that it lives as long as the work it is fetched for. */
const RENEW_AHEAD_MS = 5 * MINUTE_MS;

/** Access of the app's own to a shop, for work in the background. */
export type AccessTokens = {
  /**
   * A token good for five minutes at least, renewed when it is not. However many ask at once, in however many processes,
   * a refresh token is used once. Throws NeedsMerchant when the app has to be opened to get a new one.
   */
  get: (shopId: ShopId) => Promise<string>;
  /** Shopify refused this token: takes it out, unless another has taken its place already. */
  forget: (shopId: ShopId, accessToken: string) => Promise<void>;
};

export function openAccessTokens(ctx: SessionsCtx, refresh: RefreshToken): AccessTokens {
  // Whoever comes during a renewal waits for its end, without holding a connection meanwhile.
  const renewals = new Map<ShopId, Promise<string>>();
  return {
    async get(shopId) {
      const token = goodToken(ctx, await findOfflineRow(ctx.db, shopId));
      if (token !== null) return token;
      const underWay = renewals.get(shopId);
      if (underWay) return underWay;
      const renewal = renew(ctx, refresh, shopId).finally(() => renewals.delete(shopId));
      renewals.set(shopId, renewal);
      return renewal;
    },
    forget: (shopId, accessToken) => forget(ctx, shopId, accessToken),
  };
}

async function renew(ctx: SessionsCtx, refresh: RefreshToken, shopId: ShopId): Promise<string> {
  const outcome = await withSessionLock(ctx, shopId, async (db) => {
    const row = await findOfflineRow(db, shopId);
    // Somebody else renewed it while we waited for the lock.
    const token = goodToken(ctx, row);
    if (token !== null) return { token };
    if (!row?.refreshTokenSealed) return { token: null, reason: "no session" };
    const answer = await refresh(shopId, ctx.vault.unseal(row.refreshTokenSealed));
    if (answer.kind === "refused") {
      // Not tried again, and seen by the library as a session that has to be exchanged for a new one.
      await db.session.updateMany({
        where: { shopId, id: row.id },
        data: { accessTokenSealed: null, refreshTokenSealed: null },
      });
      return { token: null, reason: answer.reason };
    }
    const { session } = answer;
    await db.session.updateMany({
      where: { shopId, id: row.id },
      data: toSessionRow(ctx, shopId, session),
    });
    return { token: session.accessToken ?? null, reason: "an answer without a token" };
  });
  if (outcome.token !== null) return outcome.token;
  throw new NeedsMerchant(`${shopId} gives no access: ${outcome.reason}`, NEXT_STEPS.openApp);
}

async function forget(ctx: SessionsCtx, shopId: ShopId, accessToken: string): Promise<void> {
  await withSessionLock(ctx, shopId, async (db) => {
    const row = await findOfflineRow(db, shopId);
    if (!row?.accessTokenSealed || ctx.vault.unseal(row.accessTokenSealed) !== accessToken) return;
    await db.session.updateMany({
      where: { shopId, id: row.id },
      data: { accessTokenSealed: null },
    });
  });
}

/** Deletes the shop's sessions that were given before an instant: with the app removed then, none of them is good. */
export async function deleteSessionsBefore(ctx: TxCtx, shopId: ShopId, before: Instant): Promise<void> {
  await ctx.db.session.deleteMany({ where: { shopId, updatedAt: { lt: dateFromInstant(before) } } });
}

/** True when Shopify gave the app a token at that instant or later: so it was installed then. */
export async function hasTokenSince(ctx: Ctx | TxCtx, shopId: ShopId, since: Instant): Promise<boolean> {
  const row = await findOfflineRow(ctx.db, shopId);
  return row !== null && row.accessTokenSealed !== null && row.updatedAt >= dateFromInstant(since);
}

const findOfflineRow = (db: Db, shopId: ShopId): Promise<SessionRow | null> =>
  db.session.findUnique({ where: { shopId_id: { shopId, id: offlineSessionId(shopId) } } });

function goodToken({ vault, now }: SessionsCtx, row: SessionRow | null): string | null {
  if (!row?.accessTokenSealed) return null;
  const isExpiring = row.expiresAt !== null && row.expiresAt.getTime() - RENEW_AHEAD_MS < msOf(now());
  return isExpiring ? null : vault.unseal(row.accessTokenSealed);
}
