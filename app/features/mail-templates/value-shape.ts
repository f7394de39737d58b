import type { MailValues } from "#app/features/messages/mail-values.ts";
import { printableNames, type ShapeOf } from "#app/lib/merchant-markup/value-shape.ts";

/** The names of MailValues, as the compiler holds them to be; without what is not for templates. */
export const VALUE_SHAPE: ShapeOf<Omit<MailValues, "json_ld">> = {
  lang: "text",
  dir: "text",
  shop: { name: "text", url: "text", email: "text" },
  customer: { first_name: "text", name: "text" },
  order: { name: "text", label: "text", placed_on: "text", total: "text" },
  tracking: { url: "text", label: "text" },
  delivery: { text: "text", date: "text", note: "text" },
  steps: { list: { label: "text", state: "text" } },
  carrier: { name: "text", url: "text" },
  tracking_number: "text",
  parcels: {
    list: { title: "text", facts: { list: { label: "text", value: "text", is_number: "text" } } },
  },
  more_parcels: "text",
  items_heading: "text",
  items: { list: { title: "text", variant: "text", quantity: "text", image: "text", price: "text" } },
  more_items: "text",
  rest: "text",
  problem: { what: "text", next: "text" },
  pickup: { place: "text", until: "text" },
  refund: { amount: "text" },
  address: { heading: "text", lines: { list: "text" } },
  note: { subject: "text", paragraphs: { list: { list: "text" } } },
  review: { url: "text" },
  survey: { url: "text" },
  help: "text",
  footer: "text",
  unsubscribe: { url: "text", label: "text" },
  privacy: { url: "text", label: "text" },
};

/** Every name that prints by itself, outside of lists: "order.name". */
export const PRINTABLE_NAMES: readonly string[] = printableNames(VALUE_SHAPE);
