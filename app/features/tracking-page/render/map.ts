import { html, trusted, type Html } from "#app/lib/html.ts";
import type { BlockModelOf, MapStop } from "../block-model.ts";
import type { Say } from "../texts/catalog.ts";
import { icon, iconPath } from "./icons.ts";
import { countedBy } from "./words.ts";

/**
 * The way as a drawing: no land and no distances, just from where over where to where. The names under it say all of it, so
 * the drawing itself is hidden from screen readers.
 */
export function renderMap({ id, stops, place }: BlockModelOf<"map">, say: Say): Html {
  return html`<section class="ds-block ds-main ds-card ds-map ds-calm">
    <h2 class="ds-h2">${say("map.heading")}</h2>
    ${stops.length > 1 && drawWay(stops)}
    <ol class="ds-stops">
      ${stops.map(
        ({ label, state }) =>
          html`<li ${state === "here" && html`class="ds-at"`}>
            ${state === "here" && html`<span class="ds-hidden">${say("map.here")}</span>`}
            <span dir="auto">${label}</span>
          </li>`,
      )}
    </ol>
    ${
      place &&
      html`<div class="ds-live">
        <a
          class="ds-link"
          href="${place.link.href}"
          rel="noopener noreferrer"
          ${countedBy(id, place.link.href)}
          ${place.embed && html`data-count="${id}" data-embed="${place.embed}" data-title="${place.text}"`}
          >${icon("pin")}${place.link.text}</a
        >
      </div>`
    }
  </section>`;
}

const WIDTH = 600;
const HEIGHT = 150;
const EDGE = 56;

/** Of the drawing: hills that mean nothing but a way through them. */
const LAND = `<rect class="ds-land" width="${WIDTH}" height="${HEIGHT}" rx="12"/><path class="ds-contour" d="M0 118C90 84 150 142 260 120S430 74 600 104M0 44C80 62 170 14 280 34S470 62 600 28"/>`;

/** Stops at even distances on a wave; the part that lies behind is drawn through, the part ahead is dotted. */
function drawWay(stops: MapStop[]): Html {
  const points = stops.map((stop, index) => {
    const x = Math.round(EDGE + (index * (WIDTH - 2 * EDGE)) / (stops.length - 1));
    return { stop, x, y: index % 2 === 0 ? 96 : 56 };
  });
  const legs = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const bend = Math.round((to.x - from.x) / 2);
    const isGone = to.stop.state !== "ahead";
    return `<path class="${isGone ? "ds-gone" : "ds-way"}" d="M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}"/>`;
  });
  return trusted(
    `<svg class="ds-flip" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" fill="none" aria-hidden="true" focusable="false">${LAND}${legs.join("")}${points.map(drawStop).join("")}</svg>`,
  );
}

function drawStop({ stop, x, y }: { stop: MapStop; x: number; y: number }): string {
  if (stop.state === "passed") return `<circle class="ds-was" cx="${x}" cy="${y}" r="8"/>`;
  const isHere = stop.state === "here";
  const circle = `<circle class="${isHere ? "ds-was ds-at-mark" : "ds-stop"}" cx="${x}" cy="${y}" r="19"/>`;
  const sign = `<path class="ds-sign" transform="translate(${x - 12} ${y - 12})" d="${iconPath(isHere ? "pin" : "door")}"/>`;
  return `${isHere ? `<circle class="ds-halo" cx="${x}" cy="${y}" r="30"/>` : ""}${circle}${sign}`;
}
