import { html, trusted, type Html } from "#app/lib/html.ts";
import type { BlockModelOf } from "../block-model.ts";
import type { Say } from "../texts/catalog.ts";
import { icon } from "./icons.ts";
import { sizedPicture } from "./pictures.ts";
import { countedBy, renderButton, renderCopy, renderLink } from "./words.ts";

/** What a shop adds to its pages: its name and links, news, products and offers. */

export function renderHeader({ id, name, href, logo, menu }: BlockModelOf<"header">): Html {
  return html`<div class="ds-wrap">
    <div class="ds-bar">
      <a class="ds-brand" href="${href}" dir="auto"
        >${
          logo
            ? html`<img
                src="${sizedPicture(logo.src, logo.width * 2)}"
                alt="${logo.alt}"
                width="${logo.width}"
              />`
            : name
        }</a
      >
      ${
        menu.length > 0 &&
        html`<ul class="ds-menu">
          ${menu.map((link) => html`<li><a href="${link.href}" dir="auto" ${countedBy(id, link.href)}>${link.text}</a></li>`)}
        </ul>`
      }
    </div>
  </div>`;
}

export const renderAnnouncement = ({ id, tone, text, href }: BlockModelOf<"announcement">): Html =>
  html`<div class="ds-block ds-full ds-note ds-${tone}">
    <p dir="auto">
      ${href ? html`<a href="${href}" rel="noopener noreferrer" ${countedBy(id, href)}>${text}</a>` : text}
    </p>
  </div>`;

/** Merchants' own markup, made safe when it was published. */
export const renderProse = ({ html: markup }: BlockModelOf<"rich_text" | "custom">): Html =>
  html`<div class="ds-block ds-main ds-card ds-prose ds-words-block" dir="auto">${trusted(markup)}</div>`;

export const renderImage = ({ id, picture, href }: BlockModelOf<"image">): Html => {
  const image = html`<img
    src="${sizedPicture(picture.src, 1_400)}"
    alt="${picture.alt}"
    loading="lazy"
    decoding="async"
  />`;
  return html`<div class="ds-block ds-main ds-image">
    ${href ? html`<a href="${href}" rel="noopener noreferrer" ${countedBy(id, href)}>${image}</a>` : image}
  </div>`;
};

export const renderRecommendations = ({ heading, products }: BlockModelOf<"recommendations">): Html =>
  html`<section class="ds-block ds-full ds-card">
    <h2 class="ds-h2">${heading}</h2>
    <ul class="ds-products">
      ${products.map(
        ({ title, href, picture, price }) =>
          html`<li>
            <a class="ds-product" href="${href}" rel="noopener noreferrer">
              ${
                picture
                  ? html`<img
                      src="${sizedPicture(picture.src, 480)}"
                      alt=""
                      width="240"
                      height="300"
                      loading="lazy"
                      decoding="async"
                    />`
                  : html`<span class="ds-blank">${icon("bag")}</span>`
              }
              <span class="ds-name" dir="auto">${title}</span>
              ${price && html`<span class="ds-soft ds-small"><bdi>${price}</bdi></span>`}
            </a>
          </li>`,
      )}
    </ul>
  </section>`;

export const renderDiscount = ({ id, text, code, link }: BlockModelOf<"discount">, say: Say): Html =>
  html`<div class="ds-block ds-main ds-card ds-coupon" data-count="${id}">
    ${text && html`<p class="ds-text" dir="auto">${text}</p>`}
    ${
      code &&
      html`<p class="ds-code">
        <code dir="ltr">${code}</code>${renderCopy(code, say("copy.action"), say("copy.done"))}
      </p>`
    }
    ${link && renderButton(link, " ds-solid")}
  </div>`;

export const renderAsking = ({ text, link }: BlockModelOf<"review" | "survey" | "returns">): Html =>
  html`<div class="ds-block ds-side ds-card ds-words-block">
    <p class="ds-text" dir="auto">${text}</p>
    <p class="ds-actions">${renderButton(link)}</p>
  </div>`;

export const renderLoyalty = ({ heading, text, link }: BlockModelOf<"loyalty">): Html =>
  html`<div class="ds-block ds-side ds-card ds-words-block">
    ${heading && html`<h2 class="ds-h2">${heading}</h2>`}
    ${text && html`<p class="ds-text" dir="auto">${text}</p>`}
    ${link && html`<p class="ds-actions">${renderButton(link)}</p>`}
  </div>`;

export const renderSocial = ({ id, accounts }: BlockModelOf<"social">): Html =>
  html`<ul class="ds-block ds-full ds-social">
    ${accounts.map(({ name, href }) => html`<li>${renderLink(id, { text: name, href })}</li>`)}
  </ul>`;
