import { safeWebUrl } from "./html.ts";

/** Twice the width at which mails show it, for sharp screens, and a little more for those who zoom. */
const WIDTH = 256;
const SHOPIFY_CDN = "https://cdn.shopify.com/";
/** Nothing on the way can read or change what this machine gets from itself: https://w3c.github.io/webappsec-secure-contexts/#localhost */
const SECURE = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]))/i;

/**
 * A product's picture as a mail or a page shows it; null unless it may be loaded. Over http alone, mail programs block it or warn. Shopify's
 * servers make it small, and of a kind that the program can show: https://shopify.dev/docs/api/liquid/filters/image_url
 */
export function pictureAddress(told: string | undefined): string | null {
  const address = safeWebUrl(told);
  if (!address || !SECURE.test(address)) return null;
  if (!address.toLowerCase().startsWith(SHOPIFY_CDN) || /[?&]width=|#/.test(address)) return address;
  return `${address}${address.includes("?") ? "&" : "?"}width=${WIDTH}`;
}
