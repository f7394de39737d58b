import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { rm } from "node:fs/promises";
import { createAdminApi } from "./admin-api/endpoint.ts";
import type { Context } from "./admin-api/context.ts";
import { loadAdminSchema } from "./admin-api/schema.ts";
import { readAppConfig } from "./app-config.ts";
import { BulkDesk } from "./bulk/bulk-desk.ts";
import { grantScopes, install, uninstall } from "./installation.ts";
import { RequestLog } from "./http/request-log.ts";
import { createHandler } from "./http/routes.ts";
import { DEFAULT_BACKOFF_MS, type Settings } from "./options.ts";
import { OrderDesk } from "./orders/order-desk.ts";
import { ProductDesk } from "./products/product-desk.ts";
import { DEFAULT_COUNT, DEFAULT_DAYS, DEFAULT_SEED } from "./seed/order-plan.ts";
import { Happenings } from "./start-page/happenings.ts";
import type { Shop, ShopSnapshot } from "./state/shop.ts";
import { stateFile } from "./state/state-file.ts";
import { World } from "./state/world.ts";
import { selfSignedCertificate } from "./tls/self-signed.ts";
import { signIdToken } from "./tokens/id-token.ts";
import { TokenStore, type TokenSnapshot } from "./tokens/token-store.ts";
import { WebhookSender } from "./webhooks/webhook-sender.ts";

export type StandInOptions = {
  /** Where the app answers. */
  appUrl: string;
  apiKey?: string;
  apiSecret?: string;
  /** 0 (the default) takes any free port. */
  port?: number;
  /** Also speak TLS, with a certificate made on the spot, for browsers that map Shopify's host names here. */
  tlsPort?: number;
  /** The clock; the real one by default. */
  now?: () => Date;
  /** The app's configuration; that of this repository by default. */
  appConfigFile?: string | URL;
  /** Keeps tokens, shops and orders in this file, so that they survive a restart. */
  stateFile?: string;
  /** Orders each shop starts with, if the state file has none; none by default. */
  seedCount?: number;
  /** Over how many days these orders came in. */
  seedDays?: number;
  /** Have them take realistic ways, by work days, lanes and carriers; see seed/journey.ts. */
  seedJourneys?: boolean;
  mailUrl?: string;
} & Partial<
  Pick<
    Settings,
    | "accessTokenSeconds"
    | "webhookTimeoutMs"
    | "webhookBackoffMs"
    | "bulkChunk"
    | "bulkPaceMs"
    | "bulkQueryLimit"
    | "localStorefronts"
    | "pictureOrigin"
    | "alsoGranted"
    | "scratchFolder"
  >
>;

export type ShopifyStandIn = Awaited<ReturnType<typeof createShopifyStandIn>>;

type Saved = { shops: ShopSnapshot[]; tokens: TokenSnapshot };

const ACCESS_TOKEN_SECONDS = 3600;
const WEBHOOK_TIMEOUT_MS = 5000;

function toSettings(options: StandInOptions): Settings {
  const app = readAppConfig(options.appConfigFile ?? new URL("../../../shopify.app.toml", import.meta.url));
  return {
    appUrl: options.appUrl,
    url: "",
    apiKey: options.apiKey ?? app.clientId,
    apiSecret: options.apiSecret ?? "stand-in-secret-0123456789abcdef",
    app,
    now: options.now ?? (() => new Date()),
    accessTokenSeconds: options.accessTokenSeconds ?? ACCESS_TOKEN_SECONDS,
    webhookTimeoutMs: options.webhookTimeoutMs ?? WEBHOOK_TIMEOUT_MS,
    webhookBackoffMs: options.webhookBackoffMs ?? DEFAULT_BACKOFF_MS,
    bulkChunk: options.bulkChunk ?? 200,
    bulkPaceMs: options.bulkPaceMs ?? 0,
    bulkQueryLimit: options.bulkQueryLimit ?? 5,
    scratchFolder: options.scratchFolder ?? path.join(os.tmpdir(), `shopify-stand-in-${process.pid}`),
    localStorefronts: options.localStorefronts ?? false,
    pictureOrigin: options.pictureOrigin ?? null,
    mailUrl: options.mailUrl ?? null,
    alsoGranted: options.alsoGranted ?? [],
  };
}

/** Starts a small local Shopify; see the README beside this file for what it does and what it does not do. */
export async function createShopifyStandIn(options: StandInOptions) {
  const settings = toSettings(options);
  const world = new World(settings.now);
  const tokens = new TokenStore();
  const webhooks = new WebhookSender(settings);
  const desk = new OrderDesk(world, webhooks);
  const products = new ProductDesk(settings, world, webhooks);
  const requests = new RequestLog();
  const parts = {
    settings,
    world,
    tokens,
    webhooks,
    desk,
    products,
    requests,
    happenings: new Happenings(),
    app: settings.app,
  };

  const { rules } = await loadAdminSchema();
  const contextFor = async (shop: Shop): Promise<Context> => ({
    settings,
    world,
    shop,
    rules,
    desk,
    bulk,
    bulkOrders: null,
  });
  const bulk = new BulkDesk({ settings, world, webhooks, contextFor });
  const adminApi = createAdminApi(tokens, contextFor);

  const file = options.stateFile
    ? stateFile(options.stateFile, (): Saved => ({ shops: world.snapshot(), tokens: tokens.snapshot() }))
    : null;
  const saved = await file?.load();
  // The file is written by this program only, from the very type it is read as.
  if (saved) restore(saved as Saved, world, tokens);
  if (file) world.onChange(() => file.saveSoon());

  const shop = (name: string): Shop => world.shop(name);
  const seedOrders = (
    name: string,
    {
      count = DEFAULT_COUNT,
      now = world.now(),
      days = DEFAULT_DAYS,
      seed = DEFAULT_SEED,
      journeys = false,
    } = {},
  ): void => {
    shop(name).seed({ seed, count, days, now: now.toISOString(), journeys });
    world.changed();
  };
  for (const { profile, plan } of world.shops.values()) {
    if (!plan && options.seedCount)
      seedOrders(profile.domain, {
        count: options.seedCount,
        days: options.seedDays ?? DEFAULT_DAYS,
        journeys: options.seedJourneys ?? false,
      });
  }

  const handler = createHandler({ ...parts, bulk, adminApi, seedOrders });
  const servers: Server[] = [];
  const listen = async (server: Server, port: number): Promise<number> => {
    servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
    // A listening TCP server has an address with a port.
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(createServer(handler), options.port ?? 0);
  settings.url = `http://localhost:${port}`;
  const tlsPort =
    options.tlsPort === undefined
      ? null
      : await listen(createTlsServer(selfSignedCertificate(settings.now()), handler), options.tlsPort);

  return {
    url: settings.url,
    tlsPort,
    settings,
    world,
    tokens,
    webhooks,
    /** Lets orders be placed, shipped, scanned …; every method takes a shop of `world`. */
    desk,
    /** Changes products and locations. */
    products,
    bulk,
    requests,
    shop,
    seedOrders,
    install: (name: string) => install(shop(name), parts),
    uninstall: (name: string) => uninstall(shop(name), parts),
    grantScopes: (name: string, scopes: string[]) => grantScopes(shop(name), scopes, parts),
    idToken: (name: string) => signIdToken(settings, shop(name).profile.domain, settings.now()),
    /** Resolves when no webhook is under way and no bulk operation runs. */
    settled: async () => {
      await bulk.settled();
      await webhooks.settled();
    },
    close: async () => {
      await bulk.close();
      await webhooks.close();
      await Promise.all(servers.map((server) => closeServer(server)));
      await file?.flush();
      if (!options.scratchFolder) await rm(settings.scratchFolder, { recursive: true, force: true });
    },
  };
}

function restore(saved: Saved, world: World, tokens: TokenStore): void {
  world.restore(saved.shops);
  tokens.restore(saved.tokens);
}

function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  return closed;
}
