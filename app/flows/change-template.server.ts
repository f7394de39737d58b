import type { Ctx } from "#app/context.server.ts";
import type { TemplateDeed } from "#app/features/mail-templates/editor-form.ts";
import type { TemplateAnswer } from "#app/features/mail-templates/editor-view.ts";
import {
  copyToLocales,
  discardDraft,
  publishTemplate,
  resetToDefault,
  rollBack,
  saveDraft,
  type Published,
  type RolledBack,
} from "#app/features/mail-templates/mail-templates.server.ts";
import type { PlannedMoment } from "#app/features/messages/moments.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** What a member of staff does to the template of a moment; every deed names its language. */
export async function changeTemplate(
  ctx: Ctx,
  { shopId, userId, moment }: { shopId: ShopId; userId: string; moment: PlannedMoment },
  deed: TemplateDeed,
): Promise<TemplateAnswer> {
  const id = { shopId, moment, locale: deed.locale };
  switch (deed.intent) {
    case "save":
      return saveDraft(ctx, id, deed);
    case "publish": {
      const { document, draftVersion } = deed;
      return toAnswer(await publishTemplate(ctx, id, { document, draftVersion, publishedBy: userId }));
    }
    case "roll_back":
      return toAnswer(await rollBack(ctx, id, { version: deed.version, publishedBy: userId }));
    case "discard":
      return { kind: "done", view: await discardDraft(ctx, id) };
    case "reset":
      return { kind: "done", view: await resetToDefault(ctx, id) };
    case "copy":
      return { kind: "copied", left: await copyToLocales(ctx, id, deed) };
  }
}

const toAnswer = (outcome: Published | RolledBack): TemplateAnswer =>
  outcome.kind === "published" ? { kind: "done", view: outcome.template } : outcome;
