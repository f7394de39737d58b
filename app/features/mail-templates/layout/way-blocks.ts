import type { Block } from "../blocks.ts";
import { paddingOf, table, when, type LaidOut, type Paper, type Place } from "./paper.ts";

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** When it comes and how far it is. Their Liquid is ours. */

const DATE_TEXT = `{% if delivery.text %}{{ delivery.text }}{% if delivery.note %}
{{ delivery.note }}{% endif %}{% endif %}`;
const STEPS_TEXT = `{% for step in steps %}{% if step.state == "open" %}[ ]{% elsif step.state == "now" %}[>]{% else %}[x]{% endif %} {{ step.label }}
{% endfor %}`;

export function layOutDeliveryDate(paper: Paper, block: Of<"delivery_date">, place: Place): LaidOut {
  const asLine = `<mj-text padding="${paddingOf(place)}" font-size="17px" css-class="ink">${paper.code("<strong>{{ delivery.text }}</strong>{% if delivery.note %}<br>{{ delivery.note }}{% endif %}")}</mj-text>`;
  const drawn = block.style === "card" ? table(paper, place, panel(paper, date(paper))) : asLine;
  return { mjml: when(paper, "delivery.text", drawn), text: DATE_TEXT };
}

export const layOutProgress = (paper: Paper, place: Place): LaidOut => ({
  mjml: when(paper, "steps[0]", table(paper, place, stepRow(paper))),
  text: STEPS_TEXT,
});

/** Both on one panel, where one follows the other: the answer to "where is it, and when is it here?" at a glance. */
export function layOutStatus(paper: Paper, place: Place): LaidOut {
  const steps = `{% if steps[0] %}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;table-layout:fixed">${stepRow(paper, "{% if delivery.text %}20px{% else %}0{% endif %}")}</table>{% endif %}`;
  const both = panel(paper, `{% if delivery.text %}${date(paper)}{% endif %}${steps}`);
  return {
    mjml: when(paper, "delivery.text or steps[0]", table(paper, place, both)),
    text: `${DATE_TEXT}\n\n${STEPS_TEXT}`,
  };
}

const panel = ({ look }: Paper, inside: string): string =>
  `<tr><td class="panel" style="padding:22px 24px;border-radius:${look.radius}px;background-color:${look.panel}">${inside}</td></tr>`;

const date = ({ look: { ink, quiet } }: Paper): string =>
  `<div class="ink date" style="font-size:23px;line-height:1.25;font-weight:700;letter-spacing:-0.01em;color:${ink}">{{ delivery.text }}</div>{% if delivery.note %}<div class="quiet" style="padding-top:6px;font-size:15px;color:${quiet}">{{ delivery.note }}</div>{% endif %}`;

/** One bar for each step, filled as far as the parcel came. `top`: the room above; cells have it, for Outlook knows no margins. */
function stepRow({ look: { accent, track, ink, quiet } }: Paper, top = "0"): string {
  const bar = (kind: string, color: string) =>
    `<div class="${kind}" style="height:6px;line-height:6px;font-size:0;border-radius:3px;background-color:${color}">&nbsp;</div>`;
  const label = (tone: string, style: string) =>
    `<div class="${tone} step" style="padding-top:8px;font-size:13px;line-height:1.35;${style}">{{ step.label }}</div>`;
  return `<tr>{% for step in steps %}<td width="{{ 100 | divided_by: steps.size | floor }}%" style="padding:${top} {% if forloop.last %}0{% else %}6px{% endif %} 0 0;vertical-align:top;word-break:break-word">{% if step.state == "open" %}${bar("bar-open", track)}${label("quiet", `color:${quiet}`)}{% elsif step.state == "now" %}${bar("bar", accent)}${label("ink", `color:${ink};font-weight:700`)}{% else %}${bar("bar", accent)}${label("ink", `color:${ink}`)}{% endif %}</td>{% endfor %}</tr>`;
}
