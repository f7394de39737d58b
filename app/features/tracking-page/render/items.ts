import type { DatedText } from "#app/features/estimates/dated-text.ts";
import { html, type Html } from "#app/lib/html.ts";
import type { Item, ItemList } from "../page-model.ts";
import type { Say } from "../texts/catalog.ts";
import { icon } from "./icons.ts";
import { sizedPicture } from "./pictures.ts";
import { renderDated } from "./words.ts";

export type Level = "h2" | "h4";
export const renderHeading = (level: Level, text: string): Html =>
  level === "h2" ? html`<h2 class="ds-h2">${text}</h2>` : html`<h4 class="ds-h4">${text}</h4>`;

type Listing = { level: Level; say: Say; images: boolean; arrival?: DatedText | null };

/** Pictures stand beside all lines or none: where one is missing, a drawing takes its room. */
export function renderItems({ heading, items }: ItemList, { level, say, images, arrival }: Listing): Html {
  const hasPictures = images && items.some(({ picture }) => picture);
  return html`${renderHeading(level, heading)}
    ${arrival && html`<p class="ds-arrival ds-soft">${renderDated(arrival)}</p>`}
    <ul class="ds-items">
      ${items.map(
        (item) =>
          html`<li class="ds-item">
            ${hasPictures && renderThumb(item)}
            <span class="ds-words"
              ><span dir="auto">${item.title}</span>
              ${item.variant && html`<span class="ds-soft" dir="auto">${item.variant}</span>`}</span
            >
            <span class="ds-quantity"
              ><span class="ds-hidden">${say("items.quantity")}</span>
              <bdi>${item.quantity}&nbsp;×</bdi></span
            >
          </li>`,
      )}
    </ul>`;
}

const THUMB = 64;
const renderThumb = ({ picture }: Item): Html =>
  picture
    ? html`<img
        class="ds-thumb"
        src="${sizedPicture(picture.src, THUMB * 2)}"
        alt="${picture.alt}"
        width="${THUMB}"
        height="${THUMB}"
        loading="lazy"
        decoding="async"
      />`
    : html`<div class="ds-thumb">${icon("bag")}</div>`;
