import {
  placeMatchersOf,
  type Matcher,
  type PlaceMatchers,
} from "#app/features/delivery-rules/match-zones.ts";
import { presetPlaces } from "#app/features/delivery-rules/preset-places.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { USUAL_DOMESTIC } from "#app/features/delivery-rules/usual-domestic.ts";
import type { PackedMatcher } from "./promise-table.ts";

/** The merchant's zones, and after them the places that take their own time by what is usual within the origin's country. */
export function tablePlacesOf(rules: DeliveryRules, originCountry: string | null): PlaceMatchers<number> {
  const remote = new Set((USUAL_DOMESTIC[originCountry ?? ""]?.remote ?? []).map(([id]) => id));
  const usual = isAllSaid(rules) ? [] : presetPlaces.filter(({ id }) => remote.has(id));
  return placeMatchersOf([...rules.zones, ...usual].map(({ places }, of) => ({ of, places })));
}

/** Where the merchant has said something for any method and any place, nothing usual is asked for. */
const isAllSaid = ({ transit }: DeliveryRules): boolean =>
  transit.some(({ methodId, zoneId }) => methodId === null && zoneId === null);

/** Matchers as the table has them: those of the same place that stand side by side share a line. */
export function packMatchers(matchers: readonly Matcher<number>[]): PackedMatcher[] {
  const packed: PackedMatcher[] = [];
  for (const { of, provinces, postcode } of matchers) {
    const codes = provinces ? [...provinces].join(" ") : 0;
    const last = packed.at(-1);
    const text = postcode && textOf(postcode);
    if (text && last?.[0] === of && last[1] === codes && last[2] !== 0) last[2] += ` ${text}`;
    else packed.push([of, codes, text ?? 0]);
  }
  return packed;
}

const textOf = ({ low, high, wholeNumber }: NonNullable<Matcher<number>["postcode"]>): string =>
  `${low === high ? low : `${low}-${high}`}${wholeNumber ? "!" : ""}`;
