import { Prisma, type MailTemplate } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import { MAIL_LOCALES, type MailLocale } from "#app/features/messages/mail-texts.ts";
import { PLANNED_MOMENTS, type PlannedMoment } from "#app/features/messages/moments.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate, type Instant } from "#app/lib/time.ts";
import { defaultDocument } from "./defaults/default-document.ts";
import type { LeftToTranslate, TemplateFailure, TemplateView } from "./editor-view.ts";
import { mailDocumentSchema, PROBLEM_CODES, type MailDocument } from "./mail-document.ts";
import { translateDocument } from "./translate-document.ts";

export type TemplateId = { shopId: ShopId; moment: PlannedMoment; locale: MailLocale };

/** A template as it is worked on: the draft, else what is sent, else ours. A document that cannot be read counts as none. */
export async function loadEditedTemplate(ctx: TxCtx, id: TemplateId): Promise<TemplateView> {
  const row = await ctx.db.mailTemplate.findUnique({ where: { shopId_moment_locale: id } });
  const publishedVersion = row?.publishedVersion ?? null;
  const draft = readDocument(row?.draft);
  const published =
    publishedVersion === null ? null : await findVersion(ctx, { ...id, version: publishedVersion });
  return {
    document: draft ?? published ?? defaultDocument(id.moment, id.locale),
    isDraft: draft !== null,
    draftVersion: row?.draftVersion ?? 0,
    draftAt: draft && row?.draftAt ? instantFromDate(row.draftAt) : null,
    publishedVersion,
    failure: failureOf(row),
  };
}

/** What is said of a version that is not sent any more concerns nobody. */
function failureOf(row: MailTemplate | null): TemplateFailure | null {
  if (!row?.failedAt || row.failedVersion !== row.publishedVersion) return null;
  const code = PROBLEM_CODES.find((each) => each === row.failure) ?? "syntax";
  return { at: instantFromDate(row.failedAt), code };
}

/** A published document; null when there is no such version. */
export async function findVersion(
  { db }: TxCtx,
  id: TemplateId & { version: number },
): Promise<MailDocument | null> {
  const row = await db.templateVersion.findUnique({
    where: { shopId_moment_locale_version: id },
    select: { document: true },
  });
  return readDocument(row?.document);
}

const readDocument = (stored: unknown): MailDocument | null =>
  mailDocumentSchema.safeParse(stored).data ?? null;

type TemplateState = {
  moment: PlannedMoment;
  locale: MailLocale;
  /** Null: ours is sent. */
  publishedVersion: number | null;
  hasDraft: boolean;
  /** What is sent could not be written for an order lately. */
  hasFailed: boolean;
};

/** Every template that the merchant has touched. */
export async function listTemplates({ db }: TxCtx, shopId: ShopId): Promise<TemplateState[]> {
  const rows = await db.$queryRaw<
    (Omit<TemplateState, "moment" | "locale"> & { moment: string; locale: string })[]
  >`select moment, locale, "publishedVersion", draft is not null as "hasDraft",
      coalesce("failedVersion" = "publishedVersion", false) as "hasFailed"
    from "MailTemplate" where "shopId" = ${shopId} order by moment, locale`;
  return rows.flatMap(({ moment, locale, ...state }) => {
    const known = PLANNED_MOMENTS.find((each) => each === moment);
    const language = MAIL_LOCALES.find((each) => each === locale);
    return known && language ? [{ moment: known, locale: language, ...state }] : [];
  });
}

const VERSIONS_LISTED = 50;

/** The newest published versions, newest first. */
export async function listVersions(
  { db }: TxCtx,
  id: TemplateId,
): Promise<{ version: number; publishedAt: Instant; publishedBy: string | null }[]> {
  const rows = await db.templateVersion.findMany({
    where: id,
    orderBy: { version: "desc" },
    take: VERSIONS_LISTED,
    select: { version: true, publishedAt: true, publishedBy: true },
  });
  return rows.map((row) => ({ ...row, publishedAt: instantFromDate(row.publishedAt) }));
}

type SavedDraft =
  { kind: "saved"; draftVersion: number; draftAt: Instant } | { kind: "conflict"; theirs: TemplateView };

/** Keeps what is worked on, over the draft that it was made from. Whoever comes second is told, and nothing of the first is lost. */
export async function saveDraft(
  ctx: TxCtx,
  id: TemplateId,
  { document, draftVersion }: { document: MailDocument; draftVersion: number },
): Promise<SavedDraft> {
  const draftAt = ctx.now();
  const change = { draft: document, draftAt: dateFromInstant(draftAt) };
  const { count } =
    draftVersion === 0
      ? await ctx.db.mailTemplate.createMany({
          data: { ...id, ...change, draftVersion: 1 },
          skipDuplicates: true,
        })
      : await ctx.db.mailTemplate.updateMany({
          where: { ...id, draftVersion },
          data: { ...change, draftVersion: draftVersion + 1 },
        });
  if (count === 1) return { kind: "saved", draftVersion: draftVersion + 1, draftAt };
  return { kind: "conflict", theirs: await loadEditedTemplate(ctx, id) };
}

/** Throws away what was worked on. What is sent stays. */
export async function discardDraft(ctx: TxCtx, id: TemplateId): Promise<TemplateView> {
  await ctx.db.mailTemplate.updateMany({ where: id, data: WITHOUT_DRAFT });
  return loadEditedTemplate(ctx, id);
}

/** From now on our own template is sent. The versions stay, to go back to. */
export async function resetToDefault(ctx: TxCtx, id: TemplateId): Promise<TemplateView> {
  await ctx.db.mailTemplate.updateMany({ where: id, data: { ...WITHOUT_DRAFT, publishedVersion: null } });
  return loadEditedTemplate(ctx, id);
}

/** Counted as a save, so that another tab does not bring it back unseen. */
export const WITHOUT_DRAFT = { draft: Prisma.DbNull, draftAt: null, draftVersion: { increment: 1 } };

/** Makes a document the draft of other languages, in place of what is worked on there. Says what is left to translate in each. */
export async function copyToLocales(
  ctx: TxCtx,
  { shopId, moment, locale }: TemplateId,
  { document, to }: { document: MailDocument; to: readonly MailLocale[] },
): Promise<LeftToTranslate[]> {
  const left: LeftToTranslate[] = [];
  for (const target of new Set(to)) {
    if (target === locale) continue;
    const ours = { from: defaultDocument(moment, locale), to: defaultDocument(moment, target) };
    const translated = translateDocument(document, ours);
    const id = { shopId, moment, locale: target };
    const change = { draft: translated.document, draftAt: dateFromInstant(ctx.now()) };
    await ctx.db.mailTemplate.upsert({
      where: { shopId_moment_locale: id },
      create: { ...id, ...change, draftVersion: 1 },
      update: { ...change, draftVersion: { increment: 1 } },
    });
    left.push({ locale: target, texts: translated.left });
  }
  return left;
}
