import type { Ctx } from "#app/context.server.ts";
import { createPage, publishPage } from "#app/features/page-designs/page-designs.server.ts";
import {
  pageDesignSchema,
  type PageAudience,
  type PageDesign,
  type PageStyle,
} from "#app/features/page-designs/page-design.ts";
import { readyDesign } from "#app/features/page-designs/ready/ready-designs.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";

type Given = Partial<Omit<PageDesign, "style">> & { style?: Partial<PageStyle> };

/** Our calm design, but for what is given. */
export function pageDesign({ style, ...given }: Given = {}): PageDesign {
  const calm = readyDesign("calm", "en");
  return pageDesignSchema.parse({ ...calm, ...given, style: { ...calm.style, ...style } });
}

/** A page of a shop that its shoppers see from now on. */
export async function publishDesign(
  ctx: Ctx,
  shopId: ShopId,
  { audience, ...given }: Given & { audience?: Partial<PageAudience> } = {},
): Promise<{ pageId: string; version: number }> {
  const design = pageDesign(given);
  const whom = { countries: [], languages: [], ...audience };
  const created = await createPage(ctx, shopId, { name: "Page", design, audience: whom });
  if (created.kind !== "created") throw new Bug("too many pages");
  const { pageId, draftVersion } = created.page;
  const published = await publishPage(ctx, shopId, pageId, { design, draftVersion, publishedBy: null });
  if (published.kind !== "published") throw new Bug(JSON.stringify(published));
  return { pageId, version: published.version };
}
