import { beforeEach, expect, test } from "vitest";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { dismissWelcome, getShopProfile, getShopSettings, saveSettings } from "./settings.server.ts";
import { parseShopSettings } from "./shop-settings.ts";

const database = useTestDatabase();
const SHOP = shopNamed("one");
const OTHER = shopNamed("two");
const DEFAULTS = parseShopSettings({});
const fields = {
  senderName: "Aurora",
  supportEmail: "help@aurora.example",
  retentionDays: "90",
};

beforeEach(async () => void (await database.db.shop.deleteMany({})));

test("saved settings are the shop's own, and saving keeps what the form does not show", async () => {
  const { ctx } = testContext(database.db);
  await dismissWelcome(ctx, SHOP);
  const saved = await saveSettings(ctx, SHOP, fields);
  expect(saved).toMatchObject({
    kind: "saved",
    settings: { senderName: "Aurora", retentionDays: 90, welcomeDismissed: true },
  });
  expect(await getShopSettings(ctx, SHOP)).toMatchObject({ senderName: "Aurora" });
  expect(await getShopSettings(ctx, OTHER)).toEqual(DEFAULTS);
});

test("a form with a fault changes nothing", async () => {
  const { ctx } = testContext(database.db);
  expect(await saveSettings(ctx, SHOP, { ...fields, retentionDays: "5" })).toEqual({
    kind: "invalid",
    faults: { retentionDays: true },
  });
  expect(await getShopSettings(ctx, SHOP)).toEqual(DEFAULTS);
});

test("a shop that Shopify has told nothing of yet still has a name and a zone", async () => {
  const { ctx } = testContext(database.db);
  expect(await getShopProfile(ctx, SHOP)).toMatchObject({ name: "one", zone: "UTC" });
  await ctx.db.shop.create({ data: { shopId: SHOP, name: "Aurora", ianaTimezone: "Mars/Olympus" } });
  expect(await getShopProfile(ctx, SHOP)).toMatchObject({ name: "Aurora", zone: "UTC" });
});
