import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { startImport } from "#app/features/imports/imports.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import { askForShop } from "./refresh-shop.server.ts";

export type Installation = { shopId: ShopId; /** As Shopify grants them, comma between. */ scopes: string };

/**
 * The app has been given access to a shop, for the first time, again, or still: sees to it that the shop is known as
 * installed, that its profile is fetched and that its past orders are read. Doing it twice changes nothing.
 */
export const installShop = (ctx: Ctx, installation: Installation): Promise<void> =>
  inTransaction(ctx, (tx) => recordInstallation(tx, installation));

/** The same inside a transaction of the caller's. */
export async function recordInstallation(tx: TxCtx, { shopId, scopes }: Installation): Promise<void> {
  const installedAt = dateFromInstant(tx.now());
  // Two first requests of a new shop come together: a plain upsert would fail one of them. Only the install that comes
  // after an uninstall, or is the first, has a date; a shop that is installed stays installed since then.
  await tx.db.$executeRaw`
    insert into "Shop" ("shopId", "grantedScopes", "installedAt") values (${shopId}, ${scopes}, ${installedAt})
    on conflict ("shopId") do update set
      "grantedScopes" = excluded."grantedScopes",
      "installedAt" = case
        when "Shop"."installedAt" is null or "Shop"."uninstalledAt" is not null then excluded."installedAt"
        else "Shop"."installedAt" end,
      "uninstalledAt" = null`;
  await askForShop(tx, shopId);
  await startImport(tx, shopId);
}
