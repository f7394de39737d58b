import { Session } from "@shopify/shopify-api";
import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { Session as SessionRow } from "#prisma";

/** What sessions are kept with. */
export type SessionsCtx = Pick<Ctx, "db" | "vault" | "now">;

/** A session as it is stored: everything that opens a shop or names a person is sealed. */
export function toSessionRow({ vault, now }: SessionsCtx, shopId: ShopId, session: Session) {
  const sealed = (text: string | undefined) => (text ? vault.seal(text) : null);
  const user = session.onlineAccessInfo;
  return {
    shopId,
    id: session.id,
    isOnline: session.isOnline,
    state: session.state,
    scope: session.scope ?? null,
    userId: user ? String(user.associated_user.id) : null,
    userInfoSealed: sealed(user && JSON.stringify(user)),
    accessTokenSealed: sealed(session.accessToken),
    refreshTokenSealed: sealed(session.refreshToken),
    expiresAt: session.expires ?? null,
    refreshTokenExpiresAt: session.refreshTokenExpires ?? null,
    updatedAt: dateFromInstant(now()),
  } satisfies SessionRow;
}

export function fromSessionRow({ vault }: SessionsCtx, row: SessionRow): Session {
  return new Session({
    id: row.id,
    shop: row.shopId,
    state: row.state,
    isOnline: row.isOnline,
    ...(row.scope === null ? {} : { scope: row.scope }),
    ...(row.expiresAt ? { expires: row.expiresAt } : {}),
    ...(row.accessTokenSealed ? { accessToken: vault.unseal(row.accessTokenSealed) } : {}),
    ...(row.refreshTokenSealed ? { refreshToken: vault.unseal(row.refreshTokenSealed) } : {}),
    ...(row.refreshTokenExpiresAt ? { refreshTokenExpires: row.refreshTokenExpiresAt } : {}),
    ...(row.userInfoSealed ? { onlineAccessInfo: JSON.parse(vault.unseal(row.userInfoSealed)) } : {}),
  });
}
