import type { MailValues } from "#app/features/messages/mail-values.ts";

/** What a template may speak of, by name. "text" prints; a list is gone through. */
export type Shape = "text" | { list: Shape } | { [name: string]: Shape };

type ShapeOf<Value> = [Value] extends [readonly (infer Element)[]]
  ? { list: ShapeOf<NonNullable<Element>> }
  : [Value] extends [object]
    ? { [Name in keyof Value]-?: ShapeOf<NonNullable<Value[Name]>> }
    : "text";

/** The names of MailValues, as the compiler holds them to be; without what is not for templates. */
const VALUE_SHAPE: ShapeOf<Omit<MailValues, "json_ld">> = {
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

/** What is found at a path ("order", "name"); null when there is nothing of that name. */
export function shapeAt(path: readonly (string | number)[]): Shape | null {
  let shape: Shape = VALUE_SHAPE;
  for (const step of path) {
    const next = partOf(shape, step);
    if (!next) return null;
    shape = next;
  }
  return shape;
}

function partOf(shape: Shape, step: string | number): Shape | null {
  if (step === "size") return "text";
  if (shape === "text") return null;
  if (isList(shape))
    return typeof step === "number" || step === "first" || step === "last" ? shape.list : null;
  return Object.hasOwn(shape, step) ? (shape[step] ?? null) : null;
}

const isList = (shape: Shape): shape is { list: Shape } => typeof shape === "object" && "list" in shape;

/** Every name that prints by itself, outside of lists: "order.name". */
export const PRINTABLE_NAMES: readonly string[] = namesIn(VALUE_SHAPE, "");

function namesIn(shape: Shape, prefix: string): string[] {
  if (shape === "text") return [prefix];
  if (isList(shape)) return [];
  return Object.entries(shape).flatMap(([name, part]) => namesIn(part, prefix ? `${prefix}.${name}` : name));
}
