import { Prisma, type TrackingPage } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import {
  compiledDesignSchema,
  pageAudienceSchema,
  storedDesignSchema,
  type PageDesign,
} from "./page-design.ts";
import type { PageVersion, PageView, SavedPageDraft } from "./page-view.ts";
import { readyDesign } from "./ready/ready-designs.ts";

/** A page as it is worked on; null when there is none. */
export async function loadEditedPage(ctx: TxCtx, shopId: ShopId, pageId: string): Promise<PageView | null> {
  const row = await ctx.db.trackingPage.findUnique({ where: { shopId_pageId: { shopId, pageId } } });
  return row && toPageView(ctx, shopId, row);
}

/** A design that cannot be read any more counts as none. */
async function toPageView(ctx: TxCtx, shopId: ShopId, row: TrackingPage): Promise<PageView> {
  const { pageId, name, publishedVersion, draftVersion } = row;
  const draft = readDesign(row.draft);
  const published =
    draft || publishedVersion === null ? null : await findPageVersion(ctx, shopId, pageId, publishedVersion);
  return {
    pageId,
    name,
    audience: readAudience(row.audience),
    design: draft ?? published ?? readyDesign("calm", "en"),
    isDraft: draft !== null,
    draftVersion,
    draftAt: draft && row.draftAt ? instantFromDate(row.draftAt) : null,
    publishedVersion,
  };
}

const readDesign = (stored: unknown): PageDesign | null => storedDesignSchema.safeParse(stored).data ?? null;
export const readAudience = (stored: unknown) =>
  pageAudienceSchema.safeParse(stored).data ?? pageAudienceSchema.parse({});

/** A published design; null when there is no such version. */
export async function findPageVersion(
  { db }: TxCtx,
  shopId: ShopId,
  pageId: string,
  version: number,
): Promise<PageDesign | null> {
  const row = await db.trackingPageVersion.findUnique({
    where: { shopId_pageId_version: { shopId, pageId, version } },
    select: { compiled: true },
  });
  return compiledDesignSchema.pick({ design: true }).safeParse(row?.compiled).data?.design ?? null;
}

const VERSIONS_LISTED = 50;

/** The newest published versions, newest first. */
export async function listPageVersions(
  { db }: TxCtx,
  shopId: ShopId,
  pageId: string,
): Promise<PageVersion[]> {
  const rows = await db.trackingPageVersion.findMany({
    where: { shopId, pageId },
    orderBy: { version: "desc" },
    take: VERSIONS_LISTED,
    select: { version: true, publishedAt: true, publishedBy: true },
  });
  return rows.map((row) => ({ ...row, publishedAt: instantFromDate(row.publishedAt) }));
}

/** Keeps what is worked on, over the draft that it was made from. Whoever comes second is told, and nothing of the first is lost. */
export async function saveDraft(
  ctx: TxCtx,
  shopId: ShopId,
  pageId: string,
  { design, draftVersion }: { design: PageDesign; draftVersion: number },
): Promise<SavedPageDraft> {
  const draftAt = ctx.now();
  const { count } = await ctx.db.trackingPage.updateMany({
    where: { shopId, pageId, draftVersion },
    data: { draft: design, draftAt: dateFromInstant(draftAt), draftVersion: draftVersion + 1 },
  });
  if (count === 1) return { kind: "saved", draftVersion: draftVersion + 1, draftAt };
  const theirs = await loadEditedPage(ctx, shopId, pageId);
  return theirs ? { kind: "conflict", theirs } : { kind: "no_page" };
}

/** Throws away what was worked on, and goes back to what is published; null when there is no page. A page never published keeps its draft, which is all it has. */
export async function discardDraft(ctx: TxCtx, shopId: ShopId, pageId: string): Promise<PageView | null> {
  await ctx.db.trackingPage.updateMany({
    where: { shopId, pageId, publishedVersion: { not: null } },
    data: WITHOUT_DRAFT,
  });
  return loadEditedPage(ctx, shopId, pageId);
}

/** Counted as a save, so that another tab does not bring it back unseen. */
export const WITHOUT_DRAFT = { draft: Prisma.DbNull, draftAt: null, draftVersion: { increment: 1 } };
