import { logLook } from "#app/access-log.server.ts";
import type { Ctx } from "#app/context.server.ts";
import { findOrder, findOrderIdByName } from "#app/features/orders/orders.server.ts";
import type { PagePreviewQuestion } from "#app/features/page-designs/editor-form.ts";
import type { PagePreviewAnswer, PageSubject } from "#app/features/page-designs/editor-view.ts";
import {
  findPageVersion,
  loadEditedPage,
  openDraft,
} from "#app/features/page-designs/page-designs.server.ts";
import type { PageAudience, PageDesign } from "#app/features/page-designs/page-design.ts";
import type { PageLanguage } from "#app/features/page-designs/page-languages.ts";
import { previewDocument } from "#app/features/page-designs/preview-document.ts";
import { readyDesign, type ReadyName } from "#app/features/page-designs/ready/ready-designs.ts";
import type { Recommended } from "#app/features/recommendations/recommended.ts";
import { maskOrder } from "#app/features/tracking-page/mask-order.ts";
import { presentTrackingPage } from "#app/features/tracking-page/present-tracking-page.ts";
import { readerOf } from "#app/features/tracking-page/reader.ts";
import { renderTrackingPage } from "#app/features/tracking-page/render-tracking-page.ts";
import { sampleNow, sampleOrder, sampleShop } from "#app/features/tracking-page/samples/sample-order.ts";
import { sampleProducts } from "#app/features/tracking-page/samples/sample-products.ts";
import { loadOwnTexts, loadTrackingView } from "#app/features/tracking-page/tracking-page.server.ts";
import { DEFAULT_PROXY_PATH, trackingPageUrl } from "#app/features/tracking-page/tracking-url.ts";
import type { ShopFace, TrackedOrder } from "#app/features/tracking-page/view.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { loadRecommended } from "./load-recommended.server.ts";

type Visit = { shopId: ShopId; userId: string };

/** Stands for the order's token, which nobody needs to look at a page that leads nowhere. */
const NO_TOKEN = "preview";

/**
 * What a design, or an old version of it, becomes for a sample or an order of the shop. Nothing of it is stored or counted.
 * Null when the shop has no such page.
 */
export async function previewPage(
  ctx: Ctx,
  { pageId, ...visit }: Visit & { pageId: string },
  { language, subject, version, document }: PagePreviewQuestion,
): Promise<PagePreviewAnswer | null> {
  const { shopId } = visit;
  const page = await loadEditedPage(ctx, shopId, pageId);
  if (!page) return null;
  const design = document ?? (await findPageVersion(ctx, shopId, pageId, version ?? 0));
  if (!design) return { kind: "no_version" };
  return previewDesign(ctx, visit, { language, subject, design, audience: page.audience });
}

/** What one of our designs becomes for a parcel on its way, in this shop's brand. */
export const previewReady = (
  ctx: Ctx,
  visit: Visit,
  { ready, language }: { ready: ReadyName; language: PageLanguage },
): Promise<PagePreviewAnswer> =>
  previewDesign(ctx, visit, {
    language,
    subject: { kind: "sample", name: "promised" },
    design: readyDesign(ready, language),
    audience: { countries: [], languages: [] },
  });

async function previewDesign(
  ctx: Ctx,
  visit: Visit,
  { language, subject, design, audience }: Shown & { audience: PageAudience },
): Promise<PagePreviewAnswer> {
  const seen = await loadSubject(ctx, visit, { language, subject, design });
  if (!seen) return { kind: "no_order" };
  const { shop, order, now, recommended, liveUrl } = seen;
  const { open, problems } = await openDraft(ctx, design, { brand: shop.brand, audience });
  const reader = readerOf(shop, order, { lang: language, accepted: [] }, now);
  const model = presentTrackingPage({
    order: maskOrder(order, shop.carrierRules),
    shop,
    design: open.compiled,
    reader,
    proxyPath: DEFAULT_PROXY_PATH,
    token: NO_TOKEN,
    limited: false,
    done: null,
    linkVia: (_, target) => target,
    renderCustom: open.renderCustom,
    recommended,
  });
  const { style } = design;
  const sent = renderTrackingPage(model, {
    style,
    brand: shop.brand,
    css: open.compiled.css,
    say: reader.say,
    nonce: "",
    seen: null,
  });
  const around = { frame: style.frame, shopName: shop.name, language, dir: model.frame.dir };
  return {
    kind: "rendered",
    html: previewDocument(sent, around),
    // A theme has a header of its own.
    shown: model.blocks.flatMap(({ id, type }) => (style.frame === "theme" && type === "header" ? [] : id)),
    problems,
    liveUrl,
  };
}

type Subject = {
  shop: ShopFace;
  order: TrackedOrder;
  now: Instant;
  recommended: ReadonlyMap<string, readonly Recommended[]>;
  /** Where its shopper sees it; null for a sample. */
  liveUrl: string | null;
};

type Shown = { language: PageLanguage; subject: PageSubject; design: PageDesign };

async function loadSubject(ctx: Ctx, visit: Visit, shown: Shown): Promise<Subject | null> {
  const { language, subject, design } = shown;
  if (subject.kind === "order") return loadOrderOfShop(ctx, visit, { language, name: subject.name, design });
  const { shop } = await loadFace(ctx, visit.shopId, { language, token: null });
  const products = sampleProducts(language);
  return {
    // Its clocks are those of the sample's places.
    shop: { ...shop, zone: sampleShop(language).zone },
    order: sampleOrder(subject.name, language),
    now: sampleNow(language),
    recommended: new Map(design.blocks.map(({ id }) => [id, products])),
    liveUrl: null,
  };
}

/** That an order was looked at is noted. */
async function loadOrderOfShop(
  ctx: Ctx,
  { shopId, userId }: Visit,
  { language, name, design }: { language: PageLanguage; name: string; design: PageDesign },
): Promise<Subject | null> {
  const orderId = await findOrderIdByName(ctx, shopId, name);
  const stored = orderId && (await findOrder(ctx, shopId, orderId));
  if (!stored) return null;
  const { trackingToken } = stored;
  const { shop, order } = await loadFace(ctx, shopId, { language, token: trackingToken });
  if (!order) return null;
  await logLook(ctx, { shopId, userId, what: "customer", about: orderId });
  const productIds = order.lineItems.flatMap(({ productId }) => productId ?? []);
  const buyer = { productIds, language, country: order.countryCode };
  return {
    shop,
    order,
    now: ctx.now(),
    recommended: await loadRecommended(ctx, shopId, design.blocks, buyer),
    liveUrl: trackingPageUrl({ storefrontUrl: shop.url, shopId, trackingToken }),
  };
}

/** The shop as its shoppers meet it, with its own words in their language, and the order that a token names. */
async function loadFace(
  ctx: Ctx,
  shopId: ShopId,
  { language, token }: { language: PageLanguage; token: string | null },
): Promise<{ shop: ShopFace; order: TrackedOrder | null }> {
  const { shop, order, texts } = await loadTrackingView(ctx, shopId, token);
  const stamp = texts.find((own) => own.language === language) ?? null;
  return { shop: { ...shop, ownTexts: await loadOwnTexts(ctx, shopId, stamp) }, order };
}
