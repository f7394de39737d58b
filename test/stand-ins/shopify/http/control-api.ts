import type { Shop } from "../state/shop.ts";
import { signIdToken } from "../tokens/id-token.ts";
import { listResources } from "../products/list-resources.ts";
import { wasAccepted, type Delivery } from "../webhooks/delivery.ts";
import { ACTIONS } from "./actions.ts";
import type { Exchange } from "./exchange.ts";
import type { Site } from "./site.ts";

/**
 * /_standin/…: what tests and buttons ask of the stand-in itself (Shopify has nothing like it).
 * POST /_standin/{action} with JSON; GET /_standin/state, orders, requests, webhooks, resources, id-token.
 */
export async function answerControl(exchange: Exchange, site: Site): Promise<void> {
  const name = exchange.url.pathname.slice("/_standin/".length);
  if (exchange.method === "POST") {
    const run = ACTIONS[name];
    if (!run)
      return exchange.send(404, {
        errors: `No action "${name}". There are: ${Object.keys(ACTIONS).join(", ")}`,
      });
    const { what, deliveries, order } = await run(await exchange.json(), site);
    return exchange.send(200, { what, order, webhooks: deliveries.map(shortly) });
  }
  const shop = site.world.findShop(exchange.url.searchParams.get("shop") ?? "");
  switch (name) {
    case "state":
      return exchange.send(200, { shops: [...site.world.shops.values()].map(describeShop) });
    case "requests":
      return exchange.send(200, site.requests.all());
    case "webhooks":
      return exchange.send(
        200,
        site.webhooks.log.map((delivery) => ({ ...shortly(delivery), body: delivery.body })),
      );
    case "orders":
      if (!shop) break;
      return exchange.send(
        200,
        [...shop.orders.newestFirst()]
          .slice(0, 250)
          .map(({ name: title, id, email, life, token, shippingAddress }) => ({
            name: title,
            id,
            email,
            life,
            token,
            zip: shippingAddress.zip,
          })),
      );
    case "resources":
      if (!shop) break;
      return exchange.send(200, listResources(shop, exchange.url.searchParams.get("type") ?? "product"));
    case "id-token":
      if (!shop) break;
      return exchange.send(200, await signIdToken(site.settings, shop.profile.domain, site.settings.now()), {
        "content-type": "text/plain",
        "cache-control": "no-store",
      });
    default:
      return exchange.send(404, { errors: `No page /_standin/${name}` });
  }
  return exchange.send(400, { errors: "Name a shop: ?shop=doorstep-demo" });
}

const describeShop = (shop: Shop) => ({
  domain: shop.profile.domain,
  name: shop.profile.name,
  installed: shop.installed,
  scopes: shop.scopes,
  approvals: shop.approvals,
  throttle: shop.throttle,
  faults: shop.faults,
  orders: shop.orders.size,
});

const shortly = (delivery: Delivery) => ({
  topic: delivery.topic,
  shop: delivery.domain,
  webhookId: delivery.webhookId,
  eventId: delivery.eventId,
  url: delivery.url,
  accepted: wasAccepted(delivery),
  attempts: delivery.attempts,
});
