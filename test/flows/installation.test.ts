import { Session } from "@shopify/shopify-api";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { createSessionStorage } from "#app/features/sessions/sessions.server.ts";
import { uninstallShop, updateGrantedScopes } from "#app/flows/change-installation.server.ts";
import { installShop } from "#app/flows/install-shop.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { at, recordingQueue, testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";

const database = useTestDatabase();
const SHOP = shopNamed("one");
const OTHER = shopNamed("two");
const SCOPES = "read_orders,read_fulfillments";

const MONDAY = at("2026-11-16T09:00:00Z");
const TUESDAY = at("2026-11-17T09:00:00Z");
const WEDNESDAY = at("2026-11-18T09:00:00Z");
const THURSDAY = at("2026-11-19T09:00:00Z");

/** The app as it is at a point in time. */
function onThe(day: Instant) {
  const { ctx, queue } = testContext(database.db, { now: () => day });
  const storage = createSessionStorage(ctx);
  return {
    ctx,
    queue,
    install: (shopId = SHOP) => installShop(ctx, { shopId, scopes: SCOPES }),
    uninstalled: (triggeredAt: Instant | null, shopId = SHOP) =>
      inTransaction(ctx, (tx) => uninstallShop(tx, { shopId, triggeredAt })),
    signedIn: (shopId = SHOP) =>
      storage.storeSession(
        new Session({
          id: `offline_${shopId}`,
          shop: shopId,
          state: "",
          isOnline: false,
          accessToken: "a",
          refreshToken: "r",
        }),
      ),
  };
}
const shopRow = (shopId = SHOP) => database.db.shop.findUniqueOrThrow({ where: { shopId } });
const imports = () => database.db.importRun.count({ where: { shopId: SHOP } });
const sessions = (shopId = SHOP) => database.db.session.count({ where: { shopId } });

beforeEach(async () => {
  await database.db.shop.deleteMany();
  await database.db.session.deleteMany();
  await database.db.importRun.deleteMany();
});

describe("installing", () => {
  test("makes the shop known and starts what has to be fetched", async () => {
    const monday = onThe(MONDAY);
    await monday.install();
    expect(await shopRow()).toMatchObject({
      installedAt: new Date(MONDAY),
      uninstalledAt: null,
      grantedScopes: SCOPES,
    });
    expect(monday.queue.sent).toEqual(
      expect.arrayContaining([
        { name: "refresh-shop", payload: { shopId: SHOP } },
        { name: "import-orders", payload: { shopId: SHOP } },
      ]),
    );
  });

  test("twice leaves the day of the install and the import as they are", async () => {
    await onThe(MONDAY).install();
    await onThe(TUESDAY).install();
    expect((await shopRow()).installedAt).toEqual(new Date(MONDAY));
    expect(await imports()).toBe(1);
  });

  test("from several first requests at once happens once", async () => {
    const monday = onThe(MONDAY);
    await Promise.all(Array.from({ length: 5 }, () => monday.install()));
    expect(await imports()).toBe(1);
    expect(monday.queue.sent.filter(({ name }) => name === "import-orders")).toHaveLength(1);
  });

  test("is all or nothing", async () => {
    const { ctx } = testContext(database.db, {
      queue: { ...recordingQueue(), send: () => Promise.reject(new Error("queue is down")) },
    });
    await expect(installShop(ctx, { shopId: SHOP, scopes: SCOPES })).rejects.toThrow("queue is down");
    expect(await database.db.shop.count()).toBe(0);
    expect(await imports()).toBe(0);
  });

  test("keeps what the shop had set before", async () => {
    await database.db.shop.create({ data: { shopId: SHOP, settings: { retentionDays: 90 } } });
    await onThe(MONDAY).install();
    expect(await shopRow()).toMatchObject({ settings: { retentionDays: 90 }, installedAt: new Date(MONDAY) });
  });
});

describe("uninstalling", () => {
  test("ends the installation and deletes its access, in this shop only", async () => {
    for (const shopId of [SHOP, OTHER]) {
      await onThe(MONDAY).install(shopId);
      await onThe(MONDAY).signedIn(shopId);
    }
    await onThe(WEDNESDAY).uninstalled(TUESDAY);
    expect((await shopRow()).uninstalledAt).toEqual(new Date(TUESDAY));
    expect((await shopRow(OTHER)).uninstalledAt).toBeNull();
    expect([await sessions(), await sessions(OTHER)]).toEqual([0, 1]);
  });

  test("told twice changes nothing more", async () => {
    await onThe(MONDAY).install();
    await onThe(TUESDAY).uninstalled(TUESDAY);
    await onThe(WEDNESDAY).uninstalled(TUESDAY);
    expect((await shopRow()).uninstalledAt).toEqual(new Date(TUESDAY));
  });

  test("without a time means now", async () => {
    await onThe(MONDAY).install();
    await onThe(TUESDAY).uninstalled(null);
    expect((await shopRow()).uninstalledAt).toEqual(new Date(TUESDAY));
  });

  test("a shop that nobody knows is no error", async () => {
    await expect(onThe(MONDAY).uninstalled(MONDAY)).resolves.toContain("not known");
    expect(await database.db.shop.count()).toBe(0);
  });
});

describe("coming back", () => {
  test("is a new installation, with an import of its own", async () => {
    await onThe(MONDAY).install();
    await onThe(TUESDAY).uninstalled(TUESDAY);
    await onThe(WEDNESDAY).install();
    expect(await shopRow()).toMatchObject({ installedAt: new Date(WEDNESDAY), uninstalledAt: null });
    expect(await imports()).toBe(2);
  });

  test("before the uninstall is told leaves the new installation alone", async () => {
    await onThe(MONDAY).install();
    await onThe(TUESDAY).uninstalled(TUESDAY);
    await onThe(WEDNESDAY).install();
    await onThe(WEDNESDAY).signedIn();
    await onThe(THURSDAY).uninstalled(TUESDAY);
    expect(await shopRow()).toMatchObject({ installedAt: new Date(WEDNESDAY), uninstalledAt: null });
    expect(await sessions()).toBe(1);
  });

  test("is believed when Shopify has given a token since, though nobody said so", async () => {
    await onThe(MONDAY).install();
    await onThe(WEDNESDAY).signedIn();
    const thursday = onThe(THURSDAY);
    await thursday.uninstalled(TUESDAY);
    expect(await shopRow()).toMatchObject({
      installedAt: new Date(THURSDAY),
      uninstalledAt: null,
      grantedScopes: SCOPES,
    });
    expect(await sessions()).toBe(1);
    expect(await imports()).toBe(2);
  });

  test("is not believed for a token from before", async () => {
    await onThe(MONDAY).install();
    await onThe(MONDAY).signedIn();
    await onThe(THURSDAY).uninstalled(TUESDAY);
    expect((await shopRow()).uninstalledAt).toEqual(new Date(TUESDAY));
    expect(await sessions()).toBe(0);
  });
});

describe("a change of scopes", () => {
  const changed = (ctx: ReturnType<typeof onThe>["ctx"], scopes: string[]) =>
    inTransaction(ctx, (tx) => updateGrantedScopes(tx, { shopId: SHOP, scopes }));

  test("is kept, and what holds now is asked for", async () => {
    await onThe(MONDAY).install();
    const { ctx, queue } = onThe(TUESDAY);
    await changed(ctx, ["read_orders"]);
    expect((await shopRow()).grantedScopes).toBe("read_orders");
    expect(queue.sent).toEqual([{ name: "refresh-shop", payload: { shopId: SHOP } }]);
  });

  test("told after the app was removed changes nothing", async () => {
    await onThe(MONDAY).install();
    await onThe(TUESDAY).uninstalled(TUESDAY);
    const { ctx, queue } = onThe(WEDNESDAY);
    await changed(ctx, []);
    expect((await shopRow()).grantedScopes).toBe(SCOPES);
    expect(queue.sent).toEqual([]);
  });
});
