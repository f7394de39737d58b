import { beforeEach, expect, test } from "vitest";
import {
  SetMetafieldsDocument,
  ShopMetafieldDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { authenticate } from "#app/shopify.server.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { emptyEveryTable } from "#test/support/every-table.ts";
import { SHOPS, useShopify } from "#test/support/shopify.ts";

const database = useTestDatabase();
const bench = useShopify(database);
const SHOP = SHOPS.demo;
const NAME = { namespace: "$app", key: "promises" };

const find = async () => (await bench.ctx.shopify.run(SHOP, ShopMetafieldDocument, NAME)).data;

async function set(value: string, change: Record<string, unknown> = {}) {
  const { shop } = await find();
  const metafields = [{ ...NAME, ownerId: shop.id, type: "json", value, ...change }];
  const { data } = await bench.ctx.shopify.run(SHOP, SetMetafieldsDocument, { metafields });
  return data.metafieldsSet;
}
const codes = async (...given: Parameters<typeof set>) =>
  (await set(...given))?.userErrors.map(({ code }) => code);

beforeEach(async () => {
  await emptyEveryTable(database.db);
  bench.standIn.install(SHOP);
  bench.standIn.shop(SHOP).metafields = [];
  await authenticate.admin(await bench.adminRequest(SHOP, "/app"));
});

test("what is set is found again, with its digest, in this shop only", async () => {
  expect((await find()).shop.metafield).toBeNull();
  const [made] = (await set('{"a":1}'))?.metafields ?? [];
  expect(made).toMatchObject({ sizeInBytes: 7 });
  expect((await find()).shop.metafield?.compareDigest).toBe(made?.compareDigest);
  expect(bench.standIn.shop(SHOPS.japanese).metafields).toEqual([]);
});

test("it is set only over what was read", async () => {
  await set("1", { compareDigest: null });
  const { metafield } = (await find()).shop;
  expect(await codes("2", { compareDigest: null })).toEqual(["STALE_OBJECT"]);
  expect(await codes("2", { compareDigest: metafield?.compareDigest })).toEqual([]);
  expect(await codes("3", { compareDigest: metafield?.compareDigest })).toEqual(["STALE_OBJECT"]);
});

test.each([
  ["no JSON", "{", {}, "INVALID_VALUE"],
  ["more than 128 KB", JSON.stringify("x".repeat(128 * 1024)), {}, "TOO_LONG"],
  ["nothing of a type", "1", { type: undefined }, "BLANK"],
  ["a key of one letter", "1", { key: "p" }, "TOO_SHORT"],
  ["a key with a space", "1", { key: "a b" }, "INVALID"],
  ["an owner of another shop", "1", { ownerId: "gid://shopify/Shop/1" }, "INVALID"],
])("%s is refused, as Shopify does", async (_, value, change, code) => {
  expect(await codes(value, change)).toEqual([code]);
  expect((await find()).shop.metafield).toBeNull();
});

test("the app's installation can own one too", async () => {
  const { currentAppInstallation } = await find();
  expect(await codes("1", { ownerId: currentAppInstallation.id })).toEqual([]);
});
