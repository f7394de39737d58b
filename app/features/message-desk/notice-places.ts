import { noticeOf, type MessageSettings } from "#app/features/messages/message-settings.ts";
import {
  PLANNED_MOMENTS,
  MOMENT_TRAITS,
  SHOPIFY_NOTICES,
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

/** The notices that tell what a message of ours tells too. Of the others nothing is to be asked. */
export const NOTICES_TOLD_TOO = SHOPIFY_NOTICES.filter((notice) => momentsOf(notice).length > 0);

/** How many notices the merchant could switch off, but has not told us about. */
export const countUnansweredNotices = (settings: MessageSettings): number =>
  NOTICES_TOLD_TOO.filter((notice) => !ALWAYS_SENT.has(notice) && noticeOf(settings, notice) === null).length;
