import { paddingOf, sectionHeading, table, when, type LaidOut, type Paper, type Place } from "./paper.ts";

/** Blocks that show an order's facts. Their Liquid is ours; long words break wherever they must. */

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

/** A panel of its own with a mark, so that nobody reads past it. */
export function layOutProblem(paper: Paper, place: Place): LaidOut {
  const { ink, panel, accent, onAccent, radius } = paper.look;
  const mark = `<div class="mark" aria-hidden="true" style="width:28px;height:28px;line-height:28px;border-radius:14px;font-size:17px;font-weight:700;text-align:center;background-color:${accent};color:${onAccent}">!</div>`;
  const words = `<div class="ink" style="font-size:17px;line-height:1.35;font-weight:700;color:${ink}">{{ problem.what }}</div>{% if problem.next %}<div class="ink" style="padding-top:6px;color:${ink}">{{ problem.next }}</div>{% endif %}`;
  const rows = `<tr><td class="panel" style="padding:22px 24px;border-radius:${radius}px;background-color:${panel}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td width="28" style="width:28px;padding:0 14px 0 0;vertical-align:top">${mark}</td><td style="padding:3px 0 0;vertical-align:top;font-size:16px;line-height:1.5;word-break:break-word">${words}</td></tr></table></td></tr>`;
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
