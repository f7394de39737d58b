import { beforeAll, describe, expect, it } from "vitest";
import { promiseFor } from "#app/features/estimates/promise-for.ts";
import { emptyState } from "#app/features/estimates/state.ts";
import { toCalendarDate } from "#app/lib/day-number.ts";
import { msOf } from "#app/lib/time.ts";
import { dayOf } from "#test/factories/delivery-rules.ts";
import { LARGE_SHOP, largeShopRules, learnedEverything } from "#test/factories/large-shop.ts";
import { at } from "#test/support/context.ts";
import { buildInSteps } from "#test/support/promise-table.ts";
import type { BuiltPromiseTable, PromiseTableInput } from "./build-promise-table.ts";
import { PROMISE_TABLE_MAX_BYTES } from "./promise-table.ts";
import { readPromise, type PromiseAsk } from "./read-promise.ts";

/** The Christmas and New Year holidays of all these countries lie in the sixty days. */
const NOW = at("2026-12-01T12:00:00+09:00");
const TODAY = dayOf("2026-12-01");
const BUILDING_MS = 180_000;

const build = (rest: Pick<PromiseTableInput, "rules" | "learned">): Promise<BuiltPromiseTable> =>
  buildInSteps({ shop: LARGE_SHOP, now: NOW, shippedTo: [], alsoTo: [], ...rest });

const NOTHING_LEFT_OUT = { everything: false, otherCountries: false, handlingRuleIds: [], places: 0 };

describe("the table of a shop with 50 zones and 10 methods that has learned something else about each", () => {
  let built: BuiltPromiseTable;
  beforeAll(async () => {
    built = await build({ rules: largeShopRules(), learned: learnedEverything(TODAY) });
  }, BUILDING_MS);

  it("fits into 32 KB, with nothing left out", () => {
    expect(Buffer.byteLength(JSON.stringify(built.table))).toBe(built.bytes);
    expect(built.bytes).toBeLessThanOrEqual(PROMISE_TABLE_MAX_BYTES);
    expect(built.leftOut).toEqual(NOTHING_LEFT_OUT);
  });

  it("really holds a great many different promises", () => {
    const windows = built.table.methods.flatMap(([title]) =>
      Array.from({ length: 30 }, (_, zone) => {
        const provinceCode = String(zone + 1).padStart(2, "0");
        const where = { countryCode: "JP", provinceCode, postcode: null };
        const read = readPromise(built.table, {
          ...where,
          nowMs: msOf(NOW),
          method: { title, code: null },
          items: [],
        });
        return JSON.stringify(read);
      }),
    );
    expect(new Set(windows).size).toBeGreaterThan(50);
  });
});

describe("a table with too many kinds of items", () => {
  const large = largeShopRules();
  const rules = {
    ...large,
    zones: large.zones.slice(0, 38),
    methods: large.methods.slice(0, 8),
    handling: Array.from({ length: 5 }, (_, n) => ({
      id: `h${n}`,
      match: { kind: "vendor" as const, value: `vendor ${n}`, label: "" },
      days: { min: 3 * n + 3, max: 5 * n + 7 },
      readyOn: null,
    })),
  };
  const learned = { today: TODAY, shop: emptyState(), find: () => null };
  let built: BuiltPromiseTable;
  beforeAll(async () => {
    built = await build({ rules, learned });
  }, BUILDING_MS);

  const ask = (vendor: string): PromiseAsk => ({
    nowMs: msOf(NOW),
    countryCode: "JP",
    provinceCode: "05",
    postcode: null,
    method: { title: "method 3", code: null },
    items: [{ productId: "1", vendor }],
  });

  it("leaves out rules from the last until it fits, and says which", () => {
    expect(built.bytes).toBeLessThanOrEqual(PROMISE_TABLE_MAX_BYTES);
    expect(built.leftOut).toMatchObject({ everything: false, otherCountries: false, places: 0 });
    expect(built.leftOut.handlingRuleIds).toContain("h4");
    expect(built.leftOut.handlingRuleIds).not.toContain("h0");
  });

  it("promises nothing for what was left out, rather than something else", () => {
    expect(readPromise(built.table, ask("vendor 4"))).toEqual({ kind: "nothing", reason: "not_listed" });
  });

  it.each(["vendor 0", "any other vendor"])("still promises for %s what the server does", (vendor) => {
    const promise = promiseFor(rules, LARGE_SHOP, learned, {
      placedAt: NOW,
      destination: { countryCode: "JP", provinceCode: "05", postcode: null },
      method: { title: "method 3", code: null },
      locationId: null,
      items: [{ productId: "1", vendor, productType: null, tags: [], collectionIds: [] }],
    });
    expect(readPromise(built.table, ask(vendor))).toMatchObject({
      from: toCalendarDate(promise.from),
      to: toCalendarDate(promise.to),
    });
  });
});

describe("a shop whose rules are too long to publish", () => {
  it("gets a table that promises nothing", async () => {
    const usual = largeShopRules();
    const handling = Array.from({ length: 1000 }, (_, n) => ({
      id: `h${n}`,
      match: { kind: "product" as const, value: `10000000000${n}`, label: "" },
      days: { min: 1, max: 1 },
      readyOn: null,
    }));
    const learned = { today: TODAY, shop: emptyState(), find: () => null };
    const { table, bytes, leftOut } = await build({ rules: { ...usual, handling }, learned });
    expect(leftOut.everything).toBe(true);
    expect(bytes).toBeLessThan(PROMISE_TABLE_MAX_BYTES);
    const read = readPromise(table, {
      nowMs: msOf(NOW),
      countryCode: "JP",
      provinceCode: "13",
      postcode: null,
      method: null,
      items: [],
    });
    expect(read).toEqual({ kind: "nothing", reason: "not_listed" });
  });
});
