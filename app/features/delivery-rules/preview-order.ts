import { z } from "zod";
import { parseCalendarDate, type CalendarDate, type Instant } from "#app/lib/time.ts";
import type { ItemTraits, ParcelTraits } from "./plan.ts";
import type { DeliveryRules, ItemMatch } from "./rules.ts";

/** The order that a merchant tries the rules with. Whatever is empty is unknown, as it may be in a real order. */
export type PreviewOrder = {
  on: string;
  at: string;
  countryCode: string | null;
  provinceCode: string | null;
  postcode: string;
  /** A method of the rules by its id, or any other name; null: one that no rule names. */
  method: { id: string } | { title: string } | null;
  locationId: string | null;
  /** An item that the handling rule of this id is about; null: one without a rule. */
  handlingRuleId: string | null;
  /** A second item without a rule, to see what becomes of several. */
  hasOrdinaryItem: boolean;
};

const text = z.string().max(200);
const orderSchema = z.object({
  on: text,
  at: text,
  countryCode: text.nullable(),
  provinceCode: text.nullable(),
  postcode: text,
  method: z.union([z.object({ id: text }), z.object({ title: text })]).nullable(),
  locationId: text.nullable(),
  handlingRuleId: text.nullable(),
  hasOrdinaryItem: z.boolean(),
});

/** Null when it is no order of the preview. */
export function parsePreviewOrder(sent: unknown): PreviewOrder | null {
  const read = orderSchema.safeParse(sent);
  return read.success ? read.data : null;
}

/** Day and time of the order, as far as they are ones; else those that are given. */
export function whenOrdered(
  { on, at }: Pick<PreviewOrder, "on" | "at">,
  now: { today: CalendarDate; time: string },
): { on: CalendarDate; at: string } {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/.test(at) ? at : now.time;
  return { on: parseCalendarDate(on) ?? now.today, at: time };
}

/** The order as the planner wants it. */
export function toTraits(order: PreviewOrder, rules: DeliveryRules, placedAt: Instant): ParcelTraits {
  const rule = rules.handling.find(({ id }) => id === order.handlingRuleId);
  return {
    placedAt,
    destination: {
      countryCode: order.countryCode,
      provinceCode: order.provinceCode,
      postcode: order.postcode.trim() || null,
    },
    method: methodOf(order.method, rules),
    locationId: order.locationId,
    items: [
      rule ? itemOf(rule.match) : ORDINARY_ITEM,
      ...(rule && order.hasOrdinaryItem ? [ORDINARY_ITEM] : []),
    ],
  };
}

function methodOf(method: PreviewOrder["method"], rules: DeliveryRules): ParcelTraits["method"] {
  if (method === null) return null;
  if ("title" in method) return { title: method.title, code: null };
  const known = rules.methods.find(({ id }) => id === method.id);
  return known ? { title: known.matches[0] ?? known.name, code: null } : null;
}

const ORDINARY_ITEM: ItemTraits = {
  productId: null,
  vendor: null,
  productType: null,
  tags: [],
  collectionIds: [],
};

/** An item that a rule fits, and nothing else about it. */
function itemOf({ kind, value }: ItemMatch): ItemTraits {
  switch (kind) {
    case "product":
      return { ...ORDINARY_ITEM, productId: value };
    case "vendor":
      return { ...ORDINARY_ITEM, vendor: value };
    case "type":
      return { ...ORDINARY_ITEM, productType: value };
    case "tag":
      return { ...ORDINARY_ITEM, tags: [value] };
    case "collection":
      return { ...ORDINARY_ITEM, collectionIds: [value] };
  }
}
