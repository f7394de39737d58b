import { createCarriersStandIn } from "#test/stand-ins/carriers/carriers-stand-in.ts";
import { createDnsStandIn } from "#test/stand-ins/dns/dns-stand-in.ts";
import { createMailServicesStandIn } from "#test/stand-ins/mail-services/mail-services-stand-in.ts";
import { createMailCatcher } from "#test/stand-ins/mail/mail-catcher.ts";
import { createOutboundStandIn } from "#test/stand-ins/outbound/outbound-stand-in.ts";
import { createShopifyStandIn } from "#test/stand-ins/shopify/shopify-stand-in.ts";
import { openTunnel } from "#test/stand-ins/shopify/tunnel.ts";
import { connectOrExplain } from "#tools/database/connect.ts";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { OperatorError, toTell } from "#tools/operator-error.ts";
import { forgetRunning, saveRunning } from "#tools/running.ts";
import { buildPages } from "./build.ts";
import { Children } from "./children.ts";
import { demoEnv, demoSecrets } from "./demo-secrets.ts";
import { preferPort } from "./ports.ts";
import { pushTracking } from "./push-tracking.ts";
import { openAppInShops } from "./seed-demo.ts";
import { step } from "./step.ts";

/** Things to stop, in the reverse of the order they were started in. */
type Closers = (() => Promise<unknown>)[];

/** Parcels at the local tracking providers get a scan so often. */
const TRACKING_STEP_MS = 60_000;

/** Starts everything on this machine: database, a local Shopify, a mail catcher, the app, and shops with orders in it. */
export async function startDemo(): Promise<void> {
  const closers: Closers = [];
  const stop = stopOnSignal(closers);
  try {
    await startAll(closers, stop);
  } catch (error) {
    console.error(toTell(error));
    stop(1);
  }
}

async function startAll(closers: Closers, stop: (exitCode: number) => void): Promise<void> {
  const databaseUrl = await step(process.env.DATABASE_URL ? "Your PostgreSQL" : "PostgreSQL", () =>
    openDatabase(closers),
  );
  await step("Database up to date", () => applyMigrations(databaseUrl));
  await step("Pages built", buildPages);
  const secrets = await demoSecrets();
  const [appPort, tunnelPort] = [await preferPort(3000), await preferPort(3100)];
  const appUrl = `http://localhost:${tunnelPort}`;

  const dns = await createDnsStandIn({
    port: await preferPort(5300),
    httpPort: await preferPort(5380),
    keepIn: ".data/dns.json",
  });
  closers.push(() => dns.close());
  // The app's own server may send for its own address.
  await dns.zone.add({ name: "doorstep.example", text: "v=spf1 ip4:127.0.0.1 -all" });
  const mail = await step("Mail catcher", async () =>
    createMailCatcher({
      smtpPort: await preferPort(1025),
      httpPort: await preferPort(1080),
      keepIn: ".data/mails.json",
      dnsServer: dns.server,
      dnsUrl: dns.webUrl,
    }),
  );
  closers.push(() => mail.close());
  const shopify = await step("Local Shopify", async () =>
    createShopifyStandIn({
      appUrl,
      apiKey: secrets.apiKey,
      apiSecret: secrets.apiSecret,
      port: await preferPort(4000),
      localStorefronts: true,
      stateFile: ".data/shopify.json",
      // Half a year of orders, so that there is something to learn from; Shopify would want to approve this scope.
      seedCount: 600,
      seedDays: 180,
      seedJourneys: true,
      alsoGranted: ["read_all_orders"],
      mailUrl: mail.webUrl,
      // Slow enough to see an import's progress.
      bulkChunk: 100,
      bulkPaceMs: 100,
    }),
  );
  closers.push(() => shopify.close());
  const carriers = await createCarriersStandIn({ port: await preferPort(4100), stepMs: TRACKING_STEP_MS });
  closers.push(() => carriers.close());
  const services = await createMailServicesStandIn({ mailbox: mail.mailbox, port: await preferPort(4200) });
  closers.push(() => services.close());
  const outbound = await createOutboundStandIn({
    originOf: (host) => (services.isHost(host) ? services.origin : carriers.origin),
    port: await preferPort(4300),
  });
  closers.push(() => outbound.close());
  const tunnel = await openTunnel({
    target: `http://localhost:${appPort}`,
    frameUrl: shopify.url,
    port: tunnelPort,
  });
  closers.push(() => tunnel.close());

  const children = new Children();
  children.onUnexpectedEnd = () => stop(1);
  closers.push(() => children.stop(), forgetRunning);
  const env = demoEnv(secrets, {
    databaseUrl,
    appUrl,
    port: appPort,
    smtpUrl: mail.smtpUrl,
    standInUrl: shopify.url,
    outboundUrl: outbound.origin,
    dnsServer: dns.server,
  });
  closers.push(pushTracking(carriers, env, `http://localhost:${appPort}`));
  await step("Doorstep", () =>
    children.start("doorstep", "app/server.ts", { env, preload: "test/stand-ins/shopify/preload.ts" }),
  );
  await saveRunning({
    startUrl: shopify.url,
    appUrl,
    standInUrl: shopify.url,
    mailboxUrl: mail.webUrl,
    databaseUrl,
    apiSecret: secrets.apiSecret,
  });
  await step("Demo shops", () => openAppInShops(shopify, databaseUrl));
  console.log(
    `\nOpen ${shopify.url}\n\nCtrl-C stops everything. What the app says: .data/log/doorstep.log\n`,
  );
}

/** The PostgreSQL of the environment, or one of our own. Somebody's real database is left alone. */
async function openDatabase(closers: Closers): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await refuseRealShops(given);
    return given;
  }
  const postgres = await startEmbeddedPostgres({ name: "demo", keep: true });
  closers.push(() => postgres.stop());
  return postgres.url;
}

async function refuseRealShops(databaseUrl: string): Promise<void> {
  const client = await connectOrExplain(databaseUrl);
  try {
    const { rows } = await client.query<{ known: string | null }>(
      `select to_regclass('"Shop"')::text as known`,
    );
    if (!rows[0]?.known) return;
    const demoShops = ["doorstep-demo", "toguchi-ya", "other-tenant"].map((name) => `${name}.myshopify.com`);
    const { rowCount } = await client.query(
      `select 1 from "Shop" where "installedAt" is not null and "shopId" <> all($1) limit 1`,
      [demoShops],
    );
    if (rowCount)
      throw new OperatorError(
        "DATABASE_URL holds real shops. Set the SHOPIFY_… variables to run for them, or unset DATABASE_URL for a demo.",
      );
  } finally {
    await client.end();
  }
}

/** Stops once, whoever asks first: Ctrl-C, a signal, or a part that ended by itself. */
function stopOnSignal(closers: Closers): (exitCode: number) => void {
  let stopping = false;
  const stop = (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    void (async () => {
      for (const close of closers.toReversed()) await close().catch((error: unknown) => console.error(error));
      process.exit(exitCode);
    })();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));
  return stop;
}
