import type { Ctx } from "#app/context.server.ts";
import { toDesignView, type PageEditorView } from "#app/features/page-designs/editor-view.ts";
import { listPageVersions, loadEditedPage } from "#app/features/page-designs/page-designs.server.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { DEFAULT_PROXY_PATH } from "#app/features/tracking-page/tracking-url.ts";
import { safeWebUrl } from "#app/lib/html.ts";
import type { ShopId } from "#app/lib/ids.ts";

type Asked = { shopId: ShopId; userId: string; pageId: string };

/** Everything that the designer of a page shows; null when the shop has no such page. */
export async function loadPageEditor(
  ctx: Ctx,
  { shopId, userId, pageId }: Asked,
): Promise<PageEditorView | null> {
  const [page, versions, profile] = await Promise.all([
    loadEditedPage(ctx, shopId, pageId),
    listPageVersions(ctx, shopId, pageId),
    getShopProfile(ctx, shopId),
  ]);
  if (!page) return null;
  const storefront = safeWebUrl(profile.storefrontUrl) ?? `https://${shopId}`;
  return {
    pageId,
    name: page.name,
    design: toDesignView(page),
    versions: versions.map(({ version, publishedAt, publishedBy }) => ({
      version,
      publishedAt,
      isMine: publishedBy === null ? null : publishedBy === userId,
    })),
    storefrontUrl: storefront.replace(/\/+$/, "") + DEFAULT_PROXY_PATH,
  };
}
