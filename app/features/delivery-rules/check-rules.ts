import type { CalendarDate } from "#app/lib/time.ts";
import { checkCarriage } from "./check-carriage.ts";
import { checkHandling } from "./check-handling.ts";
import { checkOrigins } from "./check-origins.ts";
import { checkShown } from "./check-shown.ts";
import type { ShopPlace } from "./plan.ts";
import { error, type RuleProblem } from "./rule-problem.ts";
import type { DeliveryRules } from "./rules.ts";
import { rulesSchema } from "./rules-schema.ts";
import { usualRulesFor } from "./usual-rules.ts";

/**
 * Reads rules that a merchant wants to save and names everything that is contradictory or impossible in them, at its
 * field. The rules come back as they were given, wrong values included, so that nothing typed is lost; they may be saved
 * when no problem is an error. `today`, in the shop's zone, tells what is over; without it nothing is.
 */
export function checkRules(
  given: unknown,
  shop: ShopPlace,
  today: CalendarDate | null = null,
): { rules: DeliveryRules; problems: RuleProblem[] } {
  const usual = usualRulesFor(shop);
  const strict = rulesSchema("strict", usual).safeParse(given);
  if (strict.success) return { rules: strict.data, problems: problemsOf(strict.data, shop, today) };
  const tolerant = rulesSchema("tolerant", usual).safeParse(given);
  const rules = tolerant.success ? tolerant.data : usual;
  const malformed = strict.error.issues.map(({ path }) => error(path.map(String).join("."), "malformed"));
  const told = new Set(malformed.map(({ path }) => path));
  return {
    rules,
    problems: [...malformed, ...problemsOf(rules, shop, today).filter(({ path }) => !told.has(path))],
  };
}

const problemsOf = (rules: DeliveryRules, shop: ShopPlace, today: CalendarDate | null): RuleProblem[] => [
  ...checkShown(rules),
  ...checkOrigins(rules, shop, today),
  ...checkHandling(rules.handling, today),
  ...checkCarriage(rules, today),
];
