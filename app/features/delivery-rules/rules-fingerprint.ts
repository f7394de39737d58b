import { shortHash } from "#app/lib/hash.ts";
import { canonicalJson } from "#app/lib/json.ts";
import type { ShopPlace } from "./plan.ts";
import type { DeliveryRules } from "./rules.ts";

/** Goes up when the planner's own arithmetic or what is usual changes, for then the same days count differently. */
const PLANNER_VERSION = 1;

/**
 * Changes whenever days or cells would be counted differently; not when only names, wording or thresholds change.
 * What was learned under another fingerprint is learned anew.
 */
export function rulesFingerprint(rules: DeliveryRules, shop: ShopPlace): string {
  const { severalItems, origin, locations, handling, carrierDays, methods, zones, transit } = rules;
  const counted = { severalItems, origin, locations, handling, carrierDays, methods, zones, transit };
  const nameless = canonicalJson([PLANNER_VERSION, shop, counted].map(withoutNames));
  return shortHash(nameless);
}

/** Without `label`s and names of closed days and locations; a method's name counts, for orders are matched by it. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== "object" || value === null) return value;
  const isMatched = "matches" in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "label" && (key !== "name" || isMatched))
      .map(([key, part]) => [key, withoutNames(part)]),
  );
}
