import { setTimeout as sleep } from "node:timers/promises";
import { createDb } from "#app/db.server.ts";
import { createPage, publishPage } from "#app/features/page-designs/page-designs.server.ts";
import type { PageDesign } from "#app/features/page-designs/page-design.ts";
import { readyDesign, type ReadyName } from "#app/features/page-designs/ready/ready-designs.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { startOnDatabase } from "#test/support/app-on-database.ts";
import { testContext } from "#test/support/context.ts";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { openAppInShops } from "#tools/start/seed-demo.ts";

const SHOP = shopNamed("doorstep-demo");
const SCANS = 4;
const EVERYTHING_THERE_MS = 60_000;

/** `show` has the shop's shoppers see a design from then on. */
export type Scene = {
  tlsPort: number | null;
  addresses: { order: string; form: string; bareTheme: string };
  show(ready: ReadyName, frame: PageDesign["style"]["frame"]): Promise<void>;
  close(): Promise<void>;
};

/**
 * The app and a local Shopify, and in one of its shops an order on its way: with pictures, scans and something to recommend.
 * The bare theme is the shop's own page of the same order, with nothing of ours in it.
 */
export async function setScene(): Promise<Scene> {
  const postgres = await startEmbeddedPostgres({ name: "lighthouse", keep: false });
  await applyMigrations(postgres.url);
  const running = await startOnDatabase(postgres.url, {
    seedCount: 10,
    tlsPort: 0,
    pictureOrigin: "https://cdn.shopify.com",
  });
  const db = createDb(postgres.url, 2);
  const { ctx } = testContext(db, { now: () => instantFromMs(Date.now()) });
  const { shopify } = running;
  await openAppInShops(shopify, postgres.url);

  const shop = shopify.shop(SHOP);
  const { order } = await shopify.desk.placeOrder(shop, { email: "robin@example.com" });
  await shopify.desk.ship(shop, { order });
  for (let scan = 0; scan < SCANS; scan += 1) await shopify.desk.scan(shop, { order });
  const origin = `https://${SHOP}`;
  const visit = async (path: string) => {
    const answer = await fetch(`${shopify.url}${path}`, { headers: { "x-standin-host": SHOP } });
    return answer.text();
  };
  const found = { token: "" };
  await untilThere("the scans", async () => {
    const stored = await db.order.findFirst({ where: { shopId: SHOP, name: order.name } });
    found.token = stored?.trackingToken ?? "";
    return (
      stored !== null &&
      (await db.trackingEvent.count({ where: { shopId: SHOP, orderId: stored.orderId } })) >= SCANS
    );
  });
  const paths = {
    order: `/apps/track/${found.token}`,
    form: "/apps/track",
    bareTheme: `/orders/${order.token}`,
  };

  const first = await createPage(ctx, SHOP, {
    name: "Looked at",
    design: readyDesign("calm", "en"),
    audience: { countries: [], languages: [] },
  });
  if (first.kind !== "created") throw new Error(`no page: ${first.kind}`);
  const { pageId } = first.page;
  return {
    tlsPort: shopify.tlsPort,
    addresses: {
      order: origin + paths.order,
      form: origin + paths.form,
      bareTheme: origin + paths.bareTheme,
    },
    async show(ready, frame) {
      const made = readyDesign(ready, "en");
      const design = { ...made, style: { ...made.style, frame } };
      const { draftVersion } = await db.trackingPage.findFirstOrThrow({ where: { shopId: SHOP, pageId } });
      const published = await publishPage(ctx, SHOP, pageId, { design, draftVersion, publishedBy: null });
      if (published.kind !== "published") throw new Error(`not published: ${published.kind}`);
      // The first to look have the design compiled, and its recommendations asked for.
      await untilThere("the pictures of what is recommended", async () => {
        const pictures = (await visit(paths.order)).match(/<img\b/g) ?? [];
        return pictures.length > order.lineItems.length;
      });
      await visit(paths.form);
    },
    async close() {
      await db.$disconnect();
      await running.close();
      await postgres.stop();
    },
  };
}

async function untilThere(what: string, isThere: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + EVERYTHING_THERE_MS;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come within a minute`);
    await sleep(300);
  }
}
