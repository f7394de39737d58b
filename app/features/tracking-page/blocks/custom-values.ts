import { plainText } from "#app/features/estimates/dated-text.ts";
import type { CustomValues } from "#app/features/page-designs/custom-values.ts";
import { formatDay } from "#app/lib/format-date.ts";
import { dayOf } from "../reader.ts";
import type { BlockInput } from "./block-input.ts";

/** What a merchant's own Liquid may speak of: words that stand elsewhere on the same page. */
export function customValues({ order, shop, reader, page, situations, limited }: BlockInput): CustomValues {
  const { hero, groups, rest } = page;
  const cards = groups.flatMap(({ parcels }) => parcels);
  const [first] = cards;
  const lists = limited ? [] : [...cards.map(({ items }) => items), rest];
  const placed = order.placedAt
    ? reader.say("order.placed", {
        date: formatDay(dayOf(order.placedAt, reader), reader.locale, reader.today),
      })
    : "";
  return {
    language: reader.language,
    shop: { name: shop.name, url: shop.url },
    order: limited
      ? { name: "", placed: "", country: "", tags: [], is_first: false }
      : {
          name: order.name ?? "",
          placed,
          country: order.countryCode ?? "",
          tags: order.tags,
          is_first: order.isFirst === true,
        },
    situations: [...situations],
    status: { text: hero.sentence, advice: hero.advice },
    arrival: hero.when?.arrival ? plainText(hero.when.arrival) : "",
    carrier: first?.carriers[0]?.carrier ?? "",
    tracking_number: first?.carriers[0]?.trackingNumber ?? "",
    parcels: cards.map(({ label, hero: own, carriers }) => ({
      label,
      status: own?.sentence ?? hero.sentence,
      carrier: carriers[0]?.carrier ?? "",
      tracking_number: carriers[0]?.trackingNumber ?? "",
    })),
    items: lists.flatMap((list) =>
      (list?.items ?? []).map(({ title, variant, quantity }) => ({
        title,
        variant: variant ?? "",
        quantity,
      })),
    ),
  };
}
