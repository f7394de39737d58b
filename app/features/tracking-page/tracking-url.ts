import type { ShopId } from "#app/lib/ids.ts";

/** Where the storefront shows the tracking page unless the merchant moved it: prefix and subpath of shopify.app.toml. */
export const DEFAULT_PROXY_PATH = "/apps/track";

/** The address of an order's tracking page on the shop's own domain; on its myshopify.com domain as long as none is known. */
export function trackingPageUrl(order: {
  storefrontUrl: string | null;
  shopId: ShopId;
  trackingToken: string;
}): string {
  const shop = (order.storefrontUrl ?? `https://${order.shopId}`).replace(/\/+$/, "");
  return `${shop}${DEFAULT_PROXY_PATH}/${encodeURIComponent(order.trackingToken)}`;
}
