import type { PageStyle } from "#app/features/page-designs/page-design.ts";
import { html, type Html } from "#app/lib/html.ts";
import type { BlockModel, BlockModelOf, TrackingPage } from "../block-model.ts";
import type { Say } from "../texts/catalog.ts";
import { renderHero } from "./hero.ts";
import { renderMap } from "./map.ts";
import { renderParcel } from "./parcel.ts";
import { sizedPicture } from "./pictures.ts";
import { renderProgress } from "./progress.ts";
import { renderDeliveryDate, renderFollow, renderItemsBlock } from "./promises.ts";
import { renderFaq, renderSupport } from "./questions.ts";
import {
  renderAnnouncement,
  renderAsking,
  renderDiscount,
  renderImage,
  renderLoyalty,
  renderProse,
  renderRecommendations,
  renderSocial,
} from "./shop.ts";

export type Drawing = { page: TrackingPage["page"]; style: PageStyle; say: Say };

/** A block in the page's flow; the header stands above it. */
export function renderBlock(block: Exclude<BlockModel, { type: "header" }>, drawing: Drawing): Html | null {
  const { page, say } = drawing;
  switch (block.type) {
    case "hero":
      return renderLead(block, null, drawing);
    case "progress":
      return (
        page.progress &&
        html`<section class="ds-block ds-full ds-card">${renderProgressOf(drawing)}</section>`
      );
    case "map":
      return renderMap(block, say);
    case "delivery_date":
      return renderDeliveryDate(block);
    case "parcels":
      return renderParcels(block, drawing);
    case "items":
      return renderItemsBlock(block, say);
    case "follow":
      return renderFollow(block, say);
    case "faq":
      return renderFaq(block);
    case "support":
      return renderSupport(block);
    case "announcement":
      return renderAnnouncement(block);
    case "rich_text":
    case "custom":
      return renderProse(block);
    case "image":
      return renderImage(block);
    case "recommendations":
      return renderRecommendations(block);
    case "discount":
      return renderDiscount(block, say);
    case "review":
    case "survey":
    case "returns":
      return renderAsking(block);
    case "loyalty":
      return renderLoyalty(block);
    case "social":
      return renderSocial(block);
  }
}

/** The sentence and, where nothing stands between them, the progress in the same card. */
export function renderLead(
  { image }: Pick<BlockModelOf<"hero">, "image">,
  progress: Html | null,
  { page, style }: Drawing,
): Html {
  const surface = style.hero === "open" ? "ds-open" : "ds-card";
  const picture =
    image &&
    html`<img
      class="ds-picture"
      src="${sizedPicture(image.src, 1_400)}"
      alt="${image.alt}"
      width="1200"
      height="400"
      fetchpriority="low"
      decoding="async"
    />`;
  return html`<section class="ds-block ds-full ds-lead ds-first ${surface}">
    ${picture} ${renderSentenceOf(page)} ${progress}
  </section>`;
}

/** The sentence on a field of the accent colour, as wide as the page. */
export function renderField(
  { image }: Pick<BlockModelOf<"hero">, "image">,
  isOverlapped: boolean,
  { page }: Drawing,
): Html {
  return html`<section class="ds-filled ds-lead${isOverlapped && " ds-overlap"}">
    <div class="ds-wrap">
      <div${image && html` class="ds-pictured"`}>
        <div>${renderSentenceOf(page)}</div>
        ${
          image &&
          html`<img
            class="ds-picture"
            src="${sizedPicture(image.src, 900)}"
            alt="${image.alt}"
            width="800"
            height="600"
            fetchpriority="low"
            decoding="async"
          />`
        }
      </div>
    </div>
  </section>`;
}

const renderSentenceOf = ({ orderLabel, hero }: TrackingPage["page"]): Html =>
  html`${orderLabel && html`<p class="ds-eyebrow">${orderLabel}</p>`} ${renderHero(hero, "h1")}`;

export const renderProgressOf = ({ page, style, say }: Drawing): Html | null =>
  page.progress && renderProgress(page.progress, { say, marks: style.progress });

const renderParcels = ({ id, history, groups }: BlockModelOf<"parcels">, { style, say }: Drawing): Html =>
  html`${groups.map(({ heading, parcels }) => [
    heading && html`<h2 class="ds-h2 ds-group ds-main">${heading}</h2>`,
    ...parcels.map((parcel) => renderParcel(parcel, { id, say, marks: style.progress, history })),
  ])}`;
