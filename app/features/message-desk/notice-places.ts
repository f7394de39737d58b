import {
  PLANNED_MOMENTS,
  MOMENT_TRAITS,
  type PlannedMoment,
  type ShopifyNotice,
} from "#app/features/messages/moments.ts";

/**
 * Where a merchant finds Shopify's own notices. There is one page for all of them; each has its name there.
 * https://help.shopify.com/en/manual/fulfillment/setup/notifications/customer-notifications
 */
export const NOTICES_URL = "shopify://admin/settings/notifications/customer";

/** Shopify sends an order's confirmation whatever the merchant wants: it can be designed, not switched off. */
export const ALWAYS_SENT: ReadonlySet<ShopifyNotice> = new Set<ShopifyNotice>(["order_confirmation"]);

/** The messages of ours that tell what a notice tells. */
export const momentsOf = (notice: ShopifyNotice): PlannedMoment[] =>
  PLANNED_MOMENTS.filter((moment) => MOMENT_TRAITS[moment].shopifyNotice === notice);
