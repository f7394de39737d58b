import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { inTransaction, type Ctx } from "#app/context.server.ts";
import { openInbox } from "#app/features/inbox/inbox.server.ts";
import { recordOrders } from "#app/flows/record-orders.server.ts";
import { workInbox } from "#app/flows/work-inbox.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, DAY_MS, type Instant } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { fiveOrders, tellingScan, type OrderTold } from "../factories/one-person.ts";
import { at, testContext } from "./context.ts";
import type { TestDatabase } from "./database.ts";
import { emptyEveryTable } from "./every-table.ts";

export const NOW = at("2026-11-21T12:00:00Z");

/** Two shops that have had the app for three months; the database is emptied after every test. */
export type PrivacyScene = {
  ctx: Ctx;
  jobs: { name: string }[];
  shopId: ShopId;
  otherShopId: ShopId;
  /** Writes the five orders down, as an import would; `withMessages` adds a sent and a planned one to each. */
  addOrders(shopId: ShopId, options?: { withMessages: boolean }): Promise<void>;
  /** Lets a webhook come in, without working on it. */
  arrive(
    shopId: ShopId,
    topic: string,
    body: unknown,
    triggeredAt?: Instant,
    subject?: string,
  ): Promise<void>;
  /** Lets a webhook come in and works on everything that waits. */
  receive(
    shopId: ShopId,
    topic: string,
    body: unknown,
    triggeredAt?: Instant,
    subject?: string,
  ): Promise<void>;
};

export function usePrivacyScene(database: TestDatabase): PrivacyScene {
  let pool: pg.Pool;
  beforeAll(() => {
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
  });
  afterAll(() => pool.end());
  afterEach(() => emptyEveryTable(database.db));

  const scene: Omit<PrivacyScene, "ctx" | "jobs" | "shopId" | "otherShopId"> = {
    async addOrders(shopId, { withMessages } = { withMessages: true }) {
      const { ctx } = whole;
      const told = fiveOrders();
      const orders = told.map(({ order }) => order);
      const fulfillments = told.flatMap((one) => one.fulfillments);
      const events = told.slice(0, 1).flatMap((one) => tellingScan(one, NOW));
      await inTransaction(ctx, (tx) =>
        recordOrders(tx, shopId, { orders, fulfillments, refunds: [], events }),
      );
      if (withMessages) for (const one of told) await addMessages(ctx, shopId, one);
    },
    async arrive(shopId, topic, body, triggeredAt = NOW, subject) {
      const headers = {
        shopId,
        webhookId: randomUUID(),
        eventId: null,
        topic,
        apiVersion: null,
        triggeredAt,
      };
      const inbox = openInbox(pool, whole.ctx.vault, () => {});
      await inbox.record(headers, Buffer.from(JSON.stringify(body)), subject);
    },
    async receive(...delivery) {
      await scene.arrive(...delivery);
      await workInbox(whole.ctx);
    },
  };
  // The rest is filled in before each test.
  const whole = scene as PrivacyScene;
  beforeEach(async () => {
    const { ctx, queue } = testContext(database.db, { now: () => NOW });
    const [shopId, otherShopId] = [await addShop(ctx, "north"), await addShop(ctx, "south")];
    Object.assign(whole, { ctx, jobs: queue.sent, shopId, otherShopId });
  });
  return whole;
}

async function addShop({ db }: Ctx, name: string): Promise<ShopId> {
  const shopId = shopNamed(name);
  await db.shop.create({ data: { shopId, installedAt: dateFromInstant(addMs(NOW, -90 * DAY_MS)) } });
  return shopId;
}

async function addMessages({ db, vault }: Ctx, shopId: ShopId, { order }: OrderTold): Promise<void> {
  const { orderId, email, address } = order;
  for (const state of ["sent", "planned"])
    await db.message.create({
      data: {
        shopId,
        orderId,
        dedupeKey: `${state}:${orderId}`,
        moment: "shipped",
        state,
        sendAt: dateFromInstant(NOW),
        recipientSealed: vault.seal(email ?? ""),
        subjectSealed: vault.seal(`On its way to ${address?.name}`),
        mimeSealed: vault.sealBytes(Buffer.from(`To: ${email}\r\n\r\nDear ${address?.name}`)),
        response: `250 accepted for ${email}`,
      },
    });
}
