import {
  isOn,
  noticeOf,
  ruleOf,
  type MessageSettings,
  type MomentRule,
} from "#app/features/messages/message-settings.ts";
import { MOMENT_TRAITS, type PlannedMoment, type ShopifyNotice } from "#app/features/messages/moments.ts";

/** The moments as a merchant thinks of them, in the order of a parcel's life. */
export const MOMENT_GROUPS = [
  { id: "order", moments: ["order_confirmed", "shipped", "partly_shipped"] },
  { id: "way", moments: ["in_transit", "out_for_delivery", "available_for_pickup", "delivered"] },
  {
    id: "problem",
    moments: ["running_late", "delayed", "stalled", "attempted", "exception", "returned"],
  },
  { id: "money", moments: ["cancelled", "refunded"] },
  { id: "asking", moments: ["review_request", "survey"] },
] as const satisfies { id: string; moments: PlannedMoment[] }[];

/** What became of the messages of a moment lately. */
export type MomentCounts = { sent: number; failed: number };

/** A moment on the list: whether it is told, who decided so, and when. */
export type MomentLine = {
  moment: PlannedMoment;
  isOn: boolean;
  decidedBy: "merchant" | "notice" | "default";
  /** Shopify's own notice of the same news, when nobody has said yet whether it is sent. */
  openNotice: ShopifyNotice | null;
  /** Shoppers read the same news twice: ours is on, and the merchant said that Shopify's is too. */
  isDouble: boolean;
  wait: MomentRule["wait"];
  /** Languages in which the merchant has a design of their own. */
  ownLocales: string[];
  counts: MomentCounts;
};

export function presentMoment(
  moment: PlannedMoment,
  settings: MessageSettings,
  known: { ownLocales: string[]; counts: MomentCounts },
): MomentLine {
  const rule = ruleOf(settings, moment);
  const { shopifyNotice } = MOMENT_TRAITS[moment];
  const notice = shopifyNotice && noticeOf(settings, shopifyNotice);
  const on = isOn(settings, moment);
  return {
    moment,
    isOn: on,
    decidedBy: rule.on !== null ? "merchant" : notice ? "notice" : "default",
    openNotice: notice ? null : shopifyNotice,
    isDouble: on && notice === "on",
    wait: rule.wait,
    ...known,
  };
}
