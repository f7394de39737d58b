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
    for (const domain of opened) await agreeToNewScopes(shopify, domain);
    await untilImported(database, fresh);
  } finally {
    await database.end();
  }
}

const openApp = (shopify: ShopifyStandIn, domain: string): Promise<void> =>
  doInShop(shopify, "open-app", { shop: domain });

/** The app may ask for more than it did when this machine's shops installed it: their merchants agree. */
async function agreeToNewScopes(shopify: ShopifyStandIn, domain: string): Promise<void> {
  const shop = shopify.world.findShop(domain);
  const asked = shopify.settings.app.scopes;
  if (!shop?.installed || asked.every((scope) => shop.scopes.includes(scope))) return;
  await doInShop(shopify, "scopes", { shop: domain, scopes: [...new Set([...shop.scopes, ...asked])] });
}

async function doInShop(
  shopify: ShopifyStandIn,
  action: string,
  body: { shop: string; scopes?: string[] },
): Promise<void> {
  const response = await fetch(new URL(`/_standin/${action}`, shopify.url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${action} failed in ${body.shop}: ${await response.text()}`);
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
