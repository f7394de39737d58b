import { inTransaction, type Ctx } from "#app/context.server.ts";
import { resumeImport } from "#app/features/imports/imports.server.ts";
import { findOldOrderIds, pruneShop } from "#app/features/privacy/privacy.server.ts";
import { parseShopSettings } from "#app/features/settings/shop-settings.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import type { Shop } from "#prisma";
import { eraseOrders } from "./erase-orders.server.ts";
import { followOpenParcels } from "./follow-parcels.server.ts";
import { isInstalled } from "./is-installed.server.ts";
import { resumeForgettingShops } from "./privacy-requests.server.ts";
import { wantPublish } from "./publish-promises.server.ts";
import { wantThresholds } from "./watch-parcels.server.ts";

const SHOPS_PER_PAGE = 200;
const ORDERS_PER_TRANSACTION = 200;
/** Bounds one night's work on one shop; the rest waits for the next night. */
const ERASURES_MAX = 100;

/**
 * The daily job: throws away what is no longer needed and erases personal data whose time has run out, shop after shop in
 * small steps. What goes wrong with one shop is logged and does not keep the others waiting.
 */
export async function keepHouse(ctx: Ctx): Promise<void> {
  await resumeForgettingShops(ctx);
  for await (const shop of shopsOf(ctx)) {
    const shopId = storedShopId(shop.shopId);
    try {
      await pruneShop(ctx, shopId);
      await eraseOldOrders(ctx, shopId, parseShopSettings(shop.settings).retentionDays);
      await resumeImport(ctx, shopId);
      if (await isInstalled(ctx, shopId)) {
        // The sixty days of its promises move on.
        await wantPublish(ctx, shopId, "later");
        await followOpenParcels(ctx, shopId);
        await wantThresholds(ctx, shopId);
      }
    } catch (error) {
      ctx.log.error({ shopId, err: error }, "keeping house failed for a shop");
    }
  }
}

async function eraseOldOrders(ctx: Ctx, shopId: ShopId, retentionDays: number): Promise<void> {
  for (let erasures = 0; erasures < ERASURES_MAX; erasures += 1) {
    const orderIds = await findOldOrderIds(ctx, shopId, { retentionDays, limit: ORDERS_PER_TRANSACTION });
    if (orderIds.length === 0) return;
    await inTransaction(ctx, (tx) => eraseOrders(tx, shopId, orderIds));
  }
}

async function* shopsOf(ctx: Ctx): AsyncGenerator<Pick<Shop, "shopId" | "settings">> {
  for (let after = ""; ;) {
    const shops = await ctx.db.shop.findMany({
      where: { shopId: { gt: after } },
      orderBy: { shopId: "asc" },
      take: SHOPS_PER_PAGE,
      select: { shopId: true, settings: true },
    });
    yield* shops;
    const last = shops.at(-1);
    if (!last) return;
    after = last.shopId;
  }
}
