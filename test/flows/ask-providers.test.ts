import { expect, test } from "vitest";
import { PROVIDER_IDS, type ProviderId } from "#app/features/providers/provider.ts";
import { askProviders } from "#app/flows/ask-providers.server.ts";
import { disconnectProvider, testProvider } from "#app/flows/connect-provider.server.ts";
import { loadSource } from "#app/flows/load-sources.server.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { KEY, SHOP, useProviderScene } from "#test/support/provider-scene.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const scene = useProviderScene(database);

/** A number and a carrier that the provider takes. */
const PARCELS: Record<ProviderId, { number: string; company: string }> = {
  easypost: { number: "9400111899223033005436", company: "USPS" },
  aftership: { number: "9400111899223033005436", company: "USPS" },
  shippo: { number: "9400111899223033005436", company: "USPS" },
  "17track": { number: "9400111899223033005436", company: "USPS" },
  ship24: { number: "9400111899223033005436", company: "USPS" },
  karrio: { number: "9400111899223033005436", company: "USPS" },
  ups: { number: "1Z12345E0291980793", company: "UPS" },
  fedex: { number: "449044304137821", company: "FedEx" },
  usps: { number: "9400111899223033005436", company: "USPS" },
  dhl: { number: "00340434161094022115", company: "DHL Paket" },
};

const tellParcel = (providerId: ProviderId) =>
  scene.tellParcel({ fulfillmentId: 501, ...PARCELS[providerId] });
const accountOf = async (providerId: ProviderId) =>
  (await loadSource(scene.ctx, SHOP, providerId))?.account ?? null;
const move = (providerId: ProviderId, steps: number) =>
  scene.carriers.advance(providerId, PARCELS[providerId].number, steps);

test.each(PROVIDER_IDS)(
  "%s: the keys are tried, the parcel is followed to its delivery, and then left alone",
  async (id) => {
    await scene.connect(id);
    const account = await accountOf(id);
    expect(account).toMatchObject({ providerId: id, state: "works", problem: null });
    await tellParcel(id);
    await scene.settle();
    scene.pass(HOUR_MS);
    await scene.settle();
    expect(await scene.statusOf(PARCELS[id].number)).toBe("pre_transit");

    move(id, 2);
    scene.pass(DAY_MS);
    await scene.settle();
    expect(await scene.statusOf(PARCELS[id].number)).toBe("in_transit");

    move(id, 2);
    scene.pass(DAY_MS);
    await scene.settle();
    expect(await scene.statusOf(PARCELS[id].number)).toBe("delivered");
    scene.pass(2 * DAY_MS);
    await scene.settle();
    scene.carriers.calls.length = 0;
    scene.pass(10 * DAY_MS);
    expect(await scene.settle()).toBe(0);
    expect(scene.carriers.calls).toEqual([]);
  },
);

test.each(PROVIDER_IDS)(
  "%s: a wrong key is told in the provider's own words, and nothing more is asked",
  async (id) => {
    await scene.connect(id, SHOP, "wrong");
    await tellParcel(id);
    await scene.settle();
    const account = await accountOf(id);
    expect(account?.state).toBe("no_access");
    expect(account?.problem).toMatch(/\w+/);
    const before = scene.carriers.calls.length;
    scene.pass(DAY_MS);
    expect(await scene.settle()).toBe(0);
    expect(scene.carriers.calls.length).toBe(before);

    // The right key takes everything up again.
    await scene.connect(id);
    await scene.settle();
    scene.pass(HOUR_MS);
    await scene.settle();
    expect((await scene.followingOf(PARCELS[id].number))?.state).toBe("following");
  },
);

test.each([
  ["429 with Retry-After", { kind: "status", status: 429, retryAfterS: 120 }],
  ["500", { kind: "status", status: 500 }],
  ["an answer that breaks off", { kind: "half" }],
] as const)("%s: the account rests, and then nothing is lost or doubled", async (_what, fault) => {
  await scene.connect("easypost");
  await tellParcel("easypost");
  scene.carriers.faults.add("easypost", fault, 3);
  for (let turn = 0; turn < 12; turn += 1) {
    await scene.settle();
    scene.pass(5 * MINUTE_MS);
  }
  move("easypost", 4);
  scene.pass(DAY_MS);
  scene.carriers.faults.add("easypost", fault, 2);
  for (let turn = 0; turn < 12; turn += 1) {
    await scene.settle();
    scene.pass(5 * MINUTE_MS);
  }
  expect(await scene.statusOf(PARCELS.easypost.number)).toBe("delivered");
  expect(await database.db.trackingEvent.count({ where: { source: "easypost", kind: "scan" } })).toBe(5);
  expect(scene.carriers.world.all("easypost")).toHaveLength(1);
});

test("a provider that asks for two minutes is not called before they are over", async () => {
  await scene.connect("easypost");
  await tellParcel("easypost");
  scene.carriers.faults.add("easypost", { kind: "status", status: 429, retryAfterS: 120 });
  await scene.settle();
  const before = scene.carriers.calls.length;
  scene.pass(119_000);
  expect(await scene.settle()).toBe(0);
  scene.pass(60_000);
  await scene.settle();
  expect(scene.carriers.calls.length).toBeGreaterThan(before);
});

test("calls keep within the provider's calls a second, over several processes at once", async () => {
  await scene.connect("17track");
  for (let n = 0; n < 12; n += 1)
    await scene.tellParcel({
      fulfillmentId: 600 + n,
      number: `94001118992230330${String(50000 + n)}`,
      company: "USPS",
    });
  await scene.connect("easypost");
  await disconnectProvider(scene.ctx, SHOP, "17track");
  scene.carriers.calls.length = 0;
  await Promise.all([scene.settle(), scene.settle(), scene.settle()]);
  const times = scene.carriers.calls
    .filter(({ vendorId }) => vendorId === "easypost")
    .map(({ atMs }) => atMs);
  expect(times.length).toBeGreaterThanOrEqual(12);
  const peak = Math.max(...times.map((from) => times.filter((t) => t >= from && t < from + 1000).length));
  expect(peak).toBeLessThanOrEqual(5);
});

test("one shop's wrong key is nobody else's", async () => {
  const other = shopNamed("neighbour");
  await scene.installShop(other);
  await scene.connect("easypost", SHOP, "wrong");
  await scene.connect("easypost", other);
  await tellParcel("easypost");
  await scene.tellParcel({
    fulfillmentId: 777,
    number: "9400111899223033009999",
    company: "USPS",
    shopId: other,
  });
  await scene.settle();
  expect(await scene.statusOf("9400111899223033009999", other)).toBe("pre_transit");
  expect((await scene.followingOf(PARCELS.easypost.number))?.state).toBe("wanted");
  expect(await database.db.trackingEvent.count({ where: { shopId: SHOP, source: "easypost" } })).toBe(0);
  expect((await testProvider(scene.ctx, other, "easypost")).kind).toBe("works");
});

test("one shop's empty quota rests its account for an hour, and no other's", async () => {
  const other = shopNamed("neighbour");
  await scene.installShop(other);
  await scene.connect("easypost");
  await scene.connect("easypost", other);
  await tellParcel("easypost");
  scene.carriers.faults.add("easypost", { kind: "status", status: 402 });
  await scene.settle();
  expect((await accountOf("easypost"))?.state).toBe("resting");

  const number = "9400111899223033009999";
  await scene.tellParcel({ fulfillmentId: 777, number, company: "USPS", shopId: other });
  await scene.settle();
  expect((await scene.followingOf(number, other))?.state).toBe("following");
  expect((await scene.followingOf(PARCELS.easypost.number))?.state).toBe("wanted");
  scene.pass(1.5 * HOUR_MS);
  await scene.settle();
  expect((await scene.followingOf(PARCELS.easypost.number))?.state).toBe("following");
});

test("a provider whose clock is wrong costs no event, and doubles none", async () => {
  scene.carriers.world.clockSkewMinutes = 90;
  await scene.connect("easypost");
  await tellParcel("easypost");
  await scene.settle();
  for (let look = 0; look < 3; look += 1) {
    move("easypost", 2);
    scene.pass(DAY_MS);
    await scene.settle();
  }
  expect(await scene.statusOf(PARCELS.easypost.number)).toBe("delivered");
  expect(await database.db.trackingEvent.count({ where: { source: "easypost", kind: "scan" } })).toBe(5);
});

test("a day's calls are never exceeded: the rest waits for the next day", async () => {
  await scene.connect("dhl");
  await database.db.providerAccount.updateMany({
    data: { callsOn: new Date("2026-11-21"), callsToday: 248 },
  });
  for (let n = 0; n < 4; n += 1)
    await scene.tellParcel({
      fulfillmentId: 600 + n,
      number: `0034043416109402${2115 + n}`,
      company: "DHL Paket",
    });
  scene.carriers.calls.length = 0;
  await scene.settle();
  expect(scene.carriers.calls).toHaveLength(2);
  expect(await database.db.following.count({ where: { state: "wanted" } })).toBe(2);
  scene.pass(12 * HOUR_MS);
  await scene.settle();
  expect(await database.db.following.count({ where: { state: "wanted" } })).toBe(0);
});

test("words that nobody has heard of are counted and change nothing", async () => {
  await scene.connect("easypost");
  await tellParcel("easypost");
  await scene.settle();
  scene.carriers.world.hasNewWords = true;
  move("easypost", 4);
  scene.pass(DAY_MS);
  await scene.settle();
  expect(await scene.statusOf(PARCELS.easypost.number)).not.toBe("delivered");
  const codes = await database.db.unknownCode.findMany({ where: { shopId: SHOP, source: "easypost" } });
  expect(codes.map(({ code }) => code).join()).toContain("new_delivered");
});

test("a delivery that the provider takes back is taken back, and holds again when it is told again", async () => {
  const { number } = PARCELS.easypost;
  await scene.connect("easypost");
  await tellParcel("easypost");
  await scene.settle();
  move("easypost", 4);
  const webhookUrl = (await accountOf("easypost"))?.webhookUrl ?? "";
  const push = () =>
    scene.carriers.push("easypost", {
      url: `${scene.doorUrl}${new URL(webhookUrl).pathname}`,
      secret: KEY,
      number,
    });
  await push();
  await scene.settle();
  expect(await scene.statusOf(number)).toBe("delivered");

  // The last look, a day after the end.
  const parcel = scene.carriers.world.find("easypost", number);
  if (parcel) parcel.isUndelivered = true;
  scene.pass(2 * DAY_MS);
  await scene.settle();
  expect(await scene.statusOf(number)).toBe("out_for_delivery");

  if (parcel) parcel.isUndelivered = false;
  scene.pass(2 * DAY_MS);
  await scene.settle();
  expect(await scene.statusOf(number)).toBe("delivered");
});

test("a process that dies between the answer and the inbox loses nothing", async () => {
  await scene.connect("easypost");
  await tellParcel("easypost");
  const dying = {
    ...scene.ctx,
    http: {
      ...scene.ctx.http,
      send: async (...args: Parameters<typeof scene.ctx.http.send>) => {
        await scene.ctx.http.send(...args);
        throw new Error("killed");
      },
    },
  };
  await expect(askProviders(dying)).rejects.toThrow("killed");
  // Its lease runs out.
  scene.pass(2 * MINUTE_MS);
  await scene.settle();
  expect(await scene.statusOf(PARCELS.easypost.number)).toBe("pre_transit");
  expect(scene.carriers.world.all("easypost")).toHaveLength(1);
});
