import { parseShopId, type ShopId } from "#app/lib/ids.ts";

/** The id that Shopify's library gives the session of the app itself: there is one per shop. */
export const offlineSessionId = (shopId: ShopId): string => `offline_${shopId}`;

/**
 * The shop that a session id speaks of: "offline_{shop}" for the app's own, "{shop}_{user id}" for a staff member's.
 * Null for anything else. Ids are made by the library (getOfflineId, getJwtSessionId); the shop has to be read out of
 * them, for it comes first in every key of ours.
 */
export function shopOfSessionId(id: string): ShopId | null {
  const offline = /^offline_(.+)$/.exec(id);
  const online = /^(.+)_\d+$/.exec(id);
  return parseShopId(offline?.[1] ?? online?.[1]);
}
