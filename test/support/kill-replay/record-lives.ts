import { createServer } from "node:http";
import { createShopifyStandIn } from "#test/stand-ins/shopify/shopify-stand-in.ts";
import type { Recording } from "#tools/replay/recordings.ts";

/** Lets the local Shopify live through orders (placed, shipped, scanned) and keeps every webhook it would send. */
export async function recordLives(shopDomain: string, orders: number): Promise<Recording[]> {
  const sink = createServer((request, response) => request.resume().on("end", () => response.end()));
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  const address = sink.address();
  const shopify = await createShopifyStandIn({
    appUrl: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
  });
  shopify.install(shopDomain);
  const shop = shopify.shop(shopDomain);
  for (let n = 0; n < orders; n += 1) {
    const { order } = await shopify.desk.placeOrder(shop, { email: `shopper${n}@example.com` });
    await shopify.desk.ship(shop, { order, parcels: 1 + (n % 2) });
    for (let scans = n % 3; scans > 0; scans -= 1) await shopify.desk.scan(shop, { order });
  }
  await shopify.settled();
  const recorded = shopify.webhooks.log.map((delivery, n): Recording => ({
    file: `${n}`,
    topic: delivery.topic,
    shop: shopDomain,
    apiVersion: "2026-10",
    triggeredAt: new Date().toISOString(),
    eventId: delivery.eventId,
    webhookId: delivery.webhookId,
    body: delivery.body,
  }));
  await shopify.close();
  await new Promise((resolve) => sink.close(resolve));
  return recorded;
}
