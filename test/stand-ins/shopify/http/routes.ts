import type { IncomingMessage, ServerResponse } from "node:http";
import { answerAdminFrame } from "../admin-frame/frame-routes.ts";
import { sendAppBridge, sendFrameScript } from "../admin-frame/static-files.ts";
import { sendFile } from "../bulk/send-file.ts";
import { answerStartPage } from "../start-page/start-routes.ts";
import { productPicture } from "../storefront/product-picture.ts";
import { answerStorefrontApi } from "../storefront-api/endpoint.ts";
import { answerStorefront } from "../storefront/storefront-routes.ts";
import { answerTokenRequest } from "../tokens/token-endpoint.ts";
import { answerControl } from "./control-api.ts";
import { BadRequest, toExchange, type Exchange } from "./exchange.ts";
import type { Site } from "./site.ts";

/** The one door of the stand-in: which of Shopify's faces is asked follows from the host and the path. */
export function createHandler(site: Site): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const started = performance.now();
    const exchange = toExchange(req, res);
    res.on("finish", () => {
      const tookMs = Math.round(performance.now() - started);
      site.requests.add({
        method: exchange.method,
        host: exchange.host,
        path: exchange.url.pathname,
        status: res.statusCode,
        tookMs,
      });
    });
    route(exchange, site).catch((error: unknown) => fail(exchange, error));
  };
}

function fail(exchange: Exchange, error: unknown): void {
  if (exchange.res.headersSent) {
    exchange.res.destroy();
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  exchange.send(error instanceof BadRequest ? 400 : 500, { errors: message });
  if (!(error instanceof BadRequest))
    process.emitWarning(`The Shopify stand-in failed on ${exchange.url.pathname}: ${message}`);
}

async function route(exchange: Exchange, site: Site): Promise<void> {
  const { pathname } = exchange.url;
  if (pathname.startsWith("/_standin/")) return answerControl(exchange, site);
  if (pathname.startsWith("/_bulk/")) return answerBulkFile(exchange, site);
  if (pathname.startsWith("/cdn/shop/")) return productPicture(exchange, site);
  if (pathname.startsWith("/admin/")) return answerShopAdmin(exchange, site);
  if (pathname === "/shopifycloud/app-bridge.js") return sendAppBridge(exchange);
  if (pathname === "/_static/admin-frame.js") return sendFrameScript(exchange);
  if (pathname.startsWith("/store/") || exchange.host === "admin.shopify.com")
    return answerAdminFrame(exchange, site);

  const ofHost = site.world.shops.get(exchange.host);
  if (ofHost && /^\/api\/(\d{4}-\d{2}|unstable)\/graphql\.json$/.test(pathname))
    return answerStorefrontApi(exchange, site, ofHost);
  if (ofHost) return answerStorefront(exchange, site, { shop: ofHost, base: "", path: pathname });
  const named = /^\/shops\/([\w-]+)(\/.*)?$/.exec(pathname);
  const shop = named?.[1] && site.world.findShop(named[1]);
  if (shop && !named[2]) return exchange.redirect(`${pathname}/`);
  if (shop && named[2])
    return answerStorefront(exchange, site, { shop, base: `/shops/${shop.profile.handle}`, path: named[2] });

  if (await answerStartPage(exchange, site)) return;
  return strayRequest(exchange);
}

/** Token requests and the Admin API, by the host the app meant. */
async function answerShopAdmin(exchange: Exchange, site: Site): Promise<void> {
  const shop = site.world.shops.get(exchange.host);
  if (!shop) return exchange.send(404, { errors: "Not Found" });
  const { pathname } = exchange.url;
  if (exchange.method === "POST" && pathname === "/admin/oauth/access_token")
    return answerTokenRequest(exchange, shop, site);
  const version = /^\/admin\/api\/(\d{4}-\d{2}|unstable)\/graphql\.json$/.exec(pathname)?.[1];
  if (exchange.method === "POST" && version) return site.adminApi.answer(exchange, shop, version);
  return exchange.send(404, { errors: "Not Found" });
}

async function answerBulkFile(exchange: Exchange, site: Site): Promise<void> {
  const id = /^\/_bulk\/(\d+)\.jsonl$/.exec(exchange.url.pathname)?.[1] ?? "";
  const query = exchange.url.searchParams;
  const file = site.bulk.fileFor(id, query.get("expires") ?? "", query.get("signature") ?? "");
  if (!file)
    return exchange.send(403, "<?xml version='1.0'?><Error><Code>SignatureDoesNotMatch</Code></Error>", {
      "content-type": "application/xml",
    });
  return sendFile(exchange, file);
}

/** A page under /shops/{handle} linked to the root of its shop: brings the visitor back there. */
function strayRequest(exchange: Exchange): void {
  const from = URL.parse(String(exchange.req.headers.referer ?? ""))?.pathname ?? "";
  const base = /^\/shops\/[\w-]+/.exec(from)?.[0];
  if (base && !exchange.url.pathname.startsWith("/shops/")) {
    exchange.res.writeHead(307, { location: `${base}${exchange.url.pathname}${exchange.url.search}` });
    exchange.res.end();
    return;
  }
  exchange.send(404, "Not found", { "content-type": "text/plain; charset=utf-8" });
}
