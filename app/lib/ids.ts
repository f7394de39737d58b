import type { Brand } from "./brand.ts";
import { Bug } from "./errors.ts";

/** The shop's permanent domain, "name.myshopify.com": the first part of every key. */
export type ShopId = Brand<string, "ShopId">;
/** The number at the end of gid://shopify/Order/…, as text: it may exceed 2^53. */
export type OrderId = Brand<string, "OrderId">;
export type FulfillmentId = Brand<string, "FulfillmentId">;
export type ShipmentId = Brand<string, "ShipmentId">;

const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/;

/** A shop's domain in lower case, or null when the text is not one. */
export function parseShopId(text: string | null | undefined): ShopId | null {
  const domain = text?.trim().toLowerCase() ?? "";
  // Checked right here: this is the one maker of the brand.
  return SHOP_DOMAIN.test(domain) ? (domain as ShopId) : null;
}

/** Brands a shop's domain from a row of ours; a Bug when it is not one. */
export function storedShopId(text: string): ShopId {
  const shopId = parseShopId(text);
  if (!shopId) throw new Bug(`stored shop id is not one: ${text}`);
  return shopId;
}

type GidType =
  | "Order"
  | "Fulfillment"
  | "FulfillmentEvent"
  | "Refund"
  | "LineItem"
  | "Customer"
  | "Product"
  | "ProductVariant"
  | "Collection"
  | "FulfillmentOrder"
  | "Location";

/** The number in a Shopify global id, or null. See https://shopify.dev/docs/api/usage/gids */
export function idFromGid(type: GidType, gid: string | null | undefined): string | null {
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d+)(?:\?.*)?$/.exec(gid ?? "");
  return match && match[1] === type ? (match[2] ?? null) : null;
}

export const toGid = (type: GidType, id: string): string => `gid://shopify/${type}/${id}`;

/** Brands a number that came from a webhook, the Admin API or our own rows; null when it is not one. */
export const parseOrderId = (text: unknown): OrderId | null => digits(text) as OrderId | null;
export const parseFulfillmentId = (text: unknown): FulfillmentId | null =>
  digits(text) as FulfillmentId | null;

function digits(value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^\d{1,20}$/.test(text) ? text : null;
}
