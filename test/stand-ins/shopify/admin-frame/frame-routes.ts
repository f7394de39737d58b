import { ACTIONS } from "../http/actions.ts";
import { BadRequest, type Exchange } from "../http/exchange.ts";
import { html, type Html } from "../http/html.ts";
import type { Site } from "../http/site.ts";
import { install } from "../installation.ts";
import type { Shop } from "../state/shop.ts";
import { signIdToken } from "../tokens/id-token.ts";
import { appBody, framePage, installBody, type FramePage } from "./frame-page.ts";
import { frameQuery } from "./frame-query.ts";
import { FRAME_WORDS, type FrameLocale } from "./frame-words.ts";
import { ordersPage, type Flash } from "./orders-page.ts";

const LANGUAGE_COOKIE = "stand_in_language";
/** Scans of a kind are buttons of their own on the orders page. */
const SCANS: Record<string, string> = { late: "late", exception: "exception" };

/** /store/{handle}/…: the merchant's admin, with the app framed in it as Shopify frames it. */
export async function answerAdminFrame(exchange: Exchange, site: Site): Promise<void> {
  const [, handle = "", rest = ""] = /^\/store\/([\w-]+)(\/.*)?$/.exec(exchange.url.pathname) ?? [];
  const shop = site.world.findShop(handle);
  if (!shop)
    return exchange.send(404, "There is no such store", { "content-type": "text/plain; charset=utf-8" });
  const store = `/store/${shop.profile.handle}`;
  if (exchange.method === "POST") return takePost(exchange, site, shop, rest);
  if (rest === "/language") return switchLanguage(exchange, store);
  if (rest === "" || rest === "/") return exchange.redirect(`${store}/apps/${site.app.handle}`);
  // An order is drafted by placing one: the button for it is on the list.
  const ofOrders = /^\/(?:draft_)?orders(?:\/(\d+|new))?$/.exec(rest);
  if (ofOrders) return showOrders(exchange, site, shop, ofOrders[1] ?? "");
  const inApp = /^\/apps\/([\w-]+)(\/.*)?$/.exec(rest);
  if (inApp?.[1] === site.app.handle) return showApp(exchange, site, shop, inApp[2] ?? "");
  return show(
    exchange,
    site,
    shop,
    {
      here: "other",
      title: "404",
      body: html`<section class="card"><h1>${wordsFor(exchange, shop).notFound}</h1></section>`,
    },
    404,
  );
}

async function takePost(exchange: Exchange, site: Site, shop: Shop, rest: string): Promise<void> {
  const store = `/store/${shop.profile.handle}`;
  if (rest === "/install") {
    install(shop, site);
    return exchange.redirect(`${store}/apps/${site.app.handle}`);
  }
  const [, id = "", name = ""] = /^\/orders\/(\d+|new)\/([a-z-]+)$/.exec(rest) ?? [];
  const kind = SCANS[name];
  const run = ACTIONS[kind ? "scan" : name];
  const order = shop.findOrder(id);
  if (!run || (!order && id !== "new"))
    return exchange.send(404, "Not found", { "content-type": "text/plain" });
  const flash = await run(
    { shop: shop.profile.domain, ...(order ? { order: order.name } : {}), ...(kind ? { kind } : {}) },
    site,
  ).then(
    ({ what, deliveries }) => ({ did: what, sent: String(deliveries.length) }),
    (error: unknown) => {
      if (error instanceof BadRequest) return { problem: error.message };
      throw error;
    },
  );
  return exchange.redirect(`${store}/orders?${new URLSearchParams(flash)}#order-${id}`);
}

function showOrders(exchange: Exchange, site: Site, shop: Shop, id: string): void {
  const query = exchange.url.searchParams;
  const did = query.get("did");
  const problem = query.get("problem");
  const flash: Flash | null = problem
    ? { text: problem, isError: true }
    : did
      ? { text: `${did} (${query.get("sent") ?? 0} webhooks)`, isError: false }
      : null;
  const words = wordsFor(exchange, shop);
  const one = shop.findOrder(id);
  show(exchange, site, shop, {
    here: "orders",
    title: words.orders,
    body: ordersPage(shop, one && [one], localeOf(exchange, shop), words, flash),
  });
}

async function showApp(exchange: Exchange, site: Site, shop: Shop, path: string): Promise<void> {
  const { settings, app } = site;
  const words = wordsFor(exchange, shop);
  const store = `/store/${shop.profile.handle}`;
  if (!shop.installed) {
    return show(exchange, site, shop, {
      here: "app",
      title: app.name,
      body: installBody(words, app.name, app.scopes, store),
    });
  }
  const idToken = exchange.url.searchParams.has("no_id_token")
    ? null
    : await signIdToken(settings, shop.profile.domain, settings.now());
  const query = frameQuery({ settings, profile: shop.profile, idToken, locale: localeOf(exchange, shop) });
  for (const [key, value] of exchange.url.searchParams)
    if (!query.has(key) && key !== "no_id_token") query.append(key, value);
  const { origin } = new URL(settings.appUrl);
  const entry = path === "" || path === "/" ? app.entryPath : path;
  return show(exchange, site, shop, {
    here: "app",
    title: app.name,
    body: appBody(words, app.name),
    script: true,
    data: {
      "app-origin": origin,
      src: `${origin}${entry}?${query}`,
      shop: shop.profile.domain,
      base: `${store}/apps/${app.handle}`,
      entry: app.entryPath,
      scopes: shop.scopes.join(","),
      "required-scopes": app.scopes.join(","),
      "optional-scopes": app.optionalScopes.join(","),
    },
  });
}

type Shown = {
  here: FramePage["here"];
  title: string;
  body: Html;
  data?: Record<string, string>;
  script?: boolean;
};

function show(exchange: Exchange, site: Site, shop: Shop, shown: Shown, status = 200): void {
  const isReal = exchange.host === "admin.shopify.com";
  const page = framePage({
    ...shown,
    shop,
    locale: localeOf(exchange, shop),
    appName: site.app.name,
    appHandle: site.app.handle,
    startUrl: isReal ? null : "/",
    storefrontUrl: isReal ? `https://${shop.profile.domain}/` : `/shops/${shop.profile.handle}/`,
    path: exchange.url.pathname + exchange.url.search,
  });
  exchange.send(status, page, { "cache-control": "no-store" });
}

function switchLanguage(exchange: Exchange, store: string): void {
  const to = exchange.url.searchParams.get("to") === "ja" ? "ja" : "en";
  const back = exchange.url.searchParams.get("back") ?? "";
  exchange.res.setHeader("set-cookie", `${LANGUAGE_COOKIE}=${to}; Path=/store; SameSite=Lax`);
  exchange.redirect(back.startsWith(`${store}/`) ? back : store);
}

/** The merchant's choice, else the shop's language. */
function localeOf(exchange: Exchange, shop: Shop): FrameLocale {
  const chosen = new RegExp(`${LANGUAGE_COOKIE}=(en|ja)`).exec(exchange.req.headers.cookie ?? "")?.[1];
  return chosen === "en" || chosen === "ja" ? chosen : shop.profile.locale;
}

const wordsFor = (exchange: Exchange, shop: Shop) => FRAME_WORDS[localeOf(exchange, shop)];
