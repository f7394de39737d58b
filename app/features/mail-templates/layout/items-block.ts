import type { Block } from "../blocks.ts";
import { paddingOf, sectionHeading, table, when, type LaidOut, type Paper, type Place } from "./paper.ts";

/** Rows of one table, not sections: a hundred bytes for each item instead of thousands. Long words break wherever they must. */
export function layOutItems(paper: Paper, block: Extract<Block, { type: "items" }>, place: Place): LaidOut {
  const { quiet } = paper.look;
  const rest = `<mj-text padding="${paddingOf({ ...place, top: 12 })}" font-size="15px" color="${quiet}" css-class="quiet">${paper.code("{{ rest }}")}</mj-text>`;
  const prices = block.showPrices ? "{% if item.price %} – {{ item.price }}{% endif %}" : "";
  return {
    mjml: `${when(paper, "items[0]", table(paper, place, rowsOf(paper, block)))}${when(paper, "rest", rest)}`,
    text: `{% if items[0] %}{{ items_heading }}{% for item in items %}
{{ item.quantity }} × {{ item.title }}{% if item.variant %} ({{ item.variant }}){% endif %}${prices}{% endfor %}{% if more_items %}
{{ more_items }}{% endif %}{% endif %}{% if rest %}

{{ rest }}{% endif %}`,
  };
}

const PICTURE_SIZE = 64;

function rowsOf(
  { look }: Paper,
  { showImages, showPrices }: { showImages: boolean; showPrices: boolean },
): string {
  const { ink, quiet, line, panel } = look;
  const corner = Math.min(look.radius, 8);
  const cell = `vertical-align:top;border-top:1px solid ${line}`;
  const square = `width:${PICTURE_SIZE}px;height:${PICTURE_SIZE}px;border-radius:${corner}px`;
  // Room for pictures only where at least one is known; then the others keep their place in the column.
  const pictured = showImages
    ? "{% assign pictured = false %}{% for item in items %}{% if item.image %}{% assign pictured = true %}{% endif %}{% endfor %}"
    : "";
  const picture = `{% if pictured %}<td width="${PICTURE_SIZE}" class="cell" style="width:${PICTURE_SIZE}px;padding:14px 16px 14px 0;${cell}">{% address %}{{ item.image }}{% then %}<img src="{% target %}" alt="" width="${PICTURE_SIZE}" height="${PICTURE_SIZE}" style="display:block;object-fit:cover;${square}">{% otherwise %}<div class="blank" style="font-size:0;${square};background-color:${panel}">&nbsp;</div>{% endaddress %}</td>{% endif %}`;
  const small = (words: string) =>
    `<span class="quiet" style="font-size:14px;font-weight:400;color:${quiet}">${words}</span>`;
  const title = `<td class="ink cell" style="padding:14px 16px 14px 0;word-break:break-word;font-weight:600;color:${ink};${cell}">{{ item.title }}{% if item.variant %}<br>${small("{{ item.variant }}")}{% endif %}</td>`;
  const count = "×&nbsp;{{ item.quantity }}";
  const amount = showPrices
    ? `{% if item.price %}{{ item.price }}<br>${small(count)}{% else %}${count}{% endif %}`
    : count;
  const last = `<td align="right" width="56" class="ink cell" style="width:56px;padding:14px 0;white-space:nowrap;color:${ink};${cell}">${amount}</td>`;
  return `${pictured}<tr><td colspan="3" style="padding:0 0 12px">${sectionHeading(ink, "{{ items_heading }}")}</td></tr>{% for item in items %}<tr>${showImages ? picture : ""}${title}${last}</tr>{% endfor %}{% if more_items %}<tr><td colspan="3" class="quiet cell" style="padding:14px 0 0;color:${quiet};${cell}">{{ more_items }}</td></tr>{% endif %}`;
}
