import { provinceCodeOf } from "#app/lib/province-code.ts";
import { formatDays, readDays } from "./days-text.ts";
import type { ShopPlace } from "./plan.ts";
import type { RulesDraft, TransitDraft } from "./rules-draft.ts";
import { usualTransit } from "./usual-transit.ts";

/** Where a cell of the transit table stands; null is "any". */
export type CellPlace = Pick<TransitDraft, "methodId" | "zoneId">;

/** What holds in a cell that the merchant left empty, and where it comes from. */
export type InheritedCell = {
  days: string;
  count: "business" | "calendar";
  from: "method" | "zone" | "all" | "usual";
};

/** The place of a cell in the list of filled ones; -1 when it is empty. */
export const cellIndex = (transit: readonly TransitDraft[], { methodId, zoneId }: CellPlace): number =>
  transit.findIndex((cell) => cell.methodId === methodId && cell.zoneId === zoneId);

/** The table with a cell changed; a cell without days is no longer in it. */
export function setCell(
  transit: readonly TransitDraft[],
  place: CellPlace,
  change: Partial<TransitDraft>,
): TransitDraft[] {
  const index = cellIndex(transit, place);
  const cell = { days: "", count: "business" as const, ...place, ...transit[index], ...change };
  if (cell.days === "") return transit.filter((_, at) => at !== index);
  return index < 0 ? [...transit, cell] : transit.with(index, cell);
}

/**
 * What the planner takes for an empty cell: the method's own entry for everywhere else, then any method's entry for the
 * destination, then the one for everything, then what is usual from here to there.
 */
export function inheritedCell(draft: RulesDraft, place: CellPlace, shop: ShopPlace): InheritedCell {
  const { methodId, zoneId } = place;
  const sources = [
    { from: "method", methodId, zoneId: null },
    { from: "zone", methodId: null, zoneId },
    { from: "all", methodId: null, zoneId: null },
  ] as const;
  for (const { from, ...source } of sources) {
    const isItself = source.methodId === methodId && source.zoneId === zoneId;
    const cell = isItself ? undefined : draft.transit[cellIndex(draft.transit, source)];
    if (cell) return { days: tidyDays(cell.days), count: cell.count, from };
  }
  const { days, count } = usualTransit(originOf(draft, shop), destinationOf(draft, zoneId));
  return { days: formatDays(days), count, from: "usual" };
}

function tidyDays(text: string): string {
  const { min, max } = readDays(text);
  return typeof min === "number" && typeof max === "number" ? formatDays({ min, max }) : text;
}

function originOf({ origin }: RulesDraft, shop: ShopPlace) {
  const country = origin.countryCode ?? shop.countryCode;
  const province =
    origin.countryCode === null ? (origin.provinceCode ?? shop.provinceCode) : origin.provinceCode;
  return { country, province: provinceCodeOf(country, province) };
}

/** The first place of a zone stands for all of it; everywhere else is the rest of the country, whatever part of it. */
function destinationOf({ zones }: RulesDraft, zoneId: string | null) {
  const place = zones.find(({ id }) => id === zoneId)?.places[0];
  const postcode = /^[0-9A-Za-z]+/.exec(place?.postcodes[0] ?? "")?.[0] ?? null;
  const country = place?.countryCode || null;
  return { country, province: provinceCodeOf(country, place?.provinceCodes[0] ?? null), postcode };
}
