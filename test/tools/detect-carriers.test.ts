import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { familyOfName } from "#app/features/carriers/company-name.ts";
import { bookEntries } from "#test/bench/detect-carriers/book-entries.ts";
import { courierIdsOf, type Entry } from "#test/bench/detect-carriers/entry.ts";
import { detectOurs, mistakenIdentities, scoreOf } from "#test/bench/detect-carriers/score.ts";

describe("the book's own numbers and others made from them", () => {
  const entries = bookEntries();

  test("are recognised as well as we promise", () => {
    const score = scoreOf(entries, detectOurs);
    expect(score.valid).toBe(1);
    expect(score.rightFirst).toBeGreaterThanOrEqual(0.99);
    expect(score.rightInTop3).toBeGreaterThanOrEqual(0.98);
    expect(score.invalidAccepted).toBe(0);
  });

  test("are never taken for those of carriers that cannot have them", () => {
    expect(mistakenIdentities(entries)).toEqual({ paketAsUsps: 0, japaneseAsFedex: 0 });
  });
});

test("couriers are known by our ids, by names and by the codes of the public data", () => {
  expect(courierIdsOf("dhl", "1")).toContain("dhl-paket");
  expect(courierIdsOf("old_dominion", "1")).toEqual(["old-dominion"]);
  expect(courierIdsOf("Japan Post (EN)", "1")).toEqual(["japan-post"]);
  expect(courierIdsOf("s10", "RR473125988GB")).toEqual(["royal-mail", "parcelforce"]);
  expect(() => courierIdsOf("nobody", "1")).toThrow("no carrier is called nobody");
});

const folder = path.join(process.env["DOORSTEP_DATA"] ?? "", "carriers");
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as never; // its shape is what each test asks for

describe.skipIf(!process.env["DOORSTEP_DATA"] || !existsSync(folder))(
  "public data (skipped unless DOORSTEP_DATA names the folder of data)",
  () => {
    test("each of Shopify's names means a carrier of the book", () => {
      const told: { anyCountry: string[]; byShopCountry: Record<string, string[]>; legacyAliases: string[] } =
        read("tracking-companies.json");
      const names = [...told.anyCountry, ...Object.values(told.byShopCountry).flat(), ...told.legacyAliases];
      expect(names.filter((name) => !familyOfName(name))).toEqual([]);
    });

    test("the right courier is first by its name, and among three by the number alone, for each public format", () => {
      type Format = { courier: string; courier_code: string; test_numbers: { valid: string[] } };
      const { formats }: { formats: Format[] } = read("number-formats.json");
      const entries = formats.flatMap(({ courier, courier_code: code, test_numbers: { valid } }) =>
        valid.map((number): Entry => ({
          number,
          courierIds: courierIdsOf(code, number),
          isValid: true,
          company: courier,
          country: null,
        })),
      );
      const { valid, rightFirst, rightInTop3 } = scoreOf(entries, detectOurs);
      expect({ count: entries.length, valid, rightFirst, rightInTop3 }).toEqual({
        count: formats.length,
        valid: 1,
        rightFirst: 1,
        rightInTop3: 1,
      });
    });

    test("real Japanese numbers are a Japanese carrier's, and never FedEx's", () => {
      const { numbers }: { numbers: Record<string, string[]> } = read("japan-numbers.json");
      const entries = Object.entries(numbers).flatMap(([courier, told]) =>
        told.map((number): Entry => ({
          number,
          courierIds: courierIdsOf(courier, number),
          isValid: true,
          company: null,
          country: "JP",
        })),
      );
      expect(scoreOf(entries, detectOurs)).toMatchObject({ valid: 1, rightInTop3: 1 });
      expect(mistakenIdentities(entries).japaneseAsFedex).toBe(0);
    });
  },
);
