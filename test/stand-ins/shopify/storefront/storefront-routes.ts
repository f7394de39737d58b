import type { Exchange } from "../http/exchange.ts";
import type { Html } from "../http/html.ts";
import type { Site } from "../http/site.ts";
import { catalogueOf } from "../seed/catalogue.ts";
import { forwardToApp, isProxied } from "./app-proxy.ts";
import { homePage, notFoundPage, orderPage, productPage } from "./pages.ts";
import { inTheme, type Place } from "./theme.ts";

/** The pages of a shop: home, products, an order that was just placed, and whatever the app shows under its proxy path. */
export async function answerStorefront(exchange: Exchange, site: Site, place: Place): Promise<void> {
  const { shop, path, base } = place;
  const show = async (title: string, content: Html, status = 200) =>
    exchange.send(status, await inTheme(place, title, content.text));
  if (isProxied(site, path)) {
    return shop.installed ? forwardToApp(exchange, site, place) : show("404", notFoundPage(place), 404);
  }
  if (exchange.method === "POST" && path === "/checkout") {
    const form = await exchange.form();
    const email = form.get("email")?.trim() || "shopper@example.com";
    const { order } = await site.desk.placeOrder(shop, { email, productHandle: form.get("product") ?? "" });
    return exchange.redirect(`${base}/orders/${order.token}`);
  }
  if (exchange.method !== "GET" && exchange.method !== "HEAD") return show("404", notFoundPage(place), 404);
  if (path === "/") return show(shop.profile.tagline, homePage(place));

  const product = catalogueOf(shop.profile).find(({ handle }) => path === `/products/${handle}`);
  if (product) return show(product.title, productPage(place, product));
  const token = /^(?:\/\d+)?\/orders\/([0-9a-f]{32})(?:\/authenticate)?$/.exec(path)?.[1];
  const order =
    token &&
    [...shop.orders.newestFirst({ from: Math.max(0, shop.orders.size - 200) })].find(
      (candidate) => candidate.token === token,
    );
  return order ? show(order.name, orderPage(place, order)) : show("404", notFoundPage(place), 404);
}
