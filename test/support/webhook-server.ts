import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { openInbox, type Inbox } from "#app/features/inbox/inbox.server.ts";
import { createVault } from "#app/lib/vault.server.ts";
import { createWebhookDoor } from "#app/webhook-door.server.ts";
import { TEST_KEYS } from "./context.ts";

const TEST_SECRET = "a-secret-for-tests";

export type WebhookServer = { url: string; inbox: Inbox; nudges: () => number; close(): Promise<void> };

/** The real door on a free port, writing into the database given. */
export async function startWebhookServer(
  databaseUrl: string,
  secrets = [TEST_SECRET],
): Promise<WebhookServer> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  let nudges = 0;
  const inbox = openInbox(pool, createVault(TEST_KEYS), () => (nudges += 1));
  const door = createWebhookDoor(inbox, secrets, { debug() {}, info() {}, warn() {}, error() {} });
  const server = createServer((request, response) => void door(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/webhooks/shopify`,
    inbox,
    nudges: () => nudges,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

/** Headers of a delivery as Shopify sends them; anything may be replaced, or left out with null. */
export function signedHeaders(
  body: string,
  overrides: Record<string, string | null> = {},
  secret = TEST_SECRET,
): Record<string, string> {
  const headers: Record<string, string | null> = {
    "content-type": "application/json",
    "x-shopify-topic": "orders/create",
    "x-shopify-shop-domain": "one.myshopify.com",
    "x-shopify-webhook-id": randomUUID(),
    "x-shopify-event-id": randomUUID(),
    "x-shopify-api-version": "2026-10",
    "x-shopify-triggered-at": "2026-11-21T10:00:00.123456789Z",
    "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
    ...overrides,
  };
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
