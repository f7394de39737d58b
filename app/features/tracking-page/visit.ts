import { acceptedLocales, matchLocale } from "#app/lib/locales.ts";
import { parseShopId, type ShopId } from "#app/lib/ids.ts";
import { isWillingPerson } from "#app/lib/visitor.ts";
import { DONE_WORDS, type DoneWord } from "#app/features/page-requests/page-request.ts";
import { LANGUAGES } from "./texts/languages.ts";
import { DEFAULT_PROXY_PATH } from "./tracking-url.ts";
import type { Wishes } from "./reader.ts";

/** A request that Shopify handed on for a shopper. */
export type Visit = {
  shopId: ShopId;
  /** Where this page lies on the storefront; merchants may move it. */
  proxyPath: string;
  wishes: Wishes;
  /** What all requests from one household have in common, for counting look-ups. */
  address: string;
  /** Of a link that knows the order number, to fill in. A contact in an address is never read: addresses end up in logs. */
  orderNumber: string;
  /** By a person, as far as can be told, who has not asked not to be counted; and not by the merchant, from the admin. */
  isCounted: boolean;
  /** What a button of the page has just done, to be said back. */
  done: DoneWord | null;
};

/** In the address of a page that the merchant opens from the admin. */
export const UNCOUNTED = "uncounted";

type Fields = { get(name: string): string | null };

const INPUT_LENGTH_MAX = 200;

/** Reads a request whose signature was verified; null when its shop is none. */
export function parseVisit(query: Fields, headers: Fields): Visit | null {
  const shopId = parseShopId(query.get("shop"));
  if (!shopId) return null;
  const path = query.get("path_prefix") ?? "";
  const lang = query.get("lang");
  return {
    shopId,
    proxyPath: /^(\/[\w-]{1,100}){2,3}$/.test(path) ? path : DEFAULT_PROXY_PATH,
    wishes: {
      lang: matchLocale(lang, LANGUAGES) && lang,
      accepted: acceptedLocales(headers.get("accept-language")),
      keep: query.get("keep") === "1",
    },
    address: householdOf(headers.get("x-forwarded-for")),
    orderNumber: cleanInput(query.get("order")),
    done: DONE_WORDS.find((word) => word === query.get("done")) ?? null,
    isCounted: query.get(UNCOUNTED) === null && isWillingPerson({ header: (name) => headers.get(name) }),
  };
}

/** What a shopper typed, of sensible length and without control characters. */
export const cleanInput = (text: string | null): string =>
  (text ?? "")
    .replace(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .trim()
    .slice(0, INPUT_LENGTH_MAX);

/**
 * The visitor's address as Shopify tells it, first in X-Forwarded-For. Of IPv6 the first half: a household has all of the
 * rest to itself. A visitor could write a header of their own in front; the limits per order number and shop hold anyway.
 */
export function householdOf(forwardedFor: string | null): string {
  const address = forwardedFor?.split(",", 1)[0]?.trim().toLowerCase() ?? "";
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(address)?.[1];
  if (v4) return v4;
  const v6 = /^\[?([0-9a-f:]{2,39})/.exec(address)?.[1];
  if (!v6?.includes(":")) return "unknown";
  const [head = "", tail] = v6.split("::");
  const [front, back] = [head.split(":").filter(Boolean), (tail ?? "").split(":").filter(Boolean)];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":");
}
