import type { ItemTraits } from "./plan.ts";
import type { HandlingRule, ItemMatch } from "./rules.ts";

/** Handling rules by what they match, with their place in the merchant's order. Of any shape that says what it matches. */
export type HandlingIndex<Rule = HandlingRule> = ReadonlyMap<string, { place: number; rule: Rule }>;
type Matching = { match: Pick<ItemMatch, "kind" | "value"> };

/** As texts are compared: without regard to case, width and the spaces around them. */
export const comparable = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text : text.normalize("NFKC")).trim().toLowerCase();

const keyOf = (kind: ItemMatch["kind"], value: string): string => `${kind}:${comparable(value)}`;

export function handlingIndexOf<Rule extends Matching>(rules: readonly Rule[]): HandlingIndex<Rule> {
  const index = new Map<string, { place: number; rule: Rule }>();
  for (const [place, rule] of rules.entries()) {
    const key = keyOf(rule.match.kind, rule.match.value);
    if (!index.has(key)) index.set(key, { place, rule });
  }
  return index;
}

/** The first rule, in the merchant's order, that fits an item; null when none does. */
export function handlingRuleFor<Rule>(index: HandlingIndex<Rule>, item: ItemTraits): Rule | null {
  let first: { place: number; rule: Rule } | null = null;
  for (const key of keysOf(item)) {
    const found = index.get(key);
    if (found && (first === null || found.place < first.place)) first = found;
  }
  return first?.rule ?? null;
}

function* keysOf(item: ItemTraits): Generator<string> {
  if (item.productId) yield keyOf("product", item.productId);
  if (item.vendor) yield keyOf("vendor", item.vendor);
  if (item.productType) yield keyOf("type", item.productType);
  for (const tag of item.tags) yield keyOf("tag", tag);
  for (const collectionId of item.collectionIds) yield keyOf("collection", collectionId);
}
