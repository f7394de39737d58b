import type { ShapeOf } from "#app/lib/merchant-markup/value-shape.ts";
import type { CustomValues } from "./custom-values.ts";

/** The names of CustomValues, as the compiler holds them to be. */
export const CUSTOM_SHAPE: ShapeOf<CustomValues> = {
  language: "text",
  shop: { name: "text", url: "text" },
  order: { name: "text", placed: "text", country: "text", tags: { list: "text" }, is_first: "text" },
  situations: { list: "text" },
  status: { text: "text", advice: { list: "text" } },
  arrival: "text",
  carrier: "text",
  tracking_number: "text",
  parcels: { list: { label: "text", status: "text", carrier: "text", tracking_number: "text" } },
  items: { list: { title: "text", variant: "text", quantity: "text" } },
};
