import type { Exchange } from "../http/exchange.ts";
import type { Site } from "../http/site.ts";
import { prefixLinks } from "./prefix-links.ts";
import { signProxyQuery } from "./sign-proxy.ts";
import { inTheme, renderAppLiquid, type Place } from "./theme.ts";

const TIMEOUT_MS = 10_000;
/** Of the visitor's headers these reach the app: no cookies, no credentials. */
const PASSED_ON = [
  "accept",
  "accept-language",
  "user-agent",
  "content-type",
  "if-none-match",
  "if-modified-since",
  "range",
];
/** Of the app's headers these do not reach the visitor. */
const HELD_BACK =
  /^(set-cookie|connection|keep-alive|transfer-encoding|content-length|content-encoding|strict-transport-security|date)$/;

/** True when the path belongs to the app: /{prefix}/{subpath} and everything below. */
export function isProxied(site: Site, path: string): boolean {
  const { proxy } = site.app;
  if (!proxy) return false;
  const root = `/${proxy.prefix}/${proxy.subpath}`;
  return path === root || path.startsWith(`${root}/`);
}

/**
 * Hands a storefront request to the app, signed as Shopify signs it, and renders application/liquid in the theme.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies
 */
export async function forwardToApp(exchange: Exchange, site: Site, place: Place): Promise<void> {
  const { proxy } = site.app;
  if (!proxy) throw new Error("shopify.app.toml has no [app_proxy]");
  const { settings } = site;
  const pathPrefix = `/${proxy.prefix}/${proxy.subpath}`;
  const query = signProxyQuery({
    query: exchange.url.searchParams,
    domain: place.shop.profile.domain,
    pathPrefix,
    secret: settings.apiSecret,
    now: settings.now(),
  });
  const target = `${new URL(new URL(proxy.url).pathname, settings.appUrl).href}${place.path.slice(pathPrefix.length)}?${query}`;
  const body =
    exchange.method === "GET" || exchange.method === "HEAD" ? null : new Uint8Array(await exchange.body());
  let answer: Response;
  try {
    answer = await fetch(target, {
      method: exchange.method,
      headers: headersFor(exchange, place),
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    const page = await inTheme(
      place,
      "Error",
      "<h1>There was an error in the third-party application.</h1><p>The app did not answer. Is it running?</p>",
    );
    return exchange.send(502, page);
  }
  await giveBack(exchange, place, answer);
}

function headersFor(exchange: Exchange, place: Place): Record<string, string> {
  const passed = PASSED_ON.flatMap((name): [string, string][] => {
    const value = exchange.req.headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return {
    ...Object.fromEntries(passed),
    "x-forwarded-for": String(
      exchange.req.headers["x-forwarded-for"] ?? exchange.req.socket.remoteAddress ?? "127.0.0.1",
    ),
    "x-forwarded-proto": "https",
    "x-forwarded-host": place.shop.profile.domain,
  };
}

async function giveBack(exchange: Exchange, place: Place, answer: Response): Promise<void> {
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !HELD_BACK.test(name)));
  const { location } = headers;
  if (location?.startsWith("/")) headers["location"] = `${place.base}${location}`;
  const type = headers["content-type"] ?? "";
  if (type.startsWith("application/liquid")) {
    // The page is the shop's now: the app's policies are not made for its theme.
    delete headers["content-security-policy"];
    const page = prefixLinks(await renderAppLiquid(place, await answer.text()), place.base);
    return exchange.send(answer.status, page, { ...headers, "content-type": "text/html; charset=utf-8" });
  }
  if (type.startsWith("text/html"))
    return exchange.send(answer.status, prefixLinks(await answer.text(), place.base), headers);
  return exchange.send(answer.status, Buffer.from(await answer.arrayBuffer()), headers);
}
