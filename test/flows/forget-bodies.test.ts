import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetBodies, openInbox, readBodies } from "#app/features/inbox/inbox.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(() => pool.end());

/** Stores bodies that arrive together, so that they share a pack; as if the worker had ended them already. */
async function arriveTogether(shopId: ShopId, bodies: string[]) {
  const { ctx } = testContext(database.db);
  const inbox = openInbox(pool, ctx.vault, () => {});
  const headers = () => ({
    shopId,
    webhookId: randomUUID(),
    eventId: null,
    topic: "orders/create",
    apiVersion: null,
    triggeredAt: null,
  });
  await Promise.all(bodies.map((body) => inbox.record(headers(), Buffer.from(body))));
  await database.db.inboxItem.updateMany({ where: { shopId }, data: { state: "done" } });
  return { ctx, items: await database.db.inboxItem.findMany({ where: { shopId }, orderBy: { id: "asc" } }) };
}

const read = async (ctx: Parameters<typeof readBodies>[0], shopId: ShopId) =>
  [
    ...(
      await readBodies(
        ctx,
        shopId,
        await database.db.inboxItem.findMany({ where: { shopId }, orderBy: { id: "asc" } }),
      )
    ).values(),
  ].map(String);

test("forgetting one body leaves the others of its pack as they were, and nothing of it in the pack", async () => {
  const shopId = shopNamed("one");
  const { ctx, items } = await arriveTogether(shopId, ["first", "second, with a name", "third"]);
  expect(new Set(items.map(({ bodyId }) => bodyId)).size).toBe(1);

  await forgetBodies(
    ctx,
    shopId,
    items.slice(1, 2).map(({ id }) => id),
  );

  expect(await read(ctx, shopId)).toEqual(["first", "third"]);
  const whole = await readBodies(ctx, shopId, [
    { id: 0n, bodyId: items[0]?.bodyId ?? null, bodyStart: 0, bodyLength: 1_000 },
  ]);
  expect(String(whole.get(0n))).toBe("firstthird");
});

test("a pack nobody points to any more is deleted, and forgetting again changes nothing", async () => {
  const shopId = shopNamed("two");
  const { ctx, items } = await arriveTogether(shopId, ["a", "b"]);
  const all = items.map(({ id }) => id);
  await forgetBodies(ctx, shopId, all);
  await forgetBodies(ctx, shopId, all);
  expect(await database.db.inboxBody.count({ where: { shopId } })).toBe(0);
  expect(await database.db.inboxItem.count({ where: { shopId } })).toBe(2);
});

test("a body whose pack is gone already can still be forgotten", async () => {
  const shopId = shopNamed("three");
  const { ctx, items } = await arriveTogether(shopId, ["a", "b"]);
  await database.db.inboxBody.deleteMany({ where: { shopId } });
  await forgetBodies(
    ctx,
    shopId,
    items.slice(0, 1).map(({ id }) => id),
  );
  expect(await read(ctx, shopId)).toEqual([]);
});

test("another shop's bodies are never touched", async () => {
  const mine = await arriveTogether(shopNamed("four"), ["mine"]);
  const theirs = await arriveTogether(shopNamed("five"), ["theirs"]);
  await forgetBodies(
    mine.ctx,
    shopNamed("four"),
    theirs.items.map(({ id }) => id),
  );
  expect(await read(mine.ctx, shopNamed("five"))).toEqual(["theirs"]);
});
