import type { PageStyle } from "#app/features/page-designs/page-design.ts";
import { html, type Html } from "#app/lib/html.ts";
import type { Progress, Step } from "../page-model.ts";
import type { Say } from "../texts/catalog.ts";
import { icon, type DrawnIcon } from "./icons.ts";
import { renderTime } from "./words.ts";

type Drawing = { say: Say; marks: PageStyle["progress"] };

export function renderProgress({ steps, tone }: Progress, { say, marks }: Drawing): Html {
  return html`<div class="ds-progress" role="group" aria-label="${say("progress.label")}">
    <ol class="ds-steps ds-${tone}">
      ${steps.map((step, index) => renderStep(step, { say, marks }, iconOf(index, steps.length)))}
    </ol>
  </div>`;
}

function renderStep({ label, state, date }: Step, { say, marks }: Drawing, own: DrawnIcon): Html {
  const isHere = state === "current" || state === "end";
  const isDone = state === "done" || state === "end";
  return html`<li class="ds-step ds-${isDone ? "done" : state}" ${isHere && html`aria-current="step"`}>
    ${marks === "bar" ? html`<span class="ds-seg"></span>` : renderDot(marks === "icons" ? own : isDone && "check")}
    <span class="ds-label"
      >${label} ${isDone && html`<span class="ds-hidden">${say("progress.completed")}</span>`}</span
    >
    ${date && html`<span class="ds-date">${renderTime(date)}</span>`}
  </li>`;
}

const renderDot = (name: DrawnIcon | false): Html => html`<span class="ds-dot">${name && icon(name)}</span>`;

const WAY_THERE: readonly DrawnIcon[] = ["receipt", "box", "truck", "door", "check"];
const WAY_BACK: readonly DrawnIcon[] = ["box", "back", "check"];

const iconOf = (index: number, count: number): DrawnIcon =>
  (count === WAY_BACK.length ? WAY_BACK : WAY_THERE)[index] ?? "check";
