import type { Block } from "../blocks.ts";

/** The blocks that our own templates are made of. Their ids are the same in every language. */

/** The line above the heading. */
export const orderLine: Block = {
  id: "order",
  type: "text",
  text: "{{ order.label }}",
  align: "start",
  tone: "quiet",
};

export const heading = (text: string): Block => ({
  id: "heading",
  type: "heading",
  text,
  level: "1",
  align: "start",
});

export const paragraphs = (id: string, text: string, tone: "normal" | "quiet" = "normal"): Block => ({
  id,
  type: "text",
  text,
  align: "start",
  tone,
});

export const button = (label: string, url: string): Block => ({
  id: "button",
  type: "button",
  label,
  url,
  style: "solid",
});

/** Parts the news, and what to do, from what one may look up. */
export const detailsRule: Block = { id: "details-rule", type: "divider" };
export const supportRule: Block = { id: "support-rule", type: "divider" };

export const deliveryDate: Block = { id: "delivery-date", type: "delivery_date", style: "card" };
export const progress: Block = { id: "progress", type: "progress" };
export const problem: Block = { id: "problem", type: "problem" };
export const parcels: Block = { id: "parcels", type: "parcels" };
export const address: Block = { id: "address", type: "address" };
export const items: Block = { id: "items", type: "items", showImages: true, showPrices: false };
export const itemsWithPrices: Block = { ...items, showPrices: true };
export const support: Block = { id: "support", type: "support", text: "{{ help }}" };

/** Where a parcel waits, and until when; each only if it is known. */
export const pickup = ({ place, until }: { place: string; until: string }): Block =>
  paragraphs(
    "pickup",
    `{% if pickup.place %}\n${place}\n{% endif %}\n{% if pickup.until %}\n${until}\n{% endif %}`,
  );

/** What a person of the shop has written: their paragraphs, line by line. */
export const noteText: Block = {
  id: "note",
  type: "liquid",
  source:
    '{% for lines in note.paragraphs %}<p style="margin:0 0 12px">{% for line in lines %}{{ line }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}</p>{% endfor %}',
};
