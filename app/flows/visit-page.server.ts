import type { Ctx } from "#app/context.server.ts";
import { loadDesign } from "#app/features/page-designs/page-designs.server.ts";
import { parseSeen } from "#app/features/page-visits/parse-seen.ts";
import {
  countView,
  linkVia,
  nameOfLink,
  readPageLink,
  type LinkVia,
} from "#app/features/page-visits/page-visits.server.ts";
import { asksShop } from "#app/features/page-visits/visit.ts";
import type { Answer } from "#app/features/tracking-page/tracking-page.server.ts";
import type { Visit } from "#app/features/tracking-page/visit.ts";
import type { OpenDesign } from "#app/features/page-designs/open-design.ts";
import type { ShopId } from "#app/lib/ids.ts";

const PRIVATE = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
};

type LookedAt = {
  orderId: string | null;
  pageId: string;
  language: string;
  design: OpenDesign;
  limited: boolean;
};

/**
 * Counts a look at an order's page and gives its links the way past us, where presses are counted. Whoever is not counted
 * gets every link as it is, and leaves no trace at all. The page behind a parcel's number names no order, in links neither.
 */
export function countLook(
  ctx: Ctx,
  { shopId, proxyPath, isCounted }: Visit,
  { orderId, pageId, language, design, limited }: LookedAt,
): LinkVia {
  if (isCounted && orderId !== null) countView(ctx, { shopId, orderId, pageId, language });
  if (!isCounted || orderId === null || limited) return (_blockId, target) => target;
  return linkVia(ctx, { shopId, orderId, pageId, proxyPath, blocks: design.compiled.design.blocks });
}

/** A link of a block: counted, and on to where it leads, which is part of what we signed. */
export async function followPageLink(ctx: Ctx, visit: Visit, token: string): Promise<Answer> {
  const link = readPageLink(ctx.vault, visit.shopId, token);
  if (!link) return { status: 404, headers: PRIVATE, body: "There is nothing here." };
  const { target, ...click } = link;
  if (visit.isCounted)
    ctx.visits.click({
      ...click,
      shopId: visit.shopId,
      what: nameOfLink(link),
      asks: asksShop(click.blockType, "link"),
      at: ctx.now(),
    });
  return { status: 302, headers: { ...PRIVATE, Location: locationOf(target) }, body: "" };
}

/** Headers are plain ASCII: a path with other letters travels escaped, as a browser would send it. */
const locationOf = (target: string): string => {
  if (!target.startsWith("/")) return new URL(target).href;
  const { pathname, search, hash } = new URL(target, "https://shop.example");
  return pathname + search + hash;
};

/** Counts a button that asked us for something, in the block of the page that it stands in. */
export function countRequest(
  ctx: Ctx,
  { shopId, isCounted }: Visit,
  kind: "news" | "missing",
  { orderId, pageId, design }: Omit<LookedAt, "orderId" | "limited" | "language"> & { orderId: string },
): void {
  const blockType = kind === "news" ? "follow" : "parcels";
  const block = design.compiled.design.blocks.find(({ type }) => type === blockType);
  if (!isCounted || !block) return;
  const click = { shopId, orderId, pageId, blockId: block.id, blockType, productId: null };
  ctx.visits.click({ ...click, what: kind, asks: asksShop(blockType, kind), at: ctx.now() });
}

/**
 * What a page tells by itself of what was pressed on it without leaving it. Answered the same whatever was sent, found or
 * not: nobody learns from it which orders there are.
 */
export async function hearFromPage(ctx: Ctx, visit: Visit, form: FormData): Promise<Answer> {
  if (visit.isCounted)
    await countSeen(ctx, visit, form).catch((error: unknown) =>
      ctx.log.warn({ err: error }, "what a page told could not be counted"),
    );
  return { status: 204, headers: PRIVATE, body: "" };
}

async function countSeen(ctx: Ctx, { shopId }: Visit, form: FormData): Promise<void> {
  const seen = parseSeen(form);
  if (!seen) return;
  const { token, pageId, blockId, kind } = seen;
  const [order, blockType] = await Promise.all([
    ctx.db.order.findUnique({
      where: { shopId_trackingToken: { shopId, trackingToken: token } },
      select: { orderId: true },
    }),
    findBlockType(ctx, shopId, { pageId, blockId }),
  ]);
  if (!order || !blockType) return;
  ctx.visits.click({
    shopId,
    orderId: order.orderId,
    pageId,
    blockId,
    blockType,
    what: kind,
    productId: null,
    asks: asksShop(blockType, kind),
    at: ctx.now(),
  });
}

/** What kind of block it is on the page as it is published; null when there is no such block. */
async function findBlockType(
  ctx: Ctx,
  shopId: ShopId,
  { pageId, blockId }: { pageId: string; blockId: string },
): Promise<string | null> {
  const published =
    pageId === ""
      ? null
      : await ctx.db.trackingPage.findUnique({
          where: { shopId_pageId: { shopId, pageId } },
          select: { publishedVersion: true },
        });
  const version = published?.publishedVersion ?? null;
  if (pageId !== "" && version === null) return null;
  const { compiled } = await loadDesign(ctx, shopId, version === null ? null : { pageId, version });
  return compiled.design.blocks.find(({ id }) => id === blockId)?.type ?? null;
}
