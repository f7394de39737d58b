import type { PrismaClient } from "#prisma";
import type { Db } from "./db.server.ts";
import type { VisitCounter } from "./features/page-visits/visit.ts";
import type { Dns } from "./gateways/dns/dns.server.ts";
import type { Http } from "./gateways/http/http.server.ts";
import type { Logger } from "./gateways/log/log.server.ts";
import type { MailTransport } from "./gateways/mail/mail.server.ts";
import type { Queue } from "./gateways/queue/queue.server.ts";
import type { ShopifyAdmin } from "./gateways/shopify-admin/shopify-admin.server.ts";
import type { StorefrontApi } from "./gateways/storefront-api/storefront-api.server.ts";
import type { Instant } from "./lib/time.ts";
import type { Vault } from "./lib/vault.server.ts";

/** The outside world as the product's code sees it; handed in as the first argument, so tests hand in another. */
type Outside = {
  now(): Instant;
  vault: Vault;
  shopify: ShopifyAdmin;
  storefront: StorefrontApi;
  /** For services that merchants connect with keys of their own. */
  http: Http;
  dns: Dns;
  queue: Queue;
  mail: MailTransport;
  log: Logger;
  /** Counts what shoppers do on tracking pages, without ever making them wait. */
  visits: VisitCounter;
  /** Address that messages come from; a shop's name stands in front of it. */
  mailFrom: string;
  appUrl: string;
};

export type Ctx = Outside & { db: PrismaClient };
/** The same inside a transaction: everything written through it is kept or lost together. */
export type TxCtx = Outside & { db: Db };

/** Runs `work` in one transaction. Throwing rolls everything back, jobs enqueued in it too. */
export function inTransaction<Result>(ctx: Ctx, work: (tx: TxCtx) => Promise<Result>): Promise<Result> {
  return ctx.db.$transaction((db) => work({ ...ctx, db }), { maxWait: 15_000, timeout: 60_000 });
}
