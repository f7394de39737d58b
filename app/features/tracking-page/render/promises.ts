import { html, type Html } from "#app/lib/html.ts";
import type { BlockModelOf } from "../block-model.ts";
import type { Say } from "../texts/catalog.ts";
import { icon } from "./icons.ts";
import { renderItems } from "./items.ts";
import { renderDated } from "./words.ts";

/** When it comes, how sure that is and why. */
export function renderDeliveryDate(block: BlockModelOf<"delivery_date">): Html {
  const { id, heading, date, notes, why, calendar } = block;
  return html`<section class="ds-block ds-side ds-card">
    <h2 class="ds-h2">${heading}</h2>
    <div class="ds-day">
      ${icon("calendar")}
      <div>
        <p class="ds-day-text">${renderDated(date)}</p>
        ${notes.map((note) => html`<p>${renderDated(note)}</p>`)}
        ${why && html`<p class="ds-soft ds-small">${why}</p>`}
      </div>
    </div>
    ${
      calendar &&
      html`<p class="ds-actions">
        <a class="ds-button" href="${calendar.href}" data-count="${id}" data-kind="calendar"
          >${calendar.text}</a
        >
      </p>`
    }
  </section>`;
}

export const renderItemsBlock = ({ lists, images }: BlockModelOf<"items">, say: Say): Html =>
  html`${lists.map(
    ({ arrival, ...list }) =>
      html`<section class="ds-block ds-side ds-card">
        ${renderItems(list, { level: "h2", say, images, arrival })}
      </section>`,
  )}`;

export function renderFollow({ id, news, share }: BlockModelOf<"follow">, say: Say): Html {
  return html`<section class="ds-block ds-side ds-card ds-follow" ${!news && html`hidden data-scripted`}>
    <h2 class="ds-h2">${say("follow.heading")}</h2>
    ${news?.isOn && html`<p>${say("follow.on", { email: news.email })}</p>`}
    <div class="ds-actions">
      ${
        news &&
        html`<form method="post" action="${news.action}">
          ${news.isOn && html`<input type="hidden" name="on" value="0" />`}
          <button class="ds-button" type="submit">
            ${!news.isOn && icon("mail")} ${say(news.isOn ? "follow.stop" : "follow.news")}
          </button>
        </form>`
      }
      ${
        share &&
        html`<button
          class="ds-button"
          type="button"
          hidden
          data-count="${id}"
          data-share="${share.url}"
          data-title="${share.title}"
          data-text="${share.text}"
          data-done="${say("copy.done")}"
        >
          ${icon("share")}<span>${say("follow.share")}</span>
        </button>`
      }
    </div>
  </section>`;
}
