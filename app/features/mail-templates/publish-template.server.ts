import { inTransaction, type Ctx } from "#app/context.server.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import { checkDocument } from "./check-document.server.ts";
import { findVersion, loadEditedTemplate, WITHOUT_DRAFT, type TemplateId } from "./edit-template.server.ts";
import type { TemplateView } from "./editor-view.ts";
import type { CompiledMail, DocumentProblem, MailDocument } from "./mail-document.ts";
import { brandHashOf, brandOf } from "./shop-brand.server.ts";

export type Published =
  | { kind: "published"; version: number; template: TemplateView; problems: DocumentProblem[] }
  /** It cannot be rendered for every sample; nothing was changed. */
  | { kind: "refused"; problems: DocumentProblem[] }
  /** Somebody saved meanwhile; nothing was changed. */
  | { kind: "conflict"; theirs: TemplateView };

/** Checks a document, and sends it from now on. It must come from the newest draft. */
export async function publishTemplate(
  ctx: Ctx,
  id: TemplateId,
  given: { document: MailDocument; draftVersion: number; publishedBy: string | null },
): Promise<Published> {
  const brand = await brandOf(ctx, id.shopId);
  const { compiled, problems } = await checkDocument({ ...id, document: given.document, brand });
  if (!compiled) return { kind: "refused", problems };
  const version = await saveVersion(ctx, id, { ...given, compiled, brandHash: brandHashOf(brand) });
  const template = await loadEditedTemplate(ctx, id);
  return version === null
    ? { kind: "conflict", theirs: template }
    : { kind: "published", version, template, problems };
}

export type RolledBack = Published | { kind: "no_version" };

/** Publishes the document of an old version anew, so that the list of versions says what happened. */
export async function rollBack(
  ctx: Ctx,
  id: TemplateId,
  { version, publishedBy }: { version: number; publishedBy: string | null },
): Promise<RolledBack> {
  const document = await findVersion(ctx, { ...id, version });
  if (!document) return { kind: "no_version" };
  const { draftVersion } = await loadEditedTemplate(ctx, id);
  return publishTemplate(ctx, id, { document, draftVersion, publishedBy });
}

type NewVersion = {
  document: MailDocument;
  draftVersion: number;
  publishedBy: string | null;
  compiled: CompiledMail;
  brandHash: string;
};

/** The number of the new version; null when somebody else saved in the meantime. */
function saveVersion(ctx: Ctx, id: TemplateId, { draftVersion, ...row }: NewVersion): Promise<number | null> {
  return inTransaction(ctx, async (tx) => {
    if (draftVersion === 0) await tx.db.mailTemplate.createMany({ data: id, skipDuplicates: true });
    // Locks the row: versions are counted one after the other.
    const { count } = await tx.db.mailTemplate.updateMany({
      where: { ...id, draftVersion },
      data: WITHOUT_DRAFT,
    });
    if (count === 0) return null;
    const newest = await tx.db.templateVersion.aggregate({ where: id, _max: { version: true } });
    const version = (newest._max.version ?? 0) + 1;
    await tx.db.templateVersion.create({
      data: { ...id, ...row, version, publishedAt: dateFromInstant(tx.now()) },
    });
    await tx.db.mailTemplate.update({
      where: { shopId_moment_locale: id },
      data: { publishedVersion: version },
    });
    return version;
  });
}
