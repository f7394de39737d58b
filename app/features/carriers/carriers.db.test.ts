import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#app/context.server.ts";
import { shopNamed } from "#test/factories/shop-id.ts";
import { testContext } from "#test/support/context.ts";
import { useTestDatabase } from "#test/support/database.ts";
import type { CarrierRules } from "./carrier.ts";
import { NO_CARRIER_RULES } from "./carrier-rules.ts";
import { getCarrierRules, listPins, pinCarrier, saveCarrierRules } from "./carriers.server.ts";

const database = useTestDatabase();
const ctx = () => testContext(database.db).ctx;
const shop = shopNamed("carriers");
const other = shopNamed("others");

beforeEach(async () => {
  await database.db.carrierRules.deleteMany();
  await database.db.carrierPin.deleteMany();
});

const mapping = (company: string): CarrierRules => ({
  ...NO_CARRIER_RULES,
  names: [{ company, carrierId: "yamato" }],
});

describe("rules", () => {
  test("a shop that never saved has none, as version 0", async () => {
    expect(await getCarrierRules(ctx(), shop)).toEqual({ rules: NO_CARRIER_RULES, version: 0 });
  });

  test("what was saved is read as it was, and by its own shop alone", async () => {
    const rules: CarrierRules = {
      names: [{ company: "倉庫A", carrierId: "sagawa" }],
      pinned: [{ country: "*", carrierId: "japan-post" }],
      masks: [
        {
          carrierId: "yanwen",
          showAs: "Our delivery",
          hidesNumber: true,
          hiddenCountries: ["CN"],
          hiddenWords: ["Shenzhen"],
        },
      ],
    };
    expect(await saveCarrierRules(ctx(), shop, { rules, version: 0 })).toEqual({ kind: "saved", version: 1 });
    expect(await getCarrierRules(ctx(), shop)).toEqual({ rules, version: 1 });
    expect(await getCarrierRules(ctx(), other)).toEqual({ rules: NO_CARRIER_RULES, version: 0 });
  });

  test("rules with a mistake are told and not written", async () => {
    const rules = { ...NO_CARRIER_RULES, names: [{ company: "A", carrierId: "nobody" }] };
    expect(await saveCarrierRules(ctx(), shop, { rules, version: 0 })).toEqual({
      kind: "invalid",
      problems: [{ path: "names.0.carrierId", code: "unknown_carrier", values: {} }],
    });
    expect((await getCarrierRules(ctx(), shop)).version).toBe(0);
  });

  test.each([0, 1])("of five people who save at once from version %i exactly one wins", async (version) => {
    if (version === 1) await saveCarrierRules(ctx(), shop, { rules: mapping("before"), version: 0 });
    const answers = await Promise.all(
      ["a", "b", "c", "d", "e"].map((company) =>
        inTransaction(ctx(), (tx) => saveCarrierRules(tx, shop, { rules: mapping(company), version })),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "saved")).toEqual([{ kind: "saved", version: version + 1 }]);
    expect(answers.filter(({ kind }) => kind === "conflict")).toHaveLength(4);
  });

  test("rules that were damaged in the store hold where they are whole", async () => {
    await database.db.carrierRules.create({
      data: {
        shopId: shop,
        rules: { names: [...mapping("x").names, { company: 7 }], masks: "gone" },
        version: 3,
      },
    });
    expect(await getCarrierRules(ctx(), shop)).toEqual({ rules: mapping("x"), version: 3 });
  });
});

describe("pins", () => {
  test("a parcel keeps the carrier that it was given last, until it is taken away", async () => {
    await pinCarrier(ctx(), shop, "s1", "yamato");
    expect(await pinCarrier(ctx(), shop, "s1", "sagawa")).toBe("pinned");
    await pinCarrier(ctx(), shop, "s2", "ups");
    expect(await listPins(ctx(), shop, ["s1", "s2", "s3"])).toEqual(
      new Map([
        ["s1", "sagawa"],
        ["s2", "ups"],
      ]),
    );
    expect(await pinCarrier(ctx(), shop, "s1", null)).toBe("unpinned");
    expect(await listPins(ctx(), shop, ["s1"])).toEqual(new Map());
  });

  test("a carrier that the book does not have is refused", async () => {
    expect(await pinCarrier(ctx(), shop, "s1", "nobody")).toBe("unknown_carrier");
    expect(await listPins(ctx(), shop, ["s1"])).toEqual(new Map());
  });

  test("one shop's pins are no other shop's", async () => {
    await pinCarrier(ctx(), shop, "s1", "yamato");
    expect(await listPins(ctx(), other, ["s1"])).toEqual(new Map());
  });
});
