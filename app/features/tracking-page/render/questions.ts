import { html, type Html } from "#app/lib/html.ts";
import type { BlockModelOf } from "../block-model.ts";
import { renderLink } from "./words.ts";

export const renderFaq = ({ heading, entries }: BlockModelOf<"faq">): Html =>
  html`<section class="ds-block ds-main ds-card ds-faq">
    <h2 class="ds-h2">${heading}</h2>
    ${entries.map(
      ({ question, answer }) =>
        html`<details>
          <summary><span dir="auto">${question}</span></summary>
          <p dir="auto">${answer}</p>
        </details>`,
    )}
  </section>`;

export const renderSupport = ({ id, heading, text, ways }: BlockModelOf<"support">): Html =>
  html`<section class="ds-block ds-side ds-card ds-words-block">
    <h2 class="ds-h2">${heading}</h2>
    ${text && html`<p class="ds-text" dir="auto">${text}</p>`}
    <div class="ds-ways">${ways.map((way) => renderLink(id, way))}</div>
  </section>`;
