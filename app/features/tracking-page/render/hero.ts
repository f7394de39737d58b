import { html, type Html } from "#app/lib/html.ts";
import type { Hero } from "../page-model.ts";
import { icon } from "./icons.ts";
import { renderDated } from "./words.ts";

/** The sentence, when it comes and what to do: of the page, or of one parcel among several. */
export function renderHero(
  { sentence, advice, tone, icon: name, when, action }: Hero,
  level: "h1" | "h3",
): Html {
  const words = when?.arrival
    ? renderHeadline(renderDated(when.arrival), " – ", sentence)
    : renderSentence(sentence);
  return html`<div class="ds-hero ds-${tone}">
    <span class="ds-badge">${icon(name)}</span>
    ${level === "h1" ? html`<h1 class="ds-h1">${words}</h1>` : html`<h3 class="ds-h3">${words}</h3>`}
    ${when?.notes.map((note) => html`<p class="ds-advice">${renderDated(note)}</p>`)}
    ${when?.why && html`<p class="ds-soft ds-small ds-advice">${when.why}</p>`}
    ${advice.map((text) => html`<p class="ds-advice">${text}</p>`)}
    ${
      action &&
      html`<p class="ds-advice">
        <a class="ds-button ds-solid" href="${action.href}" rel="noopener noreferrer"
          >${action.text} ${icon("out")}</a
        >
      </p>`
    }
  </div>`;
}

/** After the first full stop of Japanese, a sentence goes on in a line of its own. */
function renderSentence(sentence: string): Html {
  const [, status, mark = "", rest] = /^(.+?)(。)(.+)$/su.exec(sentence) ?? [];
  return status && rest ? renderHeadline(html`${status}`, mark, rest) : html`${sentence}`;
}

/** What matters most, and under it the rest in smaller letters; `mark` is for those who hear it in one go. */
const renderHeadline = (first: Html, mark: string, rest: string): Html =>
  html`${first}<span class="ds-hidden">${mark}</span><span class="ds-when">${rest}</span>`;
