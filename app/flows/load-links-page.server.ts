import type { Ctx } from "#app/context.server.ts";
import { findAccess } from "#app/features/headless/headless.server.ts";
import type { LinksView } from "#app/features/look-up/link-settings.ts";
import { getShopSettings } from "#app/features/settings/settings.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** How shoppers find their page, and what a storefront of the shop's own may ask for. */
export async function loadLinksPage(ctx: Ctx, shopId: ShopId): Promise<LinksView> {
  const [{ linkDays, lookUpByNumber }, headless] = await Promise.all([
    getShopSettings(ctx, shopId),
    findAccess(ctx, shopId),
  ]);
  return {
    settings: { linkDays, lookUpByNumber },
    headless,
    apiUrl: `${ctx.appUrl}/api/v1/shops/${shopId}`,
    documentUrl: `${ctx.appUrl}/api/v1/openapi.json`,
  };
}
