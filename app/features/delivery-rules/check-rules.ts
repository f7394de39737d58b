import type { ShopPlace } from "./plan.ts";
import type { DeliveryRules } from "./rules.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { parseRules } from "./parse-rules.ts";

export type RuleProblem = {
  path: string;
  code: "malformed";
  severity: "error" | "warning";
  values: Record<string, string | number>;
};
export function checkRules(
  given: unknown,
  shop: ShopPlace,
  today: CalendarDate | null = null,
): { rules: DeliveryRules; problems: RuleProblem[] } {
  void [shop, today];
  return { rules: parseRules(given), problems: [] };
}
