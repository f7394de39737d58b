import type { Ctx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** False for a shop that removed the app: whatever was to be fetched from it can wait for its return. */
export async function isInstalled(ctx: Ctx, shopId: ShopId): Promise<boolean> {
  const shop = await ctx.db.shop.findUnique({
    where: { shopId },
    select: { installedAt: true, uninstalledAt: true },
  });
  return shop !== null && shop.installedAt !== null && shop.uninstalledAt === null;
}
