import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createCarriersStandIn, type CarriersStandIn } from "#test/stand-ins/carriers/carriers-stand-in.ts";
import { createDnsStandIn, type DnsStandIn } from "#test/stand-ins/dns/dns-stand-in.ts";
import { createMailServicesStandIn } from "#test/stand-ins/mail-services/mail-services-stand-in.ts";
import { createMailCatcher, type MailCatcher } from "#test/stand-ins/mail/mail-catcher.ts";
import { createOutboundStandIn } from "#test/stand-ins/outbound/outbound-stand-in.ts";
import {
  createShopifyStandIn,
  type ShopifyStandIn,
  type StandInOptions,
} from "#test/stand-ins/shopify/shopify-stand-in.ts";
import { freePort } from "#tools/database/embedded-postgres.ts";
import { demoEnv } from "#tools/start/demo-secrets.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

export const SECRETS = {
  apiKey: "0123456789abcdef0123456789abcdef",
  apiSecret: "a-secret-for-tests",
  encryptionKeys: `t1:${Buffer.alloc(32, 1).toString("base64")}`,
  lookupKey: Buffer.alloc(32, 2).toString("base64"),
};

/** The app's own program in a process of its own, as in production. */
export type AppProcess = { child: ChildProcess; stop(signal: NodeJS.Signals): Promise<void> };

/** Starts app/server.ts and waits until it is up. What it says on standard error goes to ours. */
export async function startApp(env: Record<string, string>): Promise<AppProcess> {
  const child = fork(path.join(ROOT, "app/server.ts"), [], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: "warn", ...env },
    execArgv: ["--import", path.join(ROOT, "test/stand-ins/shopify/preload.ts")],
  });
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`the app ended at start (exit ${code})`))),
  ]);
  return {
    child,
    async stop(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

export type RunningApp = {
  appUrl: string;
  databaseUrl: string;
  shopify: ShopifyStandIn;
  mail: MailCatcher;
  carriers: CarriersStandIn;
  dns: DnsStandIn;
  env: Record<string, string>;
  app: AppProcess;
  close(): Promise<void>;
};

/** Everything a journey needs, on free ports and a migrated database: the app, a local Shopify, a mailbox. */
export async function startOnDatabase(
  databaseUrl: string,
  options: Partial<StandInOptions> = {},
): Promise<RunningApp> {
  const port = await freePort();
  const appUrl = `http://localhost:${port}`;
  const dns = await createDnsStandIn();
  const mail = await createMailCatcher({
    smtpPort: 0,
    httpPort: 0,
    dnsServer: dns.server,
    dnsUrl: dns.webUrl,
  });
  const shopify = await createShopifyStandIn({
    ...SECRETS,
    appUrl,
    webhookBackoffMs: [50, 100, 200, 400, 800, 1600, 3200, 6400],
    ...options,
  });
  const carriers = await createCarriersStandIn({ stepMs: null });
  const services = await createMailServicesStandIn({ mailbox: mail.mailbox });
  const outbound = await createOutboundStandIn({
    originOf: (host) => (services.isHost(host) ? services.origin : carriers.origin),
  });
  const addresses = {
    databaseUrl,
    appUrl,
    port,
    smtpUrl: mail.smtpUrl,
    standInUrl: shopify.url,
    outboundUrl: outbound.origin,
    dnsServer: dns.server,
  };
  const env = demoEnv(SECRETS, addresses);
  const app = await startApp(env);
  return {
    appUrl,
    databaseUrl,
    shopify,
    mail,
    carriers,
    dns,
    env,
    app,
    async close() {
      await app.stop("SIGTERM");
      await shopify.close();
      await mail.close();
      await Promise.all([carriers, services, outbound, dns].map((each) => each.close()));
    },
  };
}
