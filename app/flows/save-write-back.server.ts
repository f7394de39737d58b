import { inTransaction, type Ctx } from "#app/context.server.ts";
import { getShopSettings, saveWriteBackRules } from "#app/features/settings/settings.server.ts";
import { dropWantedBack } from "#app/features/shipments/shipments.server.ts";
import type { SaveWriteBackAnswer, WriteBackWish } from "#app/features/shipments/write-back-form.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { findGrants } from "./find-grants.server.ts";
import { refreshShop } from "./refresh-shop.server.ts";

/**
 * Switches writing back on, off, or over to other steps. What happened before it is switched on is never written. It cannot
 * be switched on without the merchant's consent, which Shopify is asked about when we do not know of it yet: its word of
 * it, app/scopes_update, may still be under way.
 */
export async function saveWriteBack(
  ctx: Ctx,
  shopId: ShopId,
  { on, statuses }: WriteBackWish,
): Promise<SaveWriteBackAnswer> {
  if (on && !(await mayWrite(ctx, shopId))) {
    await refreshShop(ctx, shopId);
    if (!(await mayWrite(ctx, shopId))) return { kind: "not_granted" };
  }
  await inTransaction(ctx, async (tx) => {
    const before = await getShopSettings(tx, shopId);
    const since = on ? (before.writeBackSince ?? tx.now()) : null;
    await saveWriteBackRules(tx, shopId, { since, statuses: on ? statuses : before.writeBackStatuses });
    if (!on) await dropWantedBack(tx, shopId);
  });
  return { kind: "saved" };
}

const mayWrite = async (ctx: Ctx, shopId: ShopId): Promise<boolean> =>
  (await findGrants(ctx, shopId))?.writesFulfillments ?? false;
