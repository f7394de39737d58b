import { expect, test } from "vitest";
import type { ProviderId } from "#app/features/providers/provider.ts";
import { disconnectProvider, pauseProvider, resumeProvider } from "#app/flows/connect-provider.server.ts";
import { loadSource } from "#app/flows/load-sources.server.ts";
import { DAY_MS } from "#app/lib/time.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { KEY, SHOP, useProviderScene } from "#test/support/provider-scene.ts";

const database = useTestDatabase();
const scene = useProviderScene(database);

const NUMBER = "9400111899223033005436";

const tell = (fulfillmentId: number, number: string) =>
  scene.tellParcel({ fulfillmentId, number, company: "USPS" });
const accountOf = async (providerId: ProviderId) =>
  (await loadSource(scene.ctx, SHOP, providerId))?.account ?? null;
const followings = async () =>
  (await database.db.following.findMany({ orderBy: [{ trackingKey: "asc" }, { providerId: "asc" }] })).map(
    ({ trackingKey, providerId, state }) => `${trackingKey.slice(-4)} ${providerId} ${state}`,
  );

test("a paused source is not called, hears its webhooks all the same, and goes on when it is resumed", async () => {
  await scene.connect("easypost");
  await tell(501, NUMBER);
  await scene.settle();
  expect(await pauseProvider(scene.ctx, SHOP, "easypost")).toBe(true);
  expect((await accountOf("easypost"))?.state).toBe("paused");
  scene.carriers.calls.length = 0;
  scene.pass(3 * DAY_MS);
  expect(await scene.settle()).toBe(0);
  expect(scene.carriers.calls).toEqual([]);

  scene.carriers.advance("easypost", NUMBER, 2);
  const { pathname } = new URL((await accountOf("easypost"))?.webhookUrl ?? "");
  const url = `${scene.doorUrl}${pathname}`;
  expect(await scene.carriers.push("easypost", { url, secret: KEY, number: NUMBER })).toBe(200);
  await scene.settle();
  expect(await scene.statusOf(NUMBER)).toBe("in_transit");
  expect(await followings()).toEqual(["5436 easypost following"]);
  expect(scene.carriers.calls).toEqual([]);

  scene.carriers.advance("easypost", NUMBER, 2);
  await resumeProvider(scene.ctx, SHOP, "easypost");
  scene.pass(2 * DAY_MS);
  await scene.settle();
  expect(await scene.statusOf(NUMBER)).toBe("delivered");
  expect((await accountOf("easypost"))?.state).toBe("works");
  expect(scene.carriers.world.all("easypost")).toHaveLength(1);
});

test("with the first source paused new numbers go to the next; what the first follows stays with it", async () => {
  await scene.connect("easypost");
  await scene.connect("ship24");
  await tell(501, NUMBER);
  await scene.settle();
  const waiting = "9400111899223033001111";
  await tell(601, waiting);
  await pauseProvider(scene.ctx, SHOP, "easypost");
  await tell(602, "9400111899223033002222");
  await scene.settle();
  const passedOn = [
    "1111 easypost ended",
    "1111 ship24 following",
    "2222 ship24 following",
    "5436 easypost following",
  ];
  expect(await followings()).toEqual(passedOn);
  expect(await scene.statusOf(waiting)).toBe("pre_transit");

  await resumeProvider(scene.ctx, SHOP, "easypost");
  scene.pass(DAY_MS);
  await scene.settle();
  expect(await followings()).toEqual(passedOn);
  expect(scene.carriers.world.find("easypost", waiting)).toBeNull();
});

test("a refused key holds no parcel back: the next source follows it, and keeps it when the key is mended", async () => {
  await scene.connect("easypost");
  await scene.connect("ship24");
  await tell(501, NUMBER);
  // As if the key had been taken back over there.
  scene.carriers.faults.add("easypost", { kind: "status", status: 401 });
  await scene.settle();
  expect((await accountOf("easypost"))?.state).toBe("no_access");
  await tell(602, "9400111899223033002222");
  await scene.settle();
  const passedOn = ["2222 ship24 following", "5436 easypost ended", "5436 ship24 following"];
  expect(await followings()).toEqual(passedOn);

  await scene.connect("easypost");
  scene.pass(DAY_MS);
  await scene.settle();
  expect((await accountOf("easypost"))?.state).toBe("works");
  expect(await followings()).toEqual(passedOn);
  expect(scene.carriers.world.all("easypost")).toEqual([]);
  expect(scene.carriers.world.all("ship24")).toHaveLength(2);
});

test("a source connected with a wrong key takes nothing from one that works", async () => {
  await scene.connect("easypost", SHOP, "wrong");
  await scene.connect("ship24");
  await tell(501, NUMBER);
  await scene.settle();
  expect(await followings()).toEqual(["5436 ship24 following"]);
});

test("disconnecting deletes the keys and ends what was followed; the next source takes over", async () => {
  await scene.connect("easypost");
  await tell(501, NUMBER);
  await scene.settle();
  await scene.connect("ship24");
  await disconnectProvider(scene.ctx, SHOP, "easypost");
  await scene.settle();
  expect(await followings()).toEqual(["5436 easypost ended", "5436 ship24 following"]);
  expect(await accountOf("easypost")).toBeNull();
  expect(JSON.stringify(await accountOf("ship24"))).not.toContain(KEY);
});

test("a shop that removes the app is asked about no more", async () => {
  await scene.connect("easypost");
  await tell(501, NUMBER);
  await database.db.shop.update({ where: { shopId: SHOP }, data: { uninstalledAt: new Date(scene.now()) } });
  expect(await scene.settle()).toBe(0);
});
