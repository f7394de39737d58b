import type { Ctx } from "#app/context.server.ts";
import { listPages } from "#app/features/page-designs/page-designs.server.ts";
import { PAGE_LANGUAGES } from "#app/features/page-designs/page-languages.ts";
import { presentPages, type PagesView } from "#app/features/page-designs/pages-view.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { chooseLocale } from "#app/lib/locales.ts";

/** The tracking pages of a shop, in the order in which they are tried. */
export async function loadPages(ctx: Ctx, shopId: ShopId): Promise<PagesView> {
  const [pages, { primaryLocale }] = await Promise.all([listPages(ctx, shopId), getShopProfile(ctx, shopId)]);
  const mainLanguage = chooseLocale([primaryLocale], PAGE_LANGUAGES, "en");
  return presentPages(pages, { mainLanguage, now: ctx.now() });
}
