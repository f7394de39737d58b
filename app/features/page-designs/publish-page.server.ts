import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { parseBrand, type Brand } from "#app/features/brand/brand.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import { findPageVersion, loadEditedPage, WITHOUT_DRAFT } from "./edit-page.server.ts";
import type { CompiledDesign, PageDesign } from "./page-design.ts";
import type { PageView, PublishedPage, RolledBackPage } from "./page-view.ts";
import { vetDesign } from "./vet-design.server.ts";

type Publishing = { design: PageDesign; draftVersion: number; publishedBy: string | null };

/** Checks a design, and shows it to shoppers from now on. It must come from the newest draft. */
export async function publishPage(
  ctx: Ctx,
  shopId: ShopId,
  pageId: string,
  { design, draftVersion, publishedBy }: Publishing,
): Promise<PublishedPage> {
  const before = await loadEditedPage(ctx, shopId, pageId);
  if (!before) return { kind: "no_page" };
  const { compiled, problems } = await vetDesign(design, {
    brand: await brandOf(ctx, shopId),
    audience: before.audience,
  });
  if (problems.some(({ severity }) => severity === "error")) return { kind: "refused", problems };
  const version = await saveVersion(ctx, { shopId, pageId, draftVersion, publishedBy, compiled });
  const page = await loadEditedPage(ctx, shopId, pageId);
  if (!page) return { kind: "no_page" };
  return version === null
    ? { kind: "conflict", theirs: page }
    : { kind: "published", version, page, problems };
}

/** Publishes the design of an old version anew, so that the list of versions says what happened. */
export async function rollBackPage(
  ctx: Ctx,
  shopId: ShopId,
  pageId: string,
  { version, publishedBy }: { version: number; publishedBy: string | null },
): Promise<RolledBackPage> {
  const page = await loadEditedPage(ctx, shopId, pageId);
  if (!page) return { kind: "no_page" };
  const design = await findPageVersion(ctx, shopId, pageId, version);
  if (!design) return { kind: "no_version" };
  return publishPage(ctx, shopId, pageId, { design, draftVersion: page.draftVersion, publishedBy });
}

/**
 * Takes a page away from shoppers; what was published goes on as its draft, unless there is a newer one. Null when there is no page.
 */
export function unpublishPage(ctx: Ctx, shopId: ShopId, pageId: string): Promise<PageView | null> {
  return inTransaction(ctx, async (tx) => {
    const page = await loadEditedPage(tx, shopId, pageId);
    if (!page || page.publishedVersion === null) return page;
    const draft = page.isDraft ? {} : { draft: page.design, draftAt: dateFromInstant(tx.now()) };
    await tx.db.trackingPage.update({
      where: { shopId_pageId: { shopId, pageId } },
      data: { ...draft, publishedVersion: null, draftVersion: { increment: 1 } },
    });
    return loadEditedPage(tx, shopId, pageId);
  });
}

async function brandOf({ db }: TxCtx, shopId: ShopId): Promise<Brand> {
  const row = await db.brand.findUnique({ where: { shopId }, select: { brand: true } });
  return parseBrand(row?.brand);
}

type NewVersion = {
  shopId: ShopId;
  pageId: string;
  draftVersion: number;
  publishedBy: string | null;
  compiled: CompiledDesign;
};

/** The number of the new version; null when somebody else saved, or deleted the page, in the meantime. */
function saveVersion(ctx: Ctx, { draftVersion, ...row }: NewVersion): Promise<number | null> {
  const { shopId, pageId } = row;
  return inTransaction(ctx, async (tx) => {
    const { db } = tx;
    // Locks the row: versions are counted one after the other.
    const { count } = await db.trackingPage.updateMany({
      where: { shopId, pageId, draftVersion },
      data: WITHOUT_DRAFT,
    });
    if (count === 0) return null;
    const newest = await db.trackingPageVersion.aggregate({
      where: { shopId, pageId },
      _max: { version: true },
    });
    const version = (newest._max.version ?? 0) + 1;
    await db.trackingPageVersion.create({
      data: { ...row, version, publishedAt: dateFromInstant(tx.now()) },
    });
    await db.trackingPage.update({
      where: { shopId_pageId: { shopId, pageId } },
      data: { publishedVersion: version },
    });
    return version;
  });
}
