import { createHash } from "node:crypto";
import type { Ctx } from "#app/context.server.ts";
import type { OpenDesign } from "#app/features/page-designs/open-design.ts";
import type { PageInput } from "./blocks/block-input.ts";
import { PAGE_CSS } from "./page-css.ts";
import { maskOrder } from "./mask-order.ts";
import { presentForm, type FormReason } from "./present-form.ts";
import { presentFrame } from "./present-frame.ts";
import { presentOrderPage } from "./present-page.ts";
import { readerOf } from "./reader.ts";
import { renderForm } from "./render-form.ts";
import { renderOrder, renderPage, type Layout } from "./render-page.ts";
import type { ShopFace, TrackedOrder } from "./view.ts";
import type { Visit } from "./visit.ts";

/** An answer as it goes out. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

const PRIVATE = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
};
const STYLE_HASH = createHash("sha256").update(PAGE_CSS).digest("base64");
/** Nothing is loaded and nothing runs: the page is its own markup and one style sheet, which is named by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
/** Shopify renders application/liquid inside the theme, whose policy is then the shop's own. */
const LAYOUT_HEADERS: Record<Layout, Record<string, string>> = {
  theme: { "Content-Type": "application/liquid" },
  page: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
};

/** What a page is made of: whose it is, and how the merchant has it look. */
type Given = { shop: ShopFace; design: OpenDesign };

export function answerOrder(
  ctx: Ctx,
  visit: Visit,
  { shop, design, order }: Given & { order: TrackedOrder; linkVia: PageInput["linkVia"] },
): Answer {
  const layout = layoutOf(design);
  const reader = readerOf(shop, order, visit.wishes, ctx.now());
  const shown = maskOrder(order, shop.carrierRules);
  const content = renderOrder(presentOrderPage(shown, reader), reader.say);
  const frame = presentFrame(shop, shown, reader, visit.proxyPath);
  return answerPage(200, layout, renderPage(content, frame, layout, reader.say));
}

/** The look-up form; `stamp` shows later on that it was ours. */
export function answerForm(
  ctx: Ctx,
  visit: Visit,
  { shop, design, stamp }: Given & { stamp: string },
  reason: FormReason,
): Answer {
  const layout = layoutOf(design);
  const reader = readerOf(shop, null, visit.wishes, ctx.now());
  const frame = presentFrame(shop, null, reader, visit.proxyPath);
  const content = renderForm(
    presentForm(reason, { stamp, lookUpByNumber: shop.lookUpByNumber }, reader),
    frame,
    reader.say,
  );
  return answerPage(STATUS[reason.kind], layout, renderPage(content, frame, layout, reader.say));
}

const layoutOf = ({ compiled }: OpenDesign): Layout => compiled.design.style.frame;

const STATUS: Record<FormReason["kind"], number> = {
  asked: 200,
  again: 200,
  expired: 410,
  missed: 404,
  limited: 429,
};

/** To the link that was looked up, on whichever of the shop's domains the shopper is, in the language they read. */
export function answerFound({ proxyPath, wishes }: Visit, token: string): Answer {
  const language = wishes.lang ? `?lang=${wishes.lang}` : "";
  return { status: 303, headers: { ...PRIVATE, Location: `${proxyPath}/${token}${language}` }, body: "" };
}

const answerPage = (status: number, layout: Layout, body: string): Answer => ({
  status,
  headers: { ...PRIVATE, ...LAYOUT_HEADERS[layout] },
  body,
});
