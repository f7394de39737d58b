import { safeWebUrl } from "#app/lib/html.ts";
import { parseMailAddress, type MailAddress } from "#app/lib/mail-address.ts";
import { oneLine } from "#app/lib/text.ts";
import type { ShopOfMessage } from "../message-facts.ts";

/** The name that the shop writes under: the merchant's choice, else the shop's own, else its domain. */
export const senderNameOf = (shop: Pick<ShopOfMessage, "settings" | "name" | "shopId">): string =>
  oneLine(shop.settings.senderName, 80) || oneLine(shop.name ?? "", 80) || shop.shopId;

/** Where answers go: what the merchant set for support, else the shop's own address. */
export const replyAddressOf = (shop: Pick<ShopOfMessage, "settings" | "contact">): MailAddress | null =>
  parseMailAddress(shop.settings.supportEmail) ?? shop.contact;

/** The shop's storefront; its myshopify.com domain as long as no other is known. */
export const storefrontOf = ({
  storefrontUrl,
  shopId,
}: Pick<ShopOfMessage, "storefrontUrl" | "shopId">): string =>
  safeWebUrl(storefrontUrl) ?? `https://${shopId}`;
