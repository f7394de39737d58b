import type { TxCtx } from "#app/context.server.ts";
import { deleteSessionsBefore, hasTokenSince } from "#app/features/sessions/sessions.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, type Instant } from "#app/lib/time.ts";
import { recordInstallation } from "./install-shop.server.ts";
import { askForShop } from "./refresh-shop.server.ts";

/**
 * The app was removed from a shop (app/uninstalled). Its tokens are worthless and are deleted; nothing is sent for the
 * shop any more. The data stays until Shopify asks for its erasure two days later (shop/redact).
 *
 * Told late, after the shop has installed the app again, it only ends the installation that it speaks of: a token given
 * since then proves that the app is back, even when the library, holding an older session, had no reason to say so.
 */
export async function uninstallShop(
  tx: TxCtx,
  { shopId, triggeredAt }: { shopId: ShopId; triggeredAt: Instant | null },
): Promise<string> {
  const removedAt = triggeredAt ?? tx.now();
  const uninstalledAt = dateFromInstant(removedAt);
  // The row is locked first, so that an install at the same moment comes before or after, not in between.
  const [shop] = await tx.db.$queryRaw<{ installedAt: Date | null; grantedScopes: string }[]>`
    select "installedAt", "grantedScopes" from "Shop" where "shopId" = ${shopId} for update`;
  if (!shop) return "the shop is not known";
  if (shop.installedAt !== null && shop.installedAt > uninstalledAt) return "installed again since";
  const isBack = await hasTokenSince(tx, shopId, removedAt);
  await deleteSessionsBefore(tx, shopId, removedAt);
  await tx.db.shop.update({ where: { shopId }, data: { uninstalledAt } });
  if (!isBack) return "its access is deleted";
  await recordInstallation(tx, { shopId, scopes: shop.grantedScopes });
  return "installed again since, and taken up anew";
}

/**
 * The merchant granted or took back scopes (app/scopes_update). Two such deliveries may come in the wrong order, so what
 * this one says is kept only until Shopify has been asked what holds now.
 */
export async function updateGrantedScopes(
  tx: TxCtx,
  { shopId, scopes }: { shopId: ShopId; scopes: string[] },
): Promise<string> {
  const { count } = await tx.db.shop.updateMany({
    where: { shopId, uninstalledAt: null },
    data: { grantedScopes: scopes.join(",") },
  });
  if (count === 0) return "the app is not installed";
  await askForShop(tx, shopId);
  return "to be asked for";
}
