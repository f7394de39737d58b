import { runInNewContext } from "node:vm";
import { build, transformWithEsbuild } from "vite";
import { describe, expect, it } from "vitest";
import { emptyState } from "#app/features/estimates/state.ts";
import { addMs, DAY_MS, msOf } from "#app/lib/time.ts";
import { dayOf, NEW_YORK, rulesOf } from "#test/factories/delivery-rules.ts";
import { at } from "#test/support/context.ts";
import { buildPromiseTable } from "./build-promise-table.ts";
import { readPromise, type PromiseAsk } from "./read-promise.ts";

const NOW = at("2026-11-23T09:00:00-05:00");
const rules = rulesOf(NEW_YORK, {
  methods: [
    {
      id: "m",
      name: "Ground",
      matches: ["UPS Ground"],
      kind: "carrier",
      carrierDays: { collectionDays: null, deliveryDays: null, deliversOnHolidays: null },
    },
    {
      id: "p",
      name: "Pick-up",
      matches: [],
      kind: "pickup",
      carrierDays: { collectionDays: null, deliveryDays: null, deliversOnHolidays: null },
    },
  ],
  zones: [
    {
      id: "z",
      name: "Manhattan",
      places: [{ countryCode: "US", provinceCodes: [], postcodes: ["100-102"] }],
      closedDays: [],
    },
  ],
  transit: [{ methodId: "m", zoneId: "z", days: { min: 1, max: 1 }, count: "business" }],
  handling: [
    {
      id: "h",
      match: { kind: "tag", value: "made to order", label: "Made to order" },
      days: { min: 8, max: 12 },
      readyOn: null,
    },
  ],
});
const learned = { today: dayOf("2026-11-23"), shop: emptyState(), find: () => null };
const { table } = buildPromiseTable({ rules, shop: NEW_YORK, learned, now: NOW, shippedTo: [], alsoTo: [] });

const ask = (change: Partial<PromiseAsk> = {}): PromiseAsk => ({
  nowMs: msOf(NOW),
  countryCode: "US",
  provinceCode: "NY",
  postcode: "10001",
  method: { title: "ups ground", code: null },
  items: [{ productId: "1", tags: [] }],
  ...change,
});

describe("readPromise", () => {
  it("says between which days, and until when that holds", () => {
    // Monday: handed over on Tuesday or Wednesday, then one business day; Thursday is Thanksgiving.
    expect(readPromise(table, ask())).toEqual({
      kind: "carrier",
      from: "2026-11-25",
      to: "2026-11-27",
      orderByMs: msOf(at("2026-11-23T14:00:00-05:00")),
      level: 90,
      fallbacks: [],
    });
    expect(readPromise(table, ask({ method: { title: "Pick-up", code: null } }))).toMatchObject({
      kind: "pickup",
      from: "2026-11-24",
      to: "2026-11-25",
    });
  });

  it("gives the same from the copy that a metafield holds", () => {
    expect(readPromise(JSON.parse(JSON.stringify(table)), ask())).toEqual(readPromise(table, ask()));
  });

  it("names what is missing for a more exact promise", () => {
    const nothingKnown = { provinceCode: null, postcode: null, method: null, items: [] };
    expect(readPromise(table, ask(nothingKnown))).toMatchObject({
      fallbacks: ["no_province", "no_postcode", "unknown_method", "no_items"],
    });
    expect(readPromise(table, ask({ ...nothingKnown, countryCode: null }))).toMatchObject({
      fallbacks: ["no_country", "unknown_method", "no_items"],
    });
  });

  it.each([
    ["a table of other days", { nowMs: msOf(addMs(NOW, 62 * DAY_MS)) }, "stale"],
    ["a clock that is days behind", { nowMs: msOf(addMs(NOW, -3 * DAY_MS)) }, "stale"],
    ["a country that is not listed", { countryCode: "ZW" }, "not_listed"],
    ["an item whose tags nobody looked up", { items: [{ productId: "1" }] }, "unknown_items"],
  ])("says nothing for %s", (_, change, reason) => {
    expect(readPromise(table, ask(change))).toEqual({ kind: "nothing", reason });
  });

  it("says nothing where the window is wider than the merchant wants to show", () => {
    const narrow = { ...table, maxDays: 2 };
    expect(readPromise(narrow, ask())).toEqual({ kind: "nothing", reason: "too_wide" });
  });

  it("says nothing when there is no table, or one of another make", () => {
    // What a theme may find where no table was published.
    const none = null as unknown as typeof table;
    expect(readPromise(none, ask())).toEqual({ kind: "nothing", reason: "unreadable" });
    expect(readPromise({ ...table, v: 2 as 1 }, ask())).toEqual({ kind: "nothing", reason: "unreadable" });
  });
});

describe("the reader in a shopper's browser", () => {
  async function bundle(format: "es" | "iife"): Promise<string> {
    const built = await build({
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        target: "es2020",
        minify: "esbuild",
        lib: { entry: "app/features/promise-table/read-promise.ts", formats: [format], name: "reader" },
      },
    });
    const [chunk] = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
    const code = chunk && "code" in chunk ? chunk.code : "";
    // Modules are left with their white space, for whoever bundles them on.
    return (await transformWithEsbuild(code, "reader.js", { minify: true, target: "es2020" })).code;
  }

  it("is at most 5 KB, all that it needs with it", async () => {
    const code = await bundle("es");
    expect(code).toContain("as readPromise");
    expect(code.length).toBeLessThanOrEqual(5 * 1024);
  });

  it("needs nothing that came after ES2020, and no zones", async () => {
    const code = await bundle("iife");
    const newer = `
      for (const name of ["at", "toSorted", "toReversed", "with", "findLast", "toSpliced"]) delete Array.prototype[name];
      for (const name of ["at", "replaceAll", "isWellFormed", "toWellFormed"]) delete String.prototype[name];
      for (const name of ["hasOwn", "groupBy"]) delete Object[name];
      delete Map.groupBy; delete globalThis.Intl; delete globalThis.Temporal;`;
    const result: string = runInNewContext(
      `${newer}\n${code}\nJSON.stringify(reader.readPromise(JSON.parse(table), JSON.parse(ask)))`,
      { table: JSON.stringify(table), ask: JSON.stringify(ask()) },
    );
    expect(JSON.parse(result)).toEqual(readPromise(table, ask()));
  });
});
