import { expect, test } from "vitest";
import type { ProviderId } from "#app/features/providers/provider.ts";
import { loadSource } from "#app/flows/load-sources.server.ts";
import { workInbox } from "#app/flows/work-inbox.server.ts";
import { HOUR_MS } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { KEY, SHOP, useProviderScene } from "#test/support/provider-scene.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const scene = useProviderScene(database);

const PUSHING = ["easypost", "aftership", "shippo", "17track", "ship24", "karrio", "ups"] as const;
/** Those that sign the body itself, so that a changed one is found out. */
const SIGNING = ["easypost", "aftership", "shippo", "17track"] as const;
const numberOf = (id: ProviderId) => (id === "ups" ? "1Z12345E0291980793" : "9400111899223033005436");

/** A followed parcel of the provider's, and where its webhooks go. */
async function follow(id: ProviderId): Promise<string> {
  await scene.connect(id);
  await scene.tellParcel({
    fulfillmentId: 501,
    number: numberOf(id),
    company: id === "ups" ? "UPS" : "USPS",
  });
  await scene.settle();
  const source = await loadSource(scene.ctx, SHOP, id);
  const told = new URL(source?.account?.webhookUrl ?? "");
  return `${scene.doorUrl}${told.pathname}`;
}

const stored = () => database.db.inboxItem.findMany({ where: { topic: { startsWith: "tracking/" } } });
const forgetStored = () => database.db.inboxItem.deleteMany();

test.each(PUSHING)("%s: a genuine webhook is kept, and moves the parcel", async (id) => {
  const url = await follow(id);
  await forgetStored();
  const number = numberOf(id);
  scene.pass(HOUR_MS);
  scene.carriers.advance(id, number, 4);
  expect(await scene.carriers.push(id, { url, secret: KEY, number })).toBe(200);
  const [item] = await stored();
  expect(item).toMatchObject({ topic: `tracking/${id}`, subject: `number:${number}`, state: "waiting" });
  await workInbox(scene.ctx);
  expect(await scene.statusOf(number)).toBe("delivered");
  expect((await loadSource(scene.ctx, SHOP, id))?.account?.lastPushAt).toBe(scene.now());
});

test.each(PUSHING)("%s: one with a wrong secret is refused, and nothing is kept", async (id) => {
  const url = await follow(id);
  await forgetStored();
  expect(await scene.carriers.push(id, { url, secret: "somebody else's", number: numberOf(id) })).toBe(401);
  expect(await stored()).toEqual([]);
});

test.each(SIGNING)("%s: one that was changed on its way is refused", async (id) => {
  const url = await follow(id);
  await forgetStored();
  expect(await scene.carriers.push(id, { url, secret: KEY, number: numberOf(id), forged: true })).toBe(401);
  expect(await stored()).toEqual([]);
});

test.each(PUSHING)("%s: doubled and disordered webhooks end as one telling in order does", async (id) => {
  const url = await follow(id);
  const number = numberOf(id);
  scene.pass(HOUR_MS);
  scene.carriers.advance(id, number, 4);
  for (const steps of [5, 3, 5, 1, 4, 2, 3])
    expect(await scene.carriers.push(id, { url, secret: KEY, number, steps })).toBe(200);
  await workInbox(scene.ctx);
  expect(await scene.statusOf(number)).toBe("delivered");
  const scans = await database.db.trackingEvent.findMany({ where: { source: id, kind: "scan" } });
  expect(scans).toHaveLength(5);
  expect(await database.db.trackingEvent.count({ where: { kind: "retraction" } })).toBe(0);
});

test("a webhook about a number that nobody has is kept and ignored", async () => {
  const url = await follow("ship24");
  scene.carriers.world.register("ship24", "UNKNOWN12345");
  expect(await scene.carriers.push("ship24", { url, secret: KEY, number: "UNKNOWN12345" })).toBe(200);
  await workInbox(scene.ctx);
  const item = (await stored()).find(({ subject }) => subject === "number:UNKNOWN12345");
  expect(item?.outcome).toBe("ignored: no parcel with this number");
});

test("an address with a wrong token, shop or source is nowhere, whatever is sent there", async () => {
  const url = await follow("ship24");
  const wrong = [
    `${url}x`,
    url.replace("tracked", "stranger"),
    url.replace("ship24", "karrio"),
    url.replace("ship24", "nobody"),
  ];
  for (const address of wrong)
    for (const method of ["POST", "GET"])
      expect((await fetch(address, { method })).status, `${method} ${address}`).toBe(404);
});

test("a provider that looks at the address, or sends an empty test, is answered well", async () => {
  const url = await follow("ship24");
  await forgetStored();
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
  expect((await fetch(url, { method: "POST" })).status).toBe(200);
  expect((await fetch(url, { method: "DELETE" })).status).toBe(405);
  expect(await stored()).toEqual([]);
});

test("a body over 2 MB is refused", async () => {
  const url = await follow("ship24");
  expect((await fetch(url, { method: "POST", body: "x".repeat(2 * 1024 * 1024 + 1) })).status).toBe(413);
});

test("the same number of another shop hears nothing of it", async () => {
  const other = shopNamed("neighbour");
  await scene.installShop(other);
  const url = await follow("ship24");
  const number = numberOf("ship24");
  await scene.tellParcel({ fulfillmentId: 900, number, company: "USPS", shopId: other });
  scene.carriers.advance("ship24", number, 4);
  await scene.carriers.push("ship24", { url, secret: KEY, number });
  await workInbox(scene.ctx);
  expect(await scene.statusOf(number)).toBe("delivered");
  expect(await scene.statusOf(number, other)).toBe("pre_transit");
});
