import type { Exchange } from "../http/exchange.ts";
import { escapeHtml } from "../http/html.ts";
import type { Site } from "../http/site.ts";
import { EMBLEMS } from "../seed/emblems.ts";
import { catalogueOf } from "../seed/catalogue.ts";

const SOFT = ["#e8efe6", "#f3ebdd", "#e6ecf3", "#f4e6e2", "#ece8f3", "#e3f0ef"];

/** GET /cdn/shop/{handle}/{product}.svg: a drawn picture for each product. */
export function productPicture(exchange: Exchange, site: Site): void {
  const [, handle = "", name = ""] =
    /^\/cdn\/shop\/([\w-]+)\/([\w-]+)\.svg$/.exec(exchange.url.pathname) ?? [];
  const shop = site.world.findShop(handle);
  const products = shop ? catalogueOf(shop.profile) : [];
  const place = products.findIndex((product) => product.handle === name);
  const product = products[place];
  if (!shop || !product) return exchange.send(404, "Not found", { "content-type": "text/plain" });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600" role="img" aria-label="${escapeHtml(product.title)}"><rect width="600" height="600" fill="${SOFT[place % SOFT.length]}"/><circle cx="300" cy="310" r="185" fill="#fff" opacity=".65"/><path transform="translate(110 120) scale(3.8)" d="${EMBLEMS[product.emblem]}" fill="none" stroke="${shop.profile.accent}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  exchange.send(200, svg, { "content-type": "image/svg+xml", "cache-control": "public, max-age=3600" });
}
