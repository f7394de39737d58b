import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Delivery } from "#app/features/inbox/delivery.ts";
import { openInbox } from "#app/features/inbox/inbox.server.ts";
import { workInbox } from "#app/flows/work-inbox.server.ts";
import { RetryLater } from "#app/lib/errors.ts";
import { addMs } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at, testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
let pool: pg.Pool;
let now = at("2026-11-21T12:00:00Z");
const context = () => testContext(database.db, { now: () => now }).ctx;

beforeAll(() => {
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
});
afterAll(() => pool.end());
beforeEach(async () => {
  now = at("2026-11-21T12:00:00Z");
  await database.db.inboxItem.deleteMany();
});

/** Stores deliveries through the real inbox: "shop/order" pairs, in this order. */
async function arrive(...places: string[]): Promise<void> {
  const inbox = openInbox(pool, context().vault, () => {});
  for (const place of places) {
    const [shop = "", order] = place.split("/");
    const headers = {
      shopId: shopNamed(shop),
      webhookId: randomUUID(),
      eventId: null,
      topic: "orders/updated",
      apiVersion: null,
      triggeredAt: null,
    };
    await inbox.record(
      headers,
      Buffer.from(JSON.stringify({ admin_graphql_api_id: `gid://shopify/Order/${order}` })),
    );
  }
}

const placeOf = ({ shopId, subject }: Delivery) =>
  `${shopId.split(".")[0]}/${subject.slice("order:".length)}`;
const states = async () =>
  (await database.db.inboxItem.findMany({ orderBy: { id: "asc" } })).map(({ state, attempts, outcome }) => ({
    state,
    attempts,
    outcome,
  }));
const done = async () => ({ kind: "done" as const, outcome: "worked" });

test("deliveries about one order are worked on in the order they came, by however many workers", async () => {
  await arrive(...Array.from({ length: 60 }, (_, n) => `a/${n % 3}`));
  const seen: bigint[] = [];
  const work = async (_tx: unknown, delivery: Delivery) => {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(delivery.id);
    return done();
  };
  const ended = await Promise.all([
    workInbox(context(), work),
    workInbox(context(), work),
    workInbox(context(), work),
  ]);
  expect(ended.reduce((sum, n) => sum + n, 0)).toBe(60);
  const items = await database.db.inboxItem.findMany();
  const orderOf = new Map(items.map(({ id, subject }) => [id, subject]));
  for (const lane of Map.groupBy(seen, (id) => orderOf.get(id)).values())
    expect(lane).toEqual(lane.toSorted((x, y) => Number(x - y)));
  expect(new Set(seen).size).toBe(60);
});

test("a lane that somebody works on is left to them, and nobody waits for it", async () => {
  await arrive("a/1", "a/1", "a/2");
  const seen: string[] = [];
  const held = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const first = workInbox(context(), async (_tx, delivery) => {
    if (placeOf(delivery) === "a/1") {
      entered.resolve();
      await held.promise;
    }
    return done();
  });
  await entered.promise;
  await workInbox(context(), async (_tx, delivery) => {
    seen.push(placeOf(delivery));
    return done();
  });
  expect(seen).toEqual(["a/2"]);
  held.resolve();
  await first;
  expect((await states()).map(({ state }) => state)).toEqual(["done", "done", "done"]);
});

test("a shop with thousands waiting does not hold up another shop's order", async () => {
  await arrive(...Array.from({ length: 300 }, (_, n) => `busy/${n}`), "small/1");
  const seen: string[] = [];
  await workInbox(context(), async (_tx, delivery) => {
    seen.push(placeOf(delivery));
    return done();
  });
  expect(seen.indexOf("small/1")).toBeLessThan(50);
});

test("a delivery that fails is tried again later, keeps its place, and holds up only its own order", async () => {
  await arrive("a/1", "a/1", "a/2");
  let broken = true;
  const work = async (_tx: unknown, delivery: Delivery) => {
    if (broken && placeOf(delivery) === "a/1") throw new Error("the moon is in the way");
    return done();
  };
  await workInbox(context(), work);
  expect(await states()).toEqual([
    { state: "waiting", attempts: 1, outcome: "the moon is in the way" },
    { state: "waiting", attempts: 0, outcome: null },
    { state: "done", attempts: 0, outcome: "worked" },
  ]);
  await workInbox(context(), work);
  expect((await states())[0]?.attempts, "not before it is due").toBe(1);
  broken = false;
  now = addMs(now, 10_000);
  await workInbox(context(), work);
  expect((await states()).map(({ state }) => state)).toEqual(["done", "done", "done"]);
});

test("what a failing delivery had already written is taken back", async () => {
  await arrive("a/1");
  await workInbox(context(), async (tx, delivery) => {
    await tx.db.shop.create({ data: { shopId: delivery.shopId } });
    throw new Error("after writing");
  });
  expect(await database.db.shop.count()).toBe(0);
});

test("a delivery that keeps failing is given up, shown, and lets the next one through", async () => {
  await arrive("a/1", "a/1");
  const [poison] = await database.db.inboxItem.findMany({ orderBy: { id: "asc" } });
  for (let day = 0; day < 12; day += 1) {
    await workInbox(context(), async (_tx, delivery) => {
      if (delivery.id === poison?.id) throw new Error("poison");
      return done();
    });
    now = addMs(now, 86_400_000);
  }
  expect(await states()).toEqual([
    { state: "failed", attempts: 10, outcome: "poison" },
    { state: "done", attempts: 0, outcome: "worked" },
  ]);
});

test("a delivery that asks for a later time gets it", async () => {
  await arrive("a/1");
  await workInbox(context(), () => Promise.reject(new RetryLater("Shopify is busy", 90_000)));
  const [item] = await database.db.inboxItem.findMany();
  expect(item?.dueAt?.toISOString()).toBe("2026-11-21T12:01:30.000Z");
});

test("a delivery whose body is gone is marked, and holds up nobody", async () => {
  await arrive("a/1", "a/2");
  await database.db.inboxBody.deleteMany();
  await workInbox(context());
  expect(await states()).toEqual([
    { state: "malformed", attempts: 0, outcome: "the body is gone" },
    { state: "malformed", attempts: 0, outcome: "the body is gone" },
  ]);
});

test("a malformed delivery is kept with the reason and never tried again", async () => {
  await arrive("a/1");
  await workInbox(context(), async () => ({ kind: "malformed", reason: "line 1: no JSON" }));
  await workInbox(context(), () => Promise.reject(new Error("tried again")));
  expect(await states()).toEqual([{ state: "malformed", attempts: 0, outcome: "line 1: no JSON" }]);
});
