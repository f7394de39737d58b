import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { rulesOf, TOKYO } from "#test/factories/delivery-rules.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import { getDeliveryRules, saveDeliveryRules } from "./delivery-rules.server.ts";
import { usualRulesFor } from "./usual-rules.ts";

const database = useTestDatabase();
const ctx = () => testContext(database.db).ctx;
const shop = shopNamed("rules");
const other = shopNamed("others");

beforeEach(async () => {
  await database.db.deliveryRules.deleteMany();
  await database.db.shop.deleteMany();
});

const changed = (lateFrom: number) => rulesOf(TOKYO, { lateFrom });

test("a shop that never saved has what is usual in its country, as version 0", async () => {
  await database.db.shop.create({
    data: { shopId: shop, countryCode: "IL", ianaTimezone: "Asia/Jerusalem", provinceCode: null },
  });
  const stored = await getDeliveryRules(ctx(), shop);
  const place = { zone: "Asia/Jerusalem", countryCode: "IL", provinceCode: null };
  expect(stored).toMatchObject({ rules: usualRulesFor(place), version: 0, shop: place });
});

test("a shop of which Shopify has told nothing is taken to keep UTC", async () => {
  const { shop: place } = await getDeliveryRules(ctx(), shop);
  expect(place).toEqual({ zone: "UTC", countryCode: null, provinceCode: null });
});

test("what was saved is read as it was, and changes the fingerprint only if days count differently", async () => {
  const before = await getDeliveryRules(ctx(), shop);
  const wording = { ...before.rules, lateFrom: 0.8 };
  expect(await saveDeliveryRules(ctx(), shop, { rules: wording, version: 0 })).toEqual({
    kind: "saved",
    version: 1,
  });
  const after = await getDeliveryRules(ctx(), shop);
  expect(after).toMatchObject({ rules: wording, version: 1, fingerprint: before.fingerprint });
  const counted = { ...wording, severalItems: "apart" as const };
  await saveDeliveryRules(ctx(), shop, { rules: counted, version: 1 });
  expect((await getDeliveryRules(ctx(), shop)).fingerprint).not.toBe(before.fingerprint);
});

describe("two people saving at once", () => {
  test("the second is told, and nothing of the first is lost", async () => {
    await saveDeliveryRules(ctx(), shop, { rules: changed(0.3), version: 0 });
    expect(await saveDeliveryRules(ctx(), shop, { rules: changed(0.4), version: 0 })).toEqual({
      kind: "conflict",
    });
    expect(await saveDeliveryRules(ctx(), shop, { rules: changed(0.4), version: 7 })).toEqual({
      kind: "conflict",
    });
    expect(await getDeliveryRules(ctx(), shop)).toMatchObject({ rules: { lateFrom: 0.3 }, version: 1 });
  });

  test.each([0, 1])("exactly one of five wins, from version %i", async (version) => {
    if (version === 1) await saveDeliveryRules(ctx(), shop, { rules: changed(0.2), version: 0 });
    const answers = await Promise.all(
      [0.3, 0.4, 0.5, 0.6, 0.7].map((lateFrom) =>
        inTransaction(ctx(), (tx) => saveDeliveryRules(tx, shop, { rules: changed(lateFrom), version })),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "saved")).toEqual([{ kind: "saved", version: version + 1 }]);
  });
});

test("one shop's rules are no other shop's", async () => {
  await saveDeliveryRules(ctx(), shop, { rules: changed(0.3), version: 0 });
  expect((await getDeliveryRules(ctx(), other)).version).toBe(0);
});

test("rules that were damaged in the store are usual where they were damaged, and the rest holds", async () => {
  await database.db.deliveryRules.create({
    data: { shopId: shop, rules: { lateFrom: 0.7, origin: "gone" }, version: 3 },
  });
  expect(await getDeliveryRules(ctx(), shop)).toMatchObject({
    rules: { lateFrom: 0.7, origin: { handling: { min: 1, max: 2 } } },
    version: 3,
  });
});
