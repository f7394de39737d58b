import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { ShopifyStandIn } from "#test/stand-ins/shopify/shopify-stand-in.ts";

const WAIT_MAX_MS = 60_000;

/**
 * Opens the app in every demo shop that has not got it yet, as its merchant would, and waits until the first import has
 * ended. All of it goes through the front door: token exchange, bulk operation, webhooks.
 */
export async function openAppInShops(shopify: ShopifyStandIn, databaseUrl: string): Promise<void> {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  try {
    const { rows } = await database.query<{ shopId: string }>(`select "shopId" from "ImportRun"`);
    const opened = new Set(rows.map(({ shopId }) => shopId));
    const fresh = [...shopify.world.shops.values()]
      .map(({ profile }) => profile.domain)
      .filter((domain) => !opened.has(domain));
    for (const domain of fresh) await openApp(shopify, domain);
    await untilImported(database, fresh);
  } finally {
    await database.end();
  }
}

async function openApp(shopify: ShopifyStandIn, domain: string): Promise<void> {
  const response = await fetch(new URL("/_standin/open-app", shopify.url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ shop: domain }),
  });
  if (!response.ok) throw new Error(`${domain} could not open the app: ${await response.text()}`);
}

async function untilImported(database: pg.Client, domains: string[]): Promise<void> {
  const deadline = Date.now() + WAIT_MAX_MS;
  for (;;) {
    const { rows } = await database.query<{ state: string }>(
      `select state from "ImportRun" where "shopId" = any($1)`,
      [domains],
    );
    // A failed import is no reason to stop: the admin shows it, with a button to try again.
    if (rows.filter(({ state }) => state === "done" || state === "failed").length >= domains.length) return;
    if (Date.now() > deadline)
      throw new Error(`The first import is not through: ${JSON.stringify(rows)}; see .data/log/doorstep.log`);
    await sleep(200);
  }
}
