import type { BlockRules } from "./block-rules.ts";
import type { PageLanguage } from "./page-languages.ts";
import type { Situation } from "./situations.ts";

/** What the rules of a block ask about an order and whoever looks at it. */
export type BlockFacts = {
  situations: ReadonlySet<Situation>;
  /** Where it goes; null when that is not known, or not shown. */
  countryCode: string | null;
  language: PageLanguage;
  tags: readonly string[];
  /** Whether it is the shopper's first order; null when nobody can tell. */
  isFirst: boolean | null;
};

/** Whether a block is shown. What a rule asks for and nobody knows does not hold. */
export function applies(rules: BlockRules, facts: BlockFacts): boolean {
  return (
    holds(rules.situations, (situation) => facts.situations.has(situation)) &&
    holds(rules.countries, (country) => country === facts.countryCode) &&
    holds(rules.languages, (language) => language === facts.language) &&
    holds(rules.tags, (wanted) => facts.tags.some((tag) => isSameTag(tag, wanted))) &&
    (rules.firstOrder === null || rules.firstOrder === facts.isFirst)
  );
}

/** A rule that names nothing asks for nothing. */
const holds = <Wanted>(rule: readonly Wanted[], isTrue: (wanted: Wanted) => boolean): boolean =>
  rule.length === 0 || rule.some(isTrue);

/** As Shopify compares tags: without regard to case. */
const isSameTag = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
