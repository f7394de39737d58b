import { ACTIONS } from "../http/actions.ts";
import { BadRequest, type Exchange } from "../http/exchange.ts";
import type { Site } from "../http/site.ts";
import { DEMO_SHOP } from "../state/shop-profiles.ts";
import { startPage } from "./start-page.ts";

/** GET / and POST /do/{action}; false when the request is for something else. */
export async function answerStartPage(exchange: Exchange, site: Site): Promise<boolean> {
  const { pathname, searchParams } = exchange.url;
  if (exchange.method === "POST" && pathname.startsWith("/do/")) {
    await doIt(exchange, site, pathname.slice("/do/".length));
    return true;
  }
  if (pathname !== "/" || (exchange.method !== "GET" && exchange.method !== "HEAD")) return false;
  const chosen = site.world.findShop(searchParams.get("shop") ?? "") ?? site.world.shop(DEMO_SHOP);
  exchange.send(200, startPage(site, chosen, site.happenings.recent()), { "cache-control": "no-store" });
  return true;
}

async function doIt(exchange: Exchange, site: Site, name: string): Promise<void> {
  const input = Object.fromEntries(await exchange.form());
  const shop = site.world.findShop(input["shop"] ?? "") ?? site.world.shop(DEMO_SHOP);
  const { handle } = shop.profile;
  const run = ACTIONS[name];
  if (!run)
    return exchange.send(404, "There is no such button", { "content-type": "text/plain; charset=utf-8" });
  try {
    site.happenings.add(site.world.now(), handle, await run(input, site));
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    site.happenings.fail(site.world.now(), handle, error.message);
  }
  exchange.redirect(`/?shop=${handle}#desk`);
}
