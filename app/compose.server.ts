import pg from "pg";
import type { Ctx } from "./context.server.ts";
import { createDb } from "./db.server.ts";
import type { Env } from "./env.server.ts";
import { createVisitCounter, saveVisits } from "./features/page-visits/page-visits.server.ts";
import { openAccessTokens } from "./features/sessions/sessions.server.ts";
import { createDns } from "./gateways/dns/dns.server.ts";
import { createHttp } from "./gateways/http/http.server.ts";
import { createLogger } from "./gateways/log/log.server.ts";
import { createMail } from "./gateways/mail/create-mail.server.ts";
import { startQueue } from "./gateways/queue/queue.server.ts";
import { createShopifyAdmin } from "./gateways/shopify-admin/shopify-admin.server.ts";
import { createStorefrontApi } from "./gateways/storefront-api/storefront-api.server.ts";
import { createTokenRefresh } from "./gateways/shopify-tokens/refresh-token.server.ts";
import { instantFromMs } from "./lib/time.ts";
import { createVault } from "./lib/vault.server.ts";
import { connectShopify } from "./shopify.server.ts";

/** The running program's outside world, and the way to leave it. */
export type Composition = { ctx: Ctx; inboxPool: pg.Pool; close: () => Promise<void> };

/** The door's connections are its own, so that slow pages or jobs never keep a webhook waiting. */
const INBOX_CONNECTIONS = 2;

/** The composition root: makes every outside thing once and hands them to each other. */
export async function compose(env: Env): Promise<Composition> {
  const log = createLogger(env.logLevel);
  const db = createDb(env.databaseUrl, env.databaseConnectionsMax);
  const inboxPool = new pg.Pool({ connectionString: env.databaseUrl, max: INBOX_CONNECTIONS });
  inboxPool.on("error", (error) => log.error({ err: error }, "an idle database connection broke"));
  const vault = createVault(env.vault);
  const now = () => instantFromMs(Date.now());
  const queue = await startQueue(env.databaseUrl, log);
  const http = createHttp(env.outbound);
  const mail = createMail({ smtpUrl: env.mail.smtpUrl, http, privateHosts: env.outbound.privateHosts, now });
  const tokens = openAccessTokens({ db, vault, now }, createTokenRefresh(env.shopify, log));
  const shopify = createShopifyAdmin({ accessToken: tokens.get, forgetToken: tokens.forget, log });
  const ctx: Ctx = {
    db,
    now,
    vault,
    shopify,
    storefront: createStorefrontApi(),
    http,
    dns: createDns({ servers: env.dnsServers }),
    queue,
    mail,
    log,
    visits: createVisitCounter({ save: (visits) => saveVisits(db, visits), log }),
    mailFrom: env.mail.from,
    appUrl: env.shopify.appUrl,
  };
  connectShopify(ctx, env.shopify);
  return {
    ctx,
    inboxPool,
    async close() {
      await ctx.visits.flush();
      await queue.stop();
      mail.close();
      await inboxPool.end();
      await db.$disconnect();
    },
  };
}
