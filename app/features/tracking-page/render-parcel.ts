import type { DatedText } from "#app/features/estimates/dated-text.ts";
import { html, type Html } from "#app/lib/html.ts";
import { icon } from "./icons.ts";
import type {
  CarrierLine,
  Hero,
  HistoryEntry,
  ItemList,
  ParcelCard,
  Progress,
  Stamp,
  Step,
} from "./page-model.ts";
import type { Say } from "./texts/catalog.ts";

/** So many of the newest entries are shown at once; the rest opens on demand. */
const HISTORY_OPEN_MAX = 3;

export function renderParcel(parcel: ParcelCard, say: Say): Html {
  // Headings follow each other without a gap: h1, the group's h2 and the parcel's h3, or just h1.
  const level = parcel.hero ? "h4" : "h2";
  return html`<article class="ds-card" aria-label="${parcel.label}">
    ${
      parcel.hero &&
      html`<p class="ds-eyebrow">${parcel.label}</p>
        ${renderHero(parcel.hero, "h3")}`
    }
    ${parcel.progress && renderProgress(parcel.progress, say)} ${renderCarriers(parcel, say)}
    ${parcel.freshness && html`<p class="ds-soft ds-small ds-advice">${parcel.freshness}</p>`}
    ${parcel.items && renderItems(parcel.items, level, say)} ${renderHistory(parcel, level, say)}
  </article>`;
}

export function renderHero({ sentence, advice, tone, icon: name, when }: Hero, level: "h1" | "h3"): Html {
  const words = when?.arrival
    ? renderHeadline(renderDated(when.arrival), " – ", sentence)
    : renderSentence(sentence);
  return html`<div class="ds-hero ds-${tone}">
    <span class="ds-badge">${icon(name)}</span>
    ${level === "h1" ? html`<h1 class="ds-h1">${words}</h1>` : html`<h3 class="ds-h3">${words}</h3>`}
    ${when?.notes.map((note) => html`<p class="ds-advice">${renderDated(note)}</p>`)}
    ${when?.why && html`<p class="ds-soft ds-small ds-advice">${when.why}</p>`}
    ${advice.map((text) => html`<p class="ds-advice">${text}</p>`)}
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

const renderDated = (text: DatedText): Html =>
  html`${text.map((part) => (part.day ? renderTime({ iso: part.day, text: part.text }) : part.text))}`;

export function renderProgress({ steps, tone }: Progress, say: Say): Html {
  return html`<div class="ds-progress" role="group" aria-label="${say("progress.label")}">
    <ol class="ds-steps ds-${tone}">
      ${steps.map((step) => renderStep(step, say))}
    </ol>
  </div>`;
}

function renderStep({ label, state, date }: Step, say: Say): Html {
  const isHere = state === "current" || state === "end";
  const isDone = state === "done" || state === "end";
  return html`<li class="ds-step ds-${isDone ? "done" : state}" ${isHere && html`aria-current="step"`}>
    <span class="ds-dot">${isDone && icon("check")}</span>
    <span class="ds-label"
      >${label} ${isDone && html`<span class="ds-hidden">${say("progress.completed")}</span>`}</span
    >
    ${date && html`<span class="ds-date">${renderTime(date)}</span>`}
  </li>`;
}

const renderCarriers = ({ carriers }: ParcelCard, say: Say): (Html | null)[] =>
  carriers.map((line, index) =>
    renderCarrier(line, say(index === 0 ? "parcel.carrier" : "parcel.handedOver"), say),
  );

function renderCarrier({ carrier, trackingNumber, link }: CarrierLine, term: string, say: Say): Html | null {
  if (!carrier && !trackingNumber && !link) return null;
  return html`<div class="ds-carrier">
    ${
      (carrier ?? trackingNumber) &&
      html`<dl class="ds-facts">
        ${carrier && renderFact(term, html`${carrier}`)}
        ${trackingNumber && renderFact(say("parcel.number"), html`<span class="ds-number">${trackingNumber}</span>`)}
      </dl>`
    }
    ${
      link &&
      html`<a class="ds-button" href="${link.href}" rel="noopener noreferrer">${link.text} ${icon("out")}</a>`
    }
  </div>`;
}

const renderFact = (term: string, value: Html): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** `arrival` is for items that are in no parcel yet. */
export function renderItems(
  { heading, items }: ItemList,
  level: Level,
  say: Say,
  arrival: DatedText | null = null,
): Html {
  return html`<section class="ds-section">
    ${renderHeading(level, heading)} ${arrival && html`<p>${renderDated(arrival)}</p>`}
    <ul class="ds-items">
      ${items.map(
        ({ title, variant, quantity }) =>
          html`<li class="ds-item">
            <span class="ds-words"
              ><span dir="auto">${title}</span>
              ${variant && html`<span class="ds-soft" dir="auto">${variant}</span>`}</span
            >
            <span class="ds-quantity"
              ><span class="ds-hidden">${say("items.quantity")}</span> ${quantity}&nbsp;×</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function renderHistory({ history, lastNews }: ParcelCard, level: Level, say: Say): Html | null {
  if (history.length === 0) return null;
  const older = history.slice(HISTORY_OPEN_MAX);
  return html`<section class="ds-section">
    <div class="ds-row">
      ${renderHeading(level, say("history.heading"))}
      ${lastNews && html`<p class="ds-soft ds-small">${lastNews}</p>`}
    </div>
    ${renderEntries(history.slice(0, HISTORY_OPEN_MAX))}
    ${
      older.length > 0 &&
      html`<details class="ds-more">
        <summary>${say("history.older", { count: older.length })}</summary>
        ${renderEntries(older)}
      </details>`
    }
  </section>`;
}

type Level = "h2" | "h4";
const renderHeading = (level: Level, text: string): Html =>
  level === "h2" ? html`<h2 class="ds-h4">${text}</h2>` : html`<h4 class="ds-h4">${text}</h4>`;

const renderEntries = (entries: HistoryEntry[]): Html =>
  html`<ol class="ds-history">
    ${entries.map(
      ({ title, by, place, at, carrierText }) =>
        html`<li class="ds-entry">
          <span class="ds-title">${title}</span>
          ${carrierText && html`<q class="ds-carrier-text" dir="auto">${carrierText}</q>`}
          <span class="ds-soft ds-small"
            >${renderTime(at)}${by && html` · ${by}`}${place && html`<span dir="auto"> · ${place}</span>`}</span
          >
        </li>`,
    )}
  </ol>`;

const renderTime = ({ iso, text }: Stamp): Html => html`<time datetime="${iso}">${text}</time>`;
