import type { Ctx } from "#app/context.server.ts";
import type { PageDeed } from "#app/features/page-designs/editor-form.ts";
import { toDesignView, type PageAnswer } from "#app/features/page-designs/editor-view.ts";
import {
  discardDraft,
  publishPage,
  renamePage,
  rollBackPage,
  saveDraft,
} from "#app/features/page-designs/page-designs.server.ts";
import type { RolledBackPage } from "#app/features/page-designs/page-view.ts";
import { readyDesign } from "#app/features/page-designs/ready/ready-designs.ts";
import type { ShopId } from "#app/lib/ids.ts";

type Visit = { shopId: ShopId; userId: string; pageId: string };

/** What a member of staff does to a page; null when the shop has no such page. */
export async function changePage(
  ctx: Ctx,
  { shopId, userId, pageId }: Visit,
  deed: PageDeed,
): Promise<PageAnswer | null> {
  switch (deed.intent) {
    case "save": {
      const { document: design, draftVersion } = deed;
      const saved = await saveDraft(ctx, shopId, pageId, { design, draftVersion });
      if (saved.kind === "conflict") return { ...saved, theirs: toDesignView(saved.theirs) };
      return saved.kind === "no_page" ? null : saved;
    }
    case "publish": {
      const { document: design, draftVersion } = deed;
      return toAnswer(await publishPage(ctx, shopId, pageId, { design, draftVersion, publishedBy: userId }));
    }
    case "roll_back":
      return toAnswer(
        await rollBackPage(ctx, shopId, pageId, { version: deed.version, publishedBy: userId }),
      );
    case "discard": {
      const page = await discardDraft(ctx, shopId, pageId);
      return page && { kind: "done", view: toDesignView(page) };
    }
    case "rename":
      return (await renamePage(ctx, shopId, { pageId, name: deed.name })) ? { kind: "renamed" } : null;
    case "start_over":
      return { kind: "ready", document: readyDesign(deed.ready, deed.mainLanguage) };
  }
}

function toAnswer(outcome: RolledBackPage): PageAnswer | null {
  switch (outcome.kind) {
    case "published":
      return { kind: "done", view: toDesignView(outcome.page) };
    case "conflict":
      return { kind: "conflict", theirs: toDesignView(outcome.theirs) };
    case "no_page":
      return null;
    case "refused":
    case "no_version":
      return outcome;
  }
}
