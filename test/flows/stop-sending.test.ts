import { expect, test } from "vitest";
import { pauseSending, resumeSending, stopSending } from "#app/flows/change-sending.server.ts";
import { loadSendingPage } from "#app/flows/load-sending-page.server.ts";
import { addMs, DAY_MS, dateFromInstant, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { storeShop } from "#test/factories/stored-order.ts";
import { at, testContext } from "../support/context.ts";
import { useTestDatabase } from "../support/database.ts";

const database = useTestDatabase();

test("a pause keeps what waits; a stop cancels it, and starting again leaves out what became due meanwhile", async () => {
  let now = at("2026-11-21T12:00:00Z");
  const { ctx } = testContext(database.db, { now: () => now });
  const [shopId, otherId] = [await storeShop(ctx, shopNamed("one")), await storeShop(ctx, shopNamed("two"))];
  const plan = (dedupeKey: string, state: string, sendAt: Instant) =>
    database.db.message.create({
      data: { shopId, dedupeKey, moment: "shipped", state, orderId: "1", sendAt: dateFromInstant(sendAt) },
    });
  const states = async () =>
    Object.fromEntries(
      (await database.db.message.findMany({ where: { shopId } })).map((row) => [row.dedupeKey, row.state]),
    );
  const page = () => loadSendingPage(ctx, shopId);

  await plan("due", "planned", now);
  await plan("tomorrow", "planned", addMs(now, DAY_MS));
  await plan("held", "held", now);
  await plan("on the wire", "sending", now);
  await pauseSending(ctx, shopId, "user 1");
  expect(await page()).toMatchObject({
    isPaused: true,
    isStopped: false,
    waiting: { due: 2, later: 1, held: 1 },
  });
  await resumeSending(ctx, shopId);
  expect(await page()).toMatchObject({ isPaused: false, waiting: { due: 2, later: 1, held: 1 } });

  expect(await stopSending(ctx, shopId, "user 1")).toBe(3);
  expect(await page()).toMatchObject({ isPaused: false, isStopped: true });
  expect(await loadSendingPage(ctx, otherId)).toMatchObject({ isStopped: false });
  expect(await states()).toEqual({
    due: "cancelled",
    tomorrow: "cancelled",
    held: "cancelled",
    "on the wire": "sending",
  });

  await plan("came meanwhile", "planned", now);
  await plan("comes later", "planned", addMs(now, DAY_MS));
  now = addMs(now, HOUR_MS);
  await resumeSending(ctx, shopId);
  expect(await states()).toMatchObject({ "came meanwhile": "cancelled", "comes later": "planned" });
  expect(await page()).toMatchObject({ isStopped: false });
});
