import type { Block } from "../blocks.ts";
import { paddingOf, when, type LaidOut, type Paper, type Place } from "./paper.ts";

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** Blocks that show an order's facts. Their Liquid is ours; long words break wherever they must. */

const table = (paper: Paper, place: Place, rows: string): string =>
  `<mj-table padding="${paddingOf(place)}">${paper.code(rows)}</mj-table>`;

export const sectionHeading = (color: string, words: string): string =>
  `<h2 class="ink" style="margin:0;font-size:18px;line-height:1.3;font-weight:700;color:${color}">${words}</h2>`;

export function layOutItems(paper: Paper, block: Of<"items">, place: Place): LaidOut {
  const { ink, quiet, line, radius } = paper.look;
  const corner = Math.min(radius, 8);
  const columns = 2 + Number(block.showImages);
  const picture = block.showImages
    ? `<td width="72" style="width:72px;padding:8px 16px 8px 0;vertical-align:top">{% address %}{{ item.image }}{% then %}<img src="{% target %}" alt="" width="56" height="56" style="display:block;width:56px;height:56px;object-fit:cover;border-radius:${corner}px">{% otherwise %}<div class="bar-open" style="width:56px;height:56px;font-size:0;border-radius:${corner}px;background-color:${line}">&nbsp;</div>{% endaddress %}</td>`
    : "";
  const price = block.showPrices ? `{% if item.price %}<br>{{ item.price }}{% endif %}` : "";
  const rows = `<tr><td colspan="${columns}" style="padding:0 0 6px">${sectionHeading(ink, "{{ items_heading }}")}</td></tr>{% for item in items %}<tr>${picture}<td class="ink" style="padding:9px 16px 9px 0;vertical-align:top;word-break:break-word;color:${ink}">{{ item.title }}{% if item.variant %}<br><span class="quiet" style="font-size:14px;color:${quiet}">{{ item.variant }}</span>{% endif %}</td><td align="right" width="56" class="ink" style="width:56px;padding:9px 0;vertical-align:top;white-space:nowrap;color:${ink}">×&nbsp;{{ item.quantity }}${price}</td></tr>{% endfor %}{% if more_items %}<tr><td colspan="${columns}" class="quiet" style="padding:9px 0;color:${quiet}">{{ more_items }}</td></tr>{% endif %}`;
  const prices = block.showPrices ? "{% if item.price %} – {{ item.price }}{% endif %}" : "";
  const rest = `<mj-text padding="${paddingOf({ ...place, top: 14 })}" font-size="15px" color="${quiet}" css-class="quiet">${paper.code("{{ rest }}")}</mj-text>`;
  return {
    mjml: `${when(paper, "items[0]", table(paper, place, rows))}${when(paper, "rest", rest)}`,
    text: `{% if items[0] %}{{ items_heading }}{% for item in items %}
{{ item.quantity }} × {{ item.title }}{% if item.variant %} ({{ item.variant }}){% endif %}${prices}{% endfor %}{% if more_items %}
{{ more_items }}{% endif %}{% endif %}{% if rest %}

{{ rest }}{% endif %}`,
  };
}

/** One bar for each step, filled as far as the parcel came. */
export function layOutProgress(paper: Paper, place: Place): LaidOut {
  const { accent, line, ink, quiet } = paper.look;
  const bar = (kind: string, color: string) =>
    `<div class="${kind}" style="height:6px;line-height:6px;font-size:0;border-radius:3px;background-color:${color}">&nbsp;</div>`;
  const label = (tone: string, style: string) =>
    `<div class="${tone}" style="padding-top:8px;font-size:13px;line-height:1.35;${style}">{{ step.label }}</div>`;
  const rows = `<tr>{% for step in steps %}<td width="{{ 100 | divided_by: steps.size | floor }}%" style="padding:0 {% if forloop.last %}0{% else %}6px{% endif %} 0 0;vertical-align:top;word-break:break-word">{% if step.state == "open" %}${bar("bar-open", line)}${label("quiet", `color:${quiet}`)}{% elsif step.state == "now" %}${bar("bar", accent)}${label("ink", `color:${ink};font-weight:700`)}{% else %}${bar("bar", accent)}${label("ink", `color:${ink}`)}{% endif %}</td>{% endfor %}</tr>`;
  return {
    mjml: when(paper, "steps[0]", table(paper, place, rows)),
    text: `{% for step in steps %}{% if step.state == "open" %}[ ]{% elsif step.state == "now" %}[>]{% else %}[x]{% endif %} {{ step.label }}
{% endfor %}`,
  };
}

export function layOutDeliveryDate(paper: Paper, block: Of<"delivery_date">, place: Place): LaidOut {
  const { ink, quiet, panel, radius } = paper.look;
  const asLine = `<mj-text padding="${paddingOf(place)}" font-size="17px" css-class="ink">${paper.code("<strong>{{ delivery.text }}</strong>{% if delivery.note %}<br>{{ delivery.note }}{% endif %}")}</mj-text>`;
  const asCard = table(
    paper,
    place,
    `<tr><td class="panel" style="padding:18px 20px;border-radius:${radius}px;background-color:${panel}"><div class="ink" style="font-size:20px;line-height:1.3;font-weight:700;color:${ink}">{{ delivery.text }}</div>{% if delivery.note %}<div class="quiet" style="padding-top:4px;font-size:15px;color:${quiet}">{{ delivery.note }}</div>{% endif %}</td></tr>`,
  );
  return {
    mjml: when(paper, "delivery.text", block.style === "card" ? asCard : asLine),
    text: `{% if delivery.text %}{{ delivery.text }}{% if delivery.note %}
{{ delivery.note }}{% endif %}{% endif %}`,
  };
}

export function layOutParcels(paper: Paper, place: Place): LaidOut {
  const { ink, quiet } = paper.look;
  const number = `{% address %}{{ tracking.url }}{% then %}<a class="ink" href="{% target %}" style="color:${ink};font-weight:600;text-decoration:underline;word-break:break-all">{{ fact.value }}</a>{% otherwise %}{{ fact.value }}{% endaddress %}`;
  const rows = `{% for parcel in parcels %}{% if parcel.title %}<tr><td colspan="2" class="ink" style="padding:14px 0 2px;font-weight:700;color:${ink}">{{ parcel.title }}</td></tr>{% endif %}{% for fact in parcel.facts %}<tr><td width="1%" class="quiet" style="padding:3px 20px 3px 0;vertical-align:top;white-space:nowrap;color:${quiet}">{{ fact.label }}</td><td class="ink" style="padding:3px 0;vertical-align:top;word-break:break-word;color:${ink}">{% if fact.is_number %}${number}{% else %}{{ fact.value }}{% endif %}</td></tr>{% endfor %}{% endfor %}{% if more_parcels %}<tr><td colspan="2" class="quiet" style="padding:10px 0 0;color:${quiet}">{{ more_parcels }}</td></tr>{% endif %}`;
  return {
    mjml: when(paper, "parcels[0]", table(paper, place, rows)),
    text: `{% for parcel in parcels %}{% if parcel.title %}{{ parcel.title }}
{% endif %}{% for fact in parcel.facts %}{{ fact.label }}: {{ fact.value }}
{% endfor %}
{% endfor %}{% if more_parcels %}{{ more_parcels }}{% endif %}`,
  };
}

export function layOutProblem(paper: Paper, place: Place): LaidOut {
  const { ink, panel, accent } = paper.look;
  const rows = `<tr><td class="panel ink" style="padding:16px 20px;border-left:4px solid ${accent};background-color:${panel};word-break:break-word;color:${ink}"><strong>{{ problem.what }}</strong>{% if problem.next %}<br>{{ problem.next }}{% endif %}</td></tr>`;
  return {
    mjml: when(paper, "problem", table(paper, place, rows)),
    text: `{% if problem %}{{ problem.what }}{% if problem.next %}
{{ problem.next }}{% endif %}{% endif %}`,
  };
}

export function layOutAddress(paper: Paper, place: Place): LaidOut {
  const words = `${sectionHeading(paper.look.ink, "{{ address.heading }}")}<div class="ink" style="padding-top:6px;word-break:break-word;color:${paper.look.ink}">{% for line in address.lines %}{{ line }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}</div>`;
  return {
    mjml: when(
      paper,
      "address",
      `<mj-text padding="${paddingOf(place)}" css-class="ink">${paper.code(words)}</mj-text>`,
    ),
    text: `{% if address %}{{ address.heading }}{% for line in address.lines %}
{{ line }}{% endfor %}{% endif %}`,
  };
}
