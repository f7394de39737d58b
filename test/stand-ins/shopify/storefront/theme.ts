import { readFileSync } from "node:fs";
import { Liquid } from "liquidjs";
import type { Shop } from "../state/shop.ts";

/** Where a page of a shop is shown: at its own host (base "") or under /shops/{handle}. */
export type Place = { shop: Shop; base: string; path: string };

const engine = new Liquid({ strictFilters: false, strictVariables: false });
const layout = engine.parse(readFileSync(new URL("theme.liquid", import.meta.url), "utf8"));
const LAYOUT_NONE = /^\s*\{%-?\s*layout\s+none\s*-?%\}/;

const WORDS = {
  en: {
    home: "Home",
    track: "Track your order",
    shop: "Shop",
    standIn: "A shop of the local Shopify stand-in. Nothing here can be bought for real.",
  },
  ja: {
    home: "ホーム",
    track: "配送状況を見る",
    shop: "商品",
    standIn: "手元で動く Shopify の代役の店です。実際の購入はできません。",
  },
};

function objectsFor({ shop, base, path }: Place) {
  const { profile } = shop;
  return {
    shop: {
      name: profile.name,
      domain: profile.domain,
      permanent_domain: profile.domain,
      email: profile.email,
      currency: profile.currency,
      description: profile.tagline,
      url: `https://${profile.domain}`,
      locale: profile.locale,
    },
    request: { locale: { iso_code: profile.locale }, path, host: profile.domain, design_mode: false },
    routes: { root_url: `${base}/`, search_url: `${base}/search`, account_url: `${base}/account` },
    customer: null,
    base,
    accent: profile.accent,
    words: WORDS[profile.locale],
  };
}

/** A finished page: the content inside the shop's theme. */
export async function inTheme(place: Place, title: string, content: string): Promise<string> {
  const page: unknown = await engine.render(layout, {
    ...objectsFor(place),
    page_title: title,
    content_for_layout: content,
  });
  return String(page);
}

/** What Shopify does with an app's application/liquid answer: renders it, inside the theme unless it says `layout none`. */
export async function renderAppLiquid(place: Place, source: string): Promise<string> {
  const bare = LAYOUT_NONE.test(source);
  const content: unknown = await engine.parseAndRender(source.replace(LAYOUT_NONE, ""), objectsFor(place));
  return bare ? String(content) : inTheme(place, WORDS[place.shop.profile.locale].track, String(content));
}
