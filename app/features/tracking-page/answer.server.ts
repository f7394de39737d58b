import { randomBytes } from "node:crypto";
import type { Ctx } from "#app/context.server.ts";
import type { OpenDesign } from "#app/features/page-designs/open-design.ts";
import type { PageInput } from "./blocks/block-input.ts";
import type { DoneWord } from "#app/features/page-requests/page-request.ts";
import { writeCalendar } from "./calendar.server.ts";
import { maskOrder } from "./mask-order.ts";
import { presentCalendar } from "./present-calendar.ts";
import { presentForm, type FormReason } from "./present-form.ts";
import { presentFrame } from "./present-frame.ts";
import { presentTrackingPage } from "./present-tracking-page.ts";
import { readerOf } from "./reader.ts";
import { renderFormPage, renderTrackingPage, type Look } from "./render-tracking-page.ts";
import { securityPolicy } from "./security-policy.ts";
import type { Say } from "./texts/catalog.ts";
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

/** What a page is made of: whose it is, and how the merchant has it look. */
type Given = { shop: ShopFace; design: OpenDesign };
type GivenOrder = Given & {
  order: TrackedOrder;
  /** "" for a shop that has designed no page. */
  pageId: string;
} & Pick<PageInput, "linkVia" | "token" | "limited" | "recommended">;

export function answerOrder(
  ctx: Ctx,
  { wishes, proxyPath, done, isCounted }: Visit,
  given: GivenOrder,
): Answer {
  const { shop, design, order, pageId, ...rest } = given;
  const reader = readerOf(shop, order, wishes, ctx.now());
  const { compiled, renderCustom } = design;
  const page = presentTrackingPage({
    ...rest,
    shop,
    order: maskOrder(order, shop.carrierRules),
    design: compiled,
    reader,
    proxyPath,
    renderCustom,
    done,
  });
  const seen =
    isCounted && given.token && !given.limited
      ? { href: `${proxyPath}/seen`, order: given.token, page: pageId }
      : null;
  const look = lookOf(given, reader.say);
  return answerPage(200, look, renderTrackingPage(page, { ...look, seen }));
}

/** The look-up form; `stamp` shows later on that it was ours. */
export function answerForm(
  ctx: Ctx,
  visit: Visit,
  { stamp, ...given }: Given & { stamp: string },
  reason: FormReason,
): Answer {
  const { shop } = given;
  const reader = readerOf(shop, null, visit.wishes, ctx.now());
  const form = presentForm(reason, { stamp, lookUpByNumber: shop.lookUpByNumber }, reader);
  const look = lookOf(given, reader.say);
  const frame = presentFrame(shop, null, reader, visit.proxyPath);
  return answerPage(STATUS[reason.kind], look, renderFormPage(form, frame, look));
}

const lookOf = ({ shop, design: { compiled } }: Given, say: Say): Look => ({
  style: compiled.design.style,
  brand: shop.brand,
  css: compiled.css,
  say,
  nonce: randomBytes(NONCE_BYTES).toString("base64url"),
});

/** More than anybody can guess: https://www.w3.org/TR/CSP3/#security-nonces */
const NONCE_BYTES = 18;

const STATUS: Record<FormReason["kind"], number> = {
  asked: 200,
  again: 200,
  expired: 410,
  missed: 404,
  limited: 429,
};

/** To the link that was looked up, on whichever of the shop's domains the shopper is, in the language they read. */
export const answerFound = (visit: Visit, token: string): Answer => answerDone(visit, token, null);

/** An order's days for a calendar; null when nobody can say. */
export function answerCalendar(
  ctx: Ctx,
  { wishes, proxyPath }: Visit,
  { shop, order, orderId, token }: { shop: ShopFace; order: TrackedOrder; orderId: string; token: string },
): Answer | null {
  const reader = readerOf(shop, order, wishes, ctx.now());
  const address = `${proxyPath}/${encodeURIComponent(token)}`;
  const entry = presentCalendar(maskOrder(order, shop.carrierRules), { shop, orderId, address }, reader);
  return (
    entry && {
      status: 200,
      headers: {
        ...PRIVATE,
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'attachment; filename="delivery.ics"',
      },
      body: writeCalendar(entry, reader),
    }
  );
}

/** Back to the page on which a button was pressed; `done` is what it then says. */
export function answerDone({ proxyPath, wishes }: Visit, token: string, done: DoneWord | null): Answer {
  const query = new URLSearchParams({
    ...(wishes.lang ? { lang: wishes.lang } : {}),
    ...(done ? { done } : {}),
  });
  const Location = `${proxyPath}/${encodeURIComponent(token)}${query.size > 0 ? `?${query}` : ""}`;
  return { status: 303, headers: { ...PRIVATE, Location }, body: "" };
}

/** Shopify renders application/liquid inside the theme, whose policy is then the shop's own. */
const answerPage = (status: number, { style, css, nonce }: Look, body: string): Answer => ({
  status,
  headers: {
    ...PRIVATE,
    ...(style.frame === "theme"
      ? { "Content-Type": "application/liquid" }
      : {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Security-Policy": securityPolicy(body, { css, nonce }),
        }),
  },
  body,
});
