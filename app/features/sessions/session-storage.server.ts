import type { Session } from "@shopify/shopify-api";
import type { shopifyApp } from "@shopify/shopify-app-remix/server";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { MINUTE_MS, msOf } from "#app/lib/time.ts";
import type { Session as SessionRow } from "#prisma";
import { shopOfSessionId } from "./session-id.ts";
import { withSessionLock } from "./session-lock.server.ts";
import { fromSessionRow, toSessionRow, type SessionsCtx } from "./session-row.server.ts";

/** What the library asks of a storage. */
type SessionStorage = NonNullable<Parameters<typeof shopifyApp>[0]["sessionStorage"]>;

/** A little more than the five minutes at which the library would refresh a token by itself. */
const WITHHELD_MS = 6 * MINUTE_MS;

/**
 * Where Shopify's library keeps its sessions. Its own tests for such storages ("battery of tests") hold here too, with
 * one exception made on purpose: of an offline session about to expire, the refresh token is not handed out.
 *
 * Refresh tokens change with every use, so two who use the same one at the same time lose. The library refreshes
 * whenever a session it loads (for an app proxy page, say) is about to expire, without asking anybody. Not shown a
 * refresh token, it does not: it takes the session as it is, and opening the admin exchanges the merchant's id token
 * for a new session as ever. So there is one place that refreshes, `getAccessToken`, under a lock per shop; and no
 * shopper's page ever waits for Shopify to hand out a token.
 */
export function createSessionStorage(ctx: SessionsCtx): SessionStorage {
  const { db } = ctx;

  const keysOf = (id: string) => {
    const shopId = shopOfSessionId(id);
    return shopId ? [{ shopId, id }] : [];
  };
  const load = (row: SessionRow) => withholdRefreshToken(ctx, fromSessionRow(ctx, row));

  return {
    async storeSession(session) {
      const shopId = shopOfSessionId(session.id);
      if (!shopId || shopId !== session.shop)
        throw new Bug(`session ${session.id} is not of ${session.shop}`);
      await withSessionLock(ctx, shopId, async (tx) => {
        const row = toSessionRow(ctx, shopId, session);
        await tx.session.upsert({
          where: { shopId_id: { shopId, id: session.id } },
          create: row,
          update: keepWhatWasNotShown(row),
        });
      });
      return true;
    },

    async loadSession(id) {
      const [key] = keysOf(id);
      const row = key && (await db.session.findUnique({ where: { shopId_id: key } }));
      return row ? load(row) : undefined;
    },

    async deleteSession(id) {
      return this.deleteSessions([id]);
    },

    async deleteSessions(ids) {
      const keys = ids.flatMap(keysOf);
      if (keys.length > 0) await db.session.deleteMany({ where: { OR: keys } });
      return true;
    },

    async findSessionsByShop(shop) {
      const rows = await db.session.findMany({ where: { shopId: shop }, orderBy: { id: "asc" } });
      return rows.map(load);
    },
  };
}

function withholdRefreshToken({ now }: SessionsCtx, session: Session): Session {
  const isExpiring = session.expires && session.expires.getTime() - WITHHELD_MS < msOf(now());
  if (!session.isOnline && isExpiring) delete session.refreshToken;
  return session;
}

/**
 * The library takes a dead access token out of a session by storing the session without it. What it loaded may lack the
 * refresh token, or hold one that has been replaced meanwhile: the stored one stays.
 */
const keepWhatWasNotShown = ({
  refreshTokenSealed,
  refreshTokenExpiresAt,
  ...row
}: SessionRow & { shopId: ShopId }) =>
  row.accessTokenSealed === null ? row : { ...row, refreshTokenSealed, refreshTokenExpiresAt };
