import type { ShopPlace } from "#app/features/delivery-rules/plan.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import type { Learned } from "#app/features/estimates/estimate.ts";

/** What promises are worked out from. */
export type PromiseSource = { rules: DeliveryRules; shop: ShopPlace; learned: Learned };
