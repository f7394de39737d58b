import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import { loadEditedPage, readAudience } from "./edit-page.server.ts";
import type { PageAudience, PageDesign } from "./page-design.ts";
import type { CreatedPage, PageSummary } from "./page-view.ts";

/** More pages than this nobody can keep apart, and every one is read with each tracking page. */
const PAGES_MAX = 50;

/** The pages of a shop, in the order in which they are tried. */
export async function listPages({ db }: TxCtx, shopId: ShopId): Promise<PageSummary[]> {
  const rows = await db.$queryRaw<PageRow[]>`
    select page."pageId", page.name, page.audience, page."publishedVersion", page."updatedAt",
      page.draft is not null as "hasDraft", version."publishedAt"
    from "TrackingPage" page
    left join "TrackingPageVersion" version on version."shopId" = page."shopId"
      and version."pageId" = page."pageId" and version.version = page."publishedVersion"
    where page."shopId" = ${shopId}
    order by page.position, page."createdAt", page."pageId"`;
  return rows.map(({ audience, updatedAt, publishedAt, ...row }) => ({
    ...row,
    audience: readAudience(audience),
    updatedAt: instantFromDate(updatedAt),
    publishedAt: publishedAt && instantFromDate(publishedAt),
  }));
}

type PageRow = Omit<PageSummary, "audience" | "updatedAt" | "publishedAt"> & {
  audience: unknown;
  updatedAt: Date;
  publishedAt: Date | null;
};

/** A new page after all others, with a design as its draft. Nobody sees it before it is published. */
export function createPage(
  ctx: Ctx,
  shopId: ShopId,
  given: { name: string; design: PageDesign; audience?: PageAudience },
): Promise<CreatedPage> {
  return inTransaction(ctx, (tx) => addPage(tx, shopId, given));
}

/** A page like another, as that one is worked on, to be changed; null when there is none. */
export function copyPage(
  ctx: Ctx,
  shopId: ShopId,
  { pageId, name }: { pageId: string; name: string },
): Promise<CreatedPage | null> {
  return inTransaction(ctx, async (tx) => {
    const source = await loadEditedPage(tx, shopId, pageId);
    return source && addPage(tx, shopId, { name, design: source.design, audience: source.audience });
  });
}

async function addPage(
  tx: TxCtx,
  shopId: ShopId,
  { name, design, audience = { countries: [], languages: [] } }: AddedPage,
): Promise<CreatedPage> {
  await lockPages(tx, shopId);
  const pages = await tx.db.trackingPage.aggregate({
    where: { shopId },
    _count: true,
    _max: { position: true },
  });
  if (pages._count >= PAGES_MAX) return { kind: "too_many", pagesMax: PAGES_MAX };
  const draftAt = tx.now();
  const position = (pages._max.position ?? -1) + 1;
  const { pageId } = await tx.db.trackingPage.create({
    data: {
      shopId,
      name,
      audience,
      position,
      draft: design,
      draftVersion: 1,
      draftAt: dateFromInstant(draftAt),
    },
  });
  const state = { isDraft: true, draftVersion: 1, draftAt, publishedVersion: null };
  return { kind: "created", page: { pageId, name, audience, design, ...state } };
}

type AddedPage = { name: string; design: PageDesign; audience?: PageAudience };

/** False when there is no such page. */
export async function renamePage(
  { db }: TxCtx,
  shopId: ShopId,
  { pageId, name }: { pageId: string; name: string },
): Promise<boolean> {
  const { count } = await db.trackingPage.updateMany({ where: { shopId, pageId }, data: { name } });
  return count === 1;
}

/** Whom a page is for, from now on. False when there is no such page. */
export async function setAudience(
  { db }: TxCtx,
  shopId: ShopId,
  { pageId, audience }: { pageId: string; audience: PageAudience },
): Promise<boolean> {
  const { count } = await db.trackingPage.updateMany({ where: { shopId, pageId }, data: { audience } });
  return count === 1;
}

/** Puts a page at a place of the list, counted from 0; what is beyond its ends is its end. False when there is no such page. */
export function movePage(
  ctx: Ctx,
  shopId: ShopId,
  { pageId, to }: { pageId: string; to: number },
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    await lockPages(tx, shopId);
    const ids = (await listPages(tx, shopId)).map((page) => page.pageId);
    if (!ids.includes(pageId)) return false;
    const moved = ids.filter((id) => id !== pageId).toSpliced(Math.max(0, to), 0, pageId);
    await tx.db.$executeRaw`
      update "TrackingPage" page set position = place.number - 1
      from unnest(${moved}::text[]) with ordinality place("pageId", number)
      where page."shopId" = ${shopId} and page."pageId" = place."pageId"`;
    return true;
  });
}

/** Two at a time would count the same place. */
const lockPages = ({ db }: TxCtx, shopId: ShopId) =>
  db.$queryRaw`select 1 from "Shop" where "shopId" = ${shopId} for no key update`;

/** Removes a page with all its versions. Orders that it was for get the next one that fits. False when there was none. */
export function deletePage(ctx: Ctx, shopId: ShopId, pageId: string): Promise<boolean> {
  return inTransaction(ctx, async ({ db }) => {
    await db.trackingPageVersion.deleteMany({ where: { shopId, pageId } });
    const { count } = await db.trackingPage.deleteMany({ where: { shopId, pageId } });
    return count === 1;
  });
}
