import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import type { ItemTraits, ParcelTraits } from "#app/features/delivery-rules/plan.ts";
import type { ItemMatch } from "#app/features/delivery-rules/rules.ts";
import { promiseKeysOf } from "#app/features/estimates/keys.ts";
import type { DayNumber } from "#app/lib/day-number.ts";
import type { OrderDays } from "./order-days.ts";
import type { PromiseSource } from "./promise-source.ts";

/** A kind of items, of which each gets the same promises; their paths count from the day `start`. */
export type ItemKind = { items: ItemTraits[]; start: DayNumber };

export type ItemKinds = {
  /** Usual items first, then others in the order of the merchant's rules. */
  kinds: ItemKind[];
  /** The place in `kinds` of what each handling rule is about. */
  kindOfRule: number[];
};

/** Handling rules make as many kinds as they have days, or histories, of their own: fifty rules may well make two. */
export function itemKindsOf(source: PromiseSource, days: OrderDays): ItemKinds {
  const kinds: ItemKind[] = [];
  const placeOf = new Map<string, number>();
  const [, ...kindOfRule] = [[], ...source.rules.handling.map(({ match }) => [itemLike(match)])].map(
    (items) => {
      const { start, alike } = describe(source, days, items);
      const place = placeOf.get(alike) ?? kinds.push({ items, start }) - 1;
      placeOf.set(alike, place);
      return place;
    },
  );
  return { kinds, kindOfRule };
}

/** From when items are worked on, and a text that is the same for all items with the same promises. */
function describe(
  { rules, shop, learned }: PromiseSource,
  days: OrderDays,
  items: ItemTraits[],
): { start: DayNumber; alike: string } {
  const traits: ParcelTraits = {
    placedAt: days.starts[0],
    destination: { countryCode: null, provinceCode: null, postcode: null },
    method: null,
    locationId: null,
    items,
  };
  const plan = planDays(rules, shop, traits);
  const hasHistory = promiseKeysOf(plan, traits.destination).handling.some(
    (key) => learned.find("handling", key) !== null,
  );
  const alike = JSON.stringify([plan.startsOn, plan.handling, hasHistory ? plan.cells.handling : null]);
  return { start: plan.startsOn, alike };
}

const NOTHING: ItemTraits = { productId: null, vendor: null, productType: null, tags: [], collectionIds: [] };

/** An item that the entry fits, and no entry before it does unless it asks for the same. */
function itemLike({ kind, value }: Pick<ItemMatch, "kind" | "value">): ItemTraits {
  switch (kind) {
    case "product":
      return { ...NOTHING, productId: value };
    case "vendor":
      return { ...NOTHING, vendor: value };
    case "type":
      return { ...NOTHING, productType: value };
    case "tag":
      return { ...NOTHING, tags: [value] };
    case "collection":
      return { ...NOTHING, collectionIds: [value] };
  }
}
