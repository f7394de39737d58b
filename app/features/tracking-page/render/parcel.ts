import type { PageStyle } from "#app/features/page-designs/page-design.ts";
import { html, type Html } from "#app/lib/html.ts";
import type { BlockModelOf } from "../block-model.ts";
import type { CarrierLine, HistoryEntry, MissingOffer, ParcelCard } from "../page-model.ts";
import type { Say } from "../texts/catalog.ts";
import { renderHero } from "./hero.ts";
import { icon } from "./icons.ts";
import { renderHeading, renderItems, type Level } from "./items.ts";
import { renderProgress } from "./progress.ts";
import { renderCopy, renderTime } from "./words.ts";

/** So many of the newest entries are shown at once; the rest opens on demand. */
const HISTORY_OPEN_MAX = 3;

type Drawing = {
  id: string;
  say: Say;
  marks: PageStyle["progress"];
  history: BlockModelOf<"parcels">["history"];
};

/** Of several parcels, each lists its own items; the only one's have a block of their own. */
export function renderParcel(parcel: ParcelCard, drawing: Drawing): Html {
  const { id, say } = drawing;
  // Headings follow each other without a gap: h1, the group's h2 and the parcel's h3, or just h1.
  const level = parcel.hero ? "h4" : "h2";
  return html`<article class="ds-block ds-main ds-card" aria-label="${parcel.label}" data-count="${id}">
    ${
      parcel.hero &&
      html`<p class="ds-eyebrow">${parcel.label}</p>
        ${renderHero(parcel.hero, "h3")}`
    }
    ${parcel.progress && renderProgress(parcel.progress, drawing)} ${renderCarriers(parcel, say)}
    ${parcel.freshness && html`<p class="ds-soft ds-small ds-advice">${parcel.freshness}</p>`}
    ${
      parcel.hero &&
      parcel.items &&
      html`<section class="ds-section">${renderItems(parcel.items, { level, say, images: true })}</section>`
    }
    ${parcel.missing && renderMissing(parcel.missing, level)} ${renderHistory(parcel, level, drawing)}
  </article>`;
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
        ${carrier && renderFact(term, html`<span dir="auto">${carrier}</span>`)}
        ${trackingNumber && renderFact(say("parcel.number"), renderNumber(trackingNumber, say))}
      </dl>`
    }
    ${
      link &&
      html`<a class="ds-button" href="${link.href}" rel="noopener noreferrer">${link.text} ${icon("out")}</a>`
    }
  </div>`;
}

const renderNumber = (number: string, say: Say): Html =>
  html`<span class="ds-numbered"
    ><bdi class="ds-number">${number}</bdi>${renderCopy(number, say("copy.action"), say("copy.done"))}</span
  >`;

const renderFact = (term: string, value: Html): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** Closed until somebody asks, but for who has told already that it is missing. */
const renderMissing = (offer: MissingOffer, level: Level): Html =>
  offer.isReported
    ? html`<section class="ds-section">
        ${renderHeading(level, offer.heading)} ${renderMissingForm(offer)}
      </section>`
    : html`<section class="ds-section">
        <details>
          <summary>${offer.heading}</summary>
          <ol class="ds-todo">
            ${offer.steps.map((step) => html`<li>${step}</li>`)}
          </ol>
          ${renderMissingForm(offer)}
        </details>
      </section>`;

const renderMissingForm = ({ action, parcel, isReported, text, button }: MissingOffer): Html =>
  html`<form method="post" action="${action}">
    <p>${text}</p>
    <input type="hidden" name="parcel" value="${parcel}" />
    ${isReported && html`<input type="hidden" name="missing" value="0" />`}
    <p class="ds-actions"><button class="ds-button" type="submit">${button}</button></p>
  </form>`;

function renderHistory({ history, lastNews }: ParcelCard, level: Level, drawing: Drawing): Html | null {
  if (history.length === 0) return null;
  const { say } = drawing;
  if (drawing.history === "closed")
    return html`<section class="ds-section">
      <details>
        <summary>${say("history.heading")}</summary>
        ${renderEntries(history, true)}
      </details>
    </section>`;
  const shown = drawing.history === "open" ? history.length : HISTORY_OPEN_MAX;
  const older = history.slice(shown);
  return html`<section class="ds-section">
    <div class="ds-row">
      ${renderHeading(level, say("history.heading"))}
      ${lastNews && html`<p class="ds-soft ds-small">${lastNews}</p>`}
    </div>
    ${renderEntries(history.slice(0, shown), true)}
    ${
      older.length > 0 &&
      html`<details>
        <summary>${say("history.older", { count: older.length })}</summary>
        ${renderEntries(older, false)}
      </details>`
    }
  </section>`;
}

/** `isFirst`: the list begins with the newest news of all. */
const renderEntries = (entries: HistoryEntry[], isFirst: boolean): Html =>
  html`<ol class="ds-entries">
    ${entries.map((entry, index) => renderEntry(entry, isFirst && index === 0))}
  </ol>`;

const renderEntry = ({ title, by, place, at, carrierText }: HistoryEntry, isNewest: boolean): Html =>
  html`<li class="ds-entry${isNewest && " ds-newest"}">
    <span class="ds-title">${title}</span>
    ${carrierText && html`<span class="ds-small"><q dir="auto">${carrierText}</q></span>`}
    <span class="ds-soft ds-small"
      >${renderTime(at)}${by && html` · <bdi>${by}</bdi>`}${place && html` · <bdi>${place}</bdi>`}</span
    >
  </li>`;
