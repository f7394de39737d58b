import type { Ctx } from "#app/context.server.ts";
import {
  copyPage,
  createPage,
  deletePage,
  movePage,
  renamePage,
  setAudience,
  unpublishPage,
} from "#app/features/page-designs/page-designs.server.ts";
import type { CreatedPage } from "#app/features/page-designs/page-view.ts";
import type { PagesDeed } from "#app/features/page-designs/pages-form.ts";
import type { PagesAnswer } from "#app/features/page-designs/pages-view.ts";
import { readyDesign } from "#app/features/page-designs/ready/ready-designs.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** What a member of staff does to the list of pages. */
export async function changePages(ctx: Ctx, shopId: ShopId, deed: PagesDeed): Promise<PagesAnswer> {
  switch (deed.intent) {
    case "create": {
      const design = readyDesign(deed.ready, deed.mainLanguage);
      const created = await createPage(ctx, shopId, { name: deed.name, design });
      return created.kind === "created" ? { kind: "created", pageId: created.page.pageId } : toFull(created);
    }
    case "copy": {
      const copied = await copyPage(ctx, shopId, deed);
      if (!copied) return { kind: "gone" };
      return copied.kind === "created" ? { kind: "copied" } : toFull(copied);
    }
    case "rename":
      return { kind: (await renamePage(ctx, shopId, deed)) ? "renamed" : "gone" };
    case "audience":
      return { kind: (await setAudience(ctx, shopId, deed)) ? "audience" : "gone" };
    case "move":
      return { kind: (await movePage(ctx, shopId, deed)) ? "moved" : "gone" };
    case "hide":
      return { kind: (await unpublishPage(ctx, shopId, deed.pageId)) ? "hidden" : "gone" };
    case "delete":
      return { kind: (await deletePage(ctx, shopId, deed.pageId)) ? "deleted" : "gone" };
  }
}

const toFull = ({ pagesMax }: Extract<CreatedPage, { kind: "too_many" }>): PagesAnswer => ({
  kind: "full",
  max: pagesMax,
});
