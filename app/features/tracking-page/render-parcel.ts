import { html, type Html } from "#app/lib/html.ts";
import { icon } from "./icons.ts";
import type { Hero, HistoryEntry, ItemList, ParcelCard, Progress, Stamp, Step } from "./page-model.ts";
import type { Say } from "./texts/catalog.ts";

/** So many of the newest entries are shown at once; the rest opens on demand. */
const HISTORY_OPEN_MAX = 3;

export function renderParcel(parcel: ParcelCard, say: Say): Html {
  return html`<article class="ds-card" aria-label="${parcel.label}">
    ${
      parcel.hero &&
      html`<p class="ds-eyebrow">${parcel.label}</p>
        ${renderHero(parcel.hero, "h3")}`
    }
    ${parcel.progress && renderProgress(parcel.progress, say)} ${renderCarrier(parcel, say)}
    ${parcel.items && renderItems(parcel.items, say)} ${renderHistory(parcel, say)}
  </article>`;
}

export function renderHero({ sentence, advice, tone, icon: name }: Hero, level: "h1" | "h3"): Html {
  const words = renderSentence(sentence);
  return html`<div class="ds-hero ds-${tone}">
    <span class="ds-badge">${icon(name)}</span>
    ${level === "h1" ? html`<h1 class="ds-h1">${words}</h1>` : html`<h3 class="ds-h3">${words}</h3>`}
    ${advice.map((text) => html`<p class="ds-advice">${text}</p>`)}
  </div>`;
}

/** "On its way – expected Tuesday": what follows the dash, or the first full stop of Japanese, gets a line of its own. */
function renderSentence(sentence: string): Html {
  const [, status = sentence, mark, rest] = /^(.+?)( – |。)(.+)$/su.exec(sentence) ?? [];
  return html`${status}${rest && html`<span class="ds-hidden">${mark}</span><span class="ds-when">${rest}</span>`}`;
}

export function renderProgress({ steps, tone }: Progress, say: Say): Html {
  return html`<ol class="ds-steps ds-${tone}" aria-label="${say("progress.label")}">
    ${steps.map((step) => renderStep(step, say))}
  </ol>`;
}

function renderStep({ label, state, date }: Step, say: Say): Html {
  const isCurrent = state === "current" && html` aria-current="step"`;
  return html`<li class="ds-step ds-${state}" ${isCurrent}>
    <span class="ds-dot">${state === "done" && icon("check")}</span>
    <span class="ds-label"
      >${label} ${state === "done" && html`<span class="ds-hidden">${say("progress.completed")}</span>`}</span
    >
    ${date && html`<span class="ds-date">${renderTime(date)}</span>`}
  </li>`;
}

function renderCarrier({ carrier, trackingNumber, link }: ParcelCard, say: Say): Html | null {
  if (!carrier && !trackingNumber && !link) return null;
  return html`<div class="ds-carrier">
    ${
      (carrier ?? trackingNumber) &&
      html`<dl class="ds-facts">
        ${carrier && renderFact(say("parcel.carrier"), html`${carrier}`)}
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

export function renderItems({ heading, items }: ItemList, say: Say): Html {
  return html`<section class="ds-section">
    <h4 class="ds-h4">${heading}</h4>
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

function renderHistory({ history, lastNews }: ParcelCard, say: Say): Html | null {
  if (history.length === 0) return null;
  const older = history.slice(HISTORY_OPEN_MAX);
  return html`<section class="ds-section">
    <div class="ds-row">
      <h4 class="ds-h4">${say("history.heading")}</h4>
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

const renderEntries = (entries: HistoryEntry[]): Html =>
  html`<ol class="ds-history">
    ${entries.map(
      ({ title, place, at, carrierText }) =>
        html`<li class="ds-entry">
          <span class="ds-title">${title}</span>
          ${carrierText && html`<q class="ds-carrier-text" dir="auto">${carrierText}</q>`}
          <span class="ds-soft ds-small"
            >${renderTime(at)}${place && html`<span dir="auto"> · ${place}</span>`}</span
          >
        </li>`,
    )}
  </ol>`;

const renderTime = ({ iso, text }: Stamp): Html => html`<time datetime="${iso}">${text}</time>`;
