import type { Brand } from "#app/features/brand/brand.ts";
import { plainText } from "#app/features/estimates/dated-text.ts";
import type { PageStyle } from "#app/features/page-designs/page-design.ts";
import { html, type Html } from "#app/lib/html.ts";
import type { BlockModel, TrackingPage } from "./block-model.ts";
import { isInked, pageCss, type CssPart } from "./page-css.ts";
import type { FormPage, Frame, Hero, OrderPage } from "./page-model.ts";
import { renderDocument, renderFoot, type Seen } from "./render/document.ts";
import { hasSide, renderFlow, renderTop, splitTop } from "./render/flow.ts";
import { renderForm } from "./render/form.ts";
import type { Say } from "./texts/catalog.ts";

/** How a page looks and who reads it. */
export type Look = {
  style: PageStyle;
  brand: Brand;
  /** The merchant's own style sheet, safe and kept to the page. */
  css: string;
  say: Say;
  /** Of the answer's security policy; without meaning inside a theme. */
  nonce: string;
};

/** An order's page as HTML: a whole document, or the part that stands in a theme. */
export function renderTrackingPage(
  { frame, page, blocks }: TrackingPage,
  look: Look & { seen: Seen | null },
): string {
  const { style, say } = look;
  const isTheme = style.frame === "theme";
  // A theme has a header of its own; what stood above ours stays.
  const { flow, header, above } = splitTop(isTheme ? blocks.filter(({ type }) => type !== "header") : blocks);
  const isFlush = style.hero === "filled" && flow[0]?.type === "hero";
  const drawing = { page: saidOnce(page, flow), style, say };
  const parts: CssPart[] = [...flow, ...above].map(({ type }) => type);
  return renderDocument(
    {
      title: [titleOf(page.hero), page.orderLabel].filter(Boolean).join(" · "),
      top: renderTop({ header, above }, isFlush),
      body: html`${renderNotice(page.notice)} ${renderFlow(flow, drawing)} ${renderFacts(page.facts)}`,
      foot: renderFoot(frame, say, { isForm: false, isAsked: flow.some(({ type }) => type === "support") }),
      hasTwoColumns: style.width === "wide" && hasSide(flow, page),
      seen: look.seen,
    },
    frame,
    dress(look, [
      ...parts,
      ...(header ? (["header"] as const) : []),
      ...(page.notice === null ? [] : (["announcement"] as const)),
    ]),
  );
}

/** The look-up form in the same look: below the shop's name, without the blocks that speak of an order. */
export function renderFormPage(page: FormPage, frame: Frame, look: Look): string {
  const { style, brand, say } = look;
  const { logo } = brand;
  const header = {
    id: "header",
    type: "header" as const,
    name: frame.shop.name,
    href: frame.shop.url,
    logo: logo && { src: logo.url, alt: logo.alt || frame.shop.name, width: logo.width },
    menu: [],
  };
  const narrow: PageStyle = {
    ...style,
    width: "narrow",
    hero: style.hero === "filled" ? "card" : style.hero,
  };
  return renderDocument(
    {
      title: page.title,
      top: style.frame === "theme" ? null : renderTop({ header, above: [] }, false),
      body: html`<div class="ds-wrap">${renderForm(page, frame, narrow, say)}</div>`,
      foot: renderFoot(frame, say, { isForm: true, isAsked: false }),
      hasTwoColumns: false,
      seen: null,
    },
    frame,
    dress({ ...look, style: narrow }, ["header", "form"]),
  );
}

const dress = ({ style, brand, css, say, nonce }: Look, parts: CssPart[]) => ({
  style,
  say,
  nonce,
  isInked: isInked(style, brand),
  css: pageCss(style, brand, parts) + harmless(css),
});

/** Nothing in a merchant's style sheet ends its element or opens a Liquid tag, whatever stands in its strings. */
const harmless = (css: string): string => css.replace(/<(?=[/!])/g, "\\3c ").replace(/\{(?=[{%])/g, "{ ");

const titleOf = ({ sentence, when }: Hero): string =>
  when?.arrival ? `${plainText(when.arrival)} – ${sentence}` : sentence;

/** How anybody knows the date stands beside the date, where a block is about that. */
function saidOnce(page: OrderPage, flow: readonly BlockModel[]): OrderPage {
  const { when, ...hero } = page.hero;
  if (!when || !flow.some(({ type }) => type === "delivery_date")) return page;
  return { ...page, hero: { ...hero, when: { ...when, why: null } } };
}

const renderNotice = (notice: string | null): Html | null =>
  notice === null
    ? null
    : html`<div class="ds-wrap">
        <p class="ds-block ds-note ds-good" role="status">${notice}</p>
      </div>`;

const renderFacts = (facts: string[]): Html | false =>
  facts.length > 0 &&
  html`<div class="ds-wrap">
    <p class="ds-soft ds-small ds-about">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
  </div>`;
