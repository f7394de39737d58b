import { afterAll, beforeAll, beforeEach } from "vitest";
import { createServer, type Server } from "node:http";
import pg from "pg";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { openInbox, type Inbox } from "#app/features/inbox/inbox.server.ts";
import type { ProviderId } from "#app/features/providers/provider.ts";
import { askProviders } from "#app/flows/ask-providers.server.ts";
import { connectProvider } from "#app/flows/connect-provider.server.ts";
import { workDelivery } from "#app/flows/work-delivery.server.ts";
import { workInbox } from "#app/flows/work-inbox.server.ts";
import { createHttp } from "#app/gateways/http/http.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, HOUR_MS, instantFromMs, msOf, type Instant } from "#app/lib/time.ts";
import { createTrackingDoor } from "#app/tracking-door.server.ts";
import { bigNumber, bodyText, fulfillmentBody } from "#test/factories/webhook-bodies.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { createCarriersStandIn, type CarriersStandIn } from "#test/stand-ins/carriers/carriers-stand-in.ts";
import { at, testContext } from "./context.ts";
import type { TestDatabase } from "./database.ts";
import { emptyEveryTable } from "./every-table.ts";

export const SHOP = shopNamed("tracked");
/** Taken by the stand-in as key and as secret alike. */
export const KEY = "right-key-0001";
export const STARTED_AT = at("2026-11-21T12:00:00Z");

/** A shop, providers that answer, our own door, and a clock that goes when it is told to; new for every test. */
export type ProviderScene = {
  ctx: Ctx;
  carriers: CarriersStandIn;
  /** Where our door stands. */
  doorUrl: string;
  inbox: Inbox;
  now(): Instant;
  pass(ms: number): void;
  installShop(shopId: ShopId): Promise<void>;
  connect(providerId: ProviderId, shopId?: ShopId, key?: string): Promise<void>;
  /** Shopify tells of a parcel with this number. */
  tellParcel(parcel: {
    fulfillmentId: number;
    number: string;
    company: string;
    shopId?: ShopId;
  }): Promise<void>;
  /** Asks until nothing is due, and works on what was answered. Waiting between calls passes time. Returns the calls. */
  settle(): Promise<number>;
  statusOf(number: string, shopId?: ShopId): Promise<string | undefined>;
  followingOf(
    number: string,
    shopId?: ShopId,
  ): Promise<{ state: string; dueAt: Date | null; problem: string | null } | null>;
};

export function useProviderScene(database: TestDatabase): ProviderScene {
  // Filled before each test.
  const scene = {} as ProviderScene;
  let nowMs = msOf(STARTED_AT);
  let server: Server;
  let pool: pg.Pool;

  beforeAll(async () => {
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    const carriers = await createCarriersStandIn({ now: () => nowMs, keys: [KEY] });
    const { ctx } = testContext(database.db, {
      now: () => instantFromMs(nowMs),
      http: createHttp({ apiOrigin: carriers.origin, privateHosts: [] }),
    });
    const inbox = openInbox(pool, ctx.vault, () => {});
    const door = createTrackingDoor(ctx, inbox);
    server = createServer((request, response) => void door(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const doorUrl = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    Object.assign(scene, { ctx, carriers, doorUrl, inbox });
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await pool.end();
    await scene.carriers.close();
  });
  beforeEach(async () => {
    await emptyEveryTable(database.db);
    nowMs = msOf(STARTED_AT);
    scene.carriers.reset();
    await scene.installShop(SHOP);
  });

  return Object.assign(scene, {
    now: () => instantFromMs(nowMs),
    pass: (ms: number) => void (nowMs += ms),
    async installShop(shopId: ShopId) {
      await database.db.shop.create({
        data: { shopId, installedAt: new Date(0), ianaTimezone: "America/New_York", countryCode: "US" },
      });
    },
    async connect(providerId: ProviderId, shopId = SHOP, key = KEY) {
      const entered = {
        apiKey: key,
        clientId: key,
        clientSecret: key,
        webhookSecret: KEY,
        baseUrl: "https://karrio.example.com",
      };
      await connectProvider(scene.ctx, shopId, { providerId, entered });
    },
    async tellParcel(parcel: Parameters<ProviderScene["tellParcel"]>[0]) {
      const { fulfillmentId, number, company, shopId = SHOP } = parcel;
      const created = addMs(instantFromMs(nowMs), -HOUR_MS);
      const body = fulfillmentBody(fulfillmentId, {
        order_id: bigNumber(`9${fulfillmentId}`),
        tracking_company: company,
        tracking_number: number,
        tracking_numbers: [number],
        tracking_url: null,
        tracking_urls: [],
        created_at: created,
        updated_at: instantFromMs(nowMs),
      });
      await inTransaction(scene.ctx, (tx) =>
        workDelivery(tx, {
          shopId,
          topic: "fulfillments/create",
          triggeredAt: created,
          bodyText: bodyText(body),
        }),
      );
    },
    async settle() {
      let calls = 0;
      for (;;) {
        const made = await askProviders(scene.ctx, { pause: async (ms) => void (nowMs += ms) });
        await workInbox(scene.ctx);
        calls += made;
        if (made === 0) return calls;
      }
    },
    async statusOf(number: string, shopId: ShopId = SHOP) {
      const row = await database.db.shipment.findFirst({ where: { shopId, trackingNumber: number } });
      return row?.status;
    },
    async followingOf(number: string, shopId: ShopId = SHOP) {
      return database.db.following.findFirst({
        where: { shopId, trackingNumber: number, state: { not: "ended" } },
      });
    },
  });
}
