import type { ItemTraits, ParcelTraits, ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules, Origin } from "#app/features/delivery-rules/rules.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { toDayNumber, type DayNumber } from "#app/lib/day-number.ts";
import { Bug } from "#app/lib/errors.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";

export const TOKYO: ShopPlace = { zone: "Asia/Tokyo", countryCode: "JP", provinceCode: "13" };
export const NEW_YORK: ShopPlace = { zone: "America/New_York", countryCode: "US", provinceCode: "NY" };
export const SAO_PAULO: ShopPlace = { zone: "America/Sao_Paulo", countryCode: "BR", provinceCode: "SP" };

/** A date from text, for tests; wrong text is a Bug in the test. */
export function on(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Bug(`not a date: ${text}`);
  return date;
}
export const dayOf = (text: string): DayNumber => toDayNumber(on(text));

/** The usual rules of a shop, with some of them changed. */
export function rulesOf(
  shop: ShopPlace,
  changes: Partial<Omit<DeliveryRules, "origin">> & { origin?: Partial<Origin> } = {},
): DeliveryRules {
  const usual = usualRulesFor(shop);
  return { ...usual, ...changes, origin: { ...usual.origin, ...changes.origin } };
}

/** An order of one ordinary item. `placedAt` is ISO with an offset, so that a test can write the wall clock it means. */
export function parcel({
  placedAt,
  to = {},
  method = null,
  ...rest
}: Partial<Omit<ParcelTraits, "placedAt" | "destination" | "method">> & {
  placedAt: string;
  to?: Partial<ParcelTraits["destination"]>;
  method?: string | null;
}): ParcelTraits {
  return {
    placedAt: at(placedAt),
    destination: { countryCode: null, provinceCode: null, postcode: null, ...to },
    method: method === null ? null : { title: method, code: null },
    locationId: null,
    items: [item()],
    ...rest,
  };
}

export const item = (traits: Partial<ItemTraits> = {}): ItemTraits => ({
  productId: "1",
  vendor: null,
  productType: null,
  tags: [],
  collectionIds: [],
  ...traits,
});
