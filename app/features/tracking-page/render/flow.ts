import { html, type Html } from "#app/lib/html.ts";
import type { BlockModel, BlockModelOf } from "../block-model.ts";
import type { OrderPage } from "../page-model.ts";
import { renderBlock, renderField, renderLead, renderProgressOf, type Drawing } from "./block.ts";
import { renderAnnouncement, renderHeader } from "./shop.ts";

type FlowBlock = Exclude<BlockModel, { type: "header" }>;

/** What stands above the page proper: the header, with announcements that the merchant put over it. */
export type Top = { header: BlockModelOf<"header"> | null; above: BlockModelOf<"announcement">[] };

/** Blocks apart from those on top. A page without a sentence gets it all the same: it is what people came for. */
export function splitTop(blocks: readonly BlockModel[]): Top & { flow: FlowBlock[] } {
  const at = blocks.findIndex(({ type }) => type === "header");
  const header = blocks.find((block) => block.type === "header") ?? null;
  const leading = blocks.slice(0, Math.max(at, 0));
  const above = leading.every(({ type }) => type === "announcement")
    ? leading.filter((block) => block.type === "announcement")
    : [];
  const flow = blocks
    .filter((block) => block.type !== "header")
    .filter((block) => !above.some(({ id }) => id === block.id));
  const hasHero = flow.some(({ type }) => type === "hero");
  return { header, above, flow: hasHero ? flow : [{ id: "hero", type: "hero", image: null }, ...flow] };
}

export const renderTop = ({ header, above }: Top, isFlush: boolean): Html | null =>
  header &&
  html`<header class="ds-top${isFlush && " ds-flush"}">
    ${above.map((one) => html`<div class="ds-wrap ds-above">${renderAnnouncement(one)}</div>`)}
    ${renderHeader(header)}
  </header>`;

/** Blocks one after the other in the page's width; a filled hero breaks out of it. */
export function renderFlow(flow: readonly FlowBlock[], drawing: Drawing): Html {
  const sections: Html[] = [];
  let open: Html[] = [];
  const closeOpen = () => {
    if (open.length > 0) sections.push(html`<div class="ds-wrap">${open}</div>`);
    open = [];
  };
  let isProgressDone = false;
  for (const [index, block] of flow.entries()) {
    if (block.type === "hero") {
      const isProgressNext = flow[index + 1]?.type === "progress";
      if (drawing.style.hero === "filled") {
        closeOpen();
        // In a theme, cards let through what lies beneath: none may lie across the edge of the field.
        sections.push(renderField(block, isProgressNext && drawing.style.frame === "page", drawing));
        continue;
      }
      isProgressDone = isProgressNext && drawing.style.hero === "card";
      open.push(renderLead(block, isProgressDone ? renderProgressOf(drawing) : null, drawing));
    } else if (block.type === "progress" && isProgressDone) isProgressDone = false;
    else {
      const rendered = renderBlock(block, drawing);
      if (rendered) open.push(rendered);
    }
  }
  closeOpen();
  return html`${sections}`;
}

const SIDE: ReadonlySet<BlockModel["type"]> = new Set([
  "delivery_date",
  "items",
  "follow",
  "support",
  "review",
  "survey",
  "returns",
  "loyalty",
]);

/** Whether anything would stand in a second column beside something: what is about several parcels stands behind them. */
export function hasSide(flow: readonly FlowBlock[], { groups }: OrderPage): boolean {
  const parcelCount = groups.reduce((total, { parcels }) => total + parcels.length, 0);
  return parcelCount < 2 && flow.some(({ type }) => SIDE.has(type));
}
