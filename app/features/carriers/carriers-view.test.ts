import { describe, expect, test } from "vitest";
import { parseCarrierRulesForm, presentBook, searchBook } from "./carriers-view.ts";

const byLabel = (one: { label: string }, other: { label: string }): number =>
  one.label < other.label ? -1 : Number(one.label > other.label);
const BOOK = presentBook("en", byLabel);
const NAMES: Record<string, string> = { JP: "Japan", PL: "Poland" };
const found = (search: string, book = BOOK): string[] =>
  searchBook(book, search, (code) => NAMES[code] ?? code).map(({ id }) => id);

describe("the book of carriers", () => {
  test("names each carrier once, as its reader knows it, and keeps its other names beside", () => {
    expect(new Set(BOOK.map(({ id }) => id)).size).toBe(BOOK.length);
    const [inJapanese] = presentBook("ja", byLabel).filter(({ id }) => id === "yamato");
    expect(inJapanese).toMatchObject({ label: "ヤマト運輸", initials: "ヤ" });
    expect(inJapanese?.names).toContain("Yamato");
    expect(inJapanese?.names).not.toContain("ヤマト運輸");
  });

  test("says where a look-up page is without saying whose parcel", () => {
    const hosts = BOOK.flatMap(({ lookUpHost }) => lookUpHost ?? []);
    expect(hosts.length).toBeGreaterThan(50);
    expect(hosts.filter((host) => !/^[\w.-]+$/.test(host))).toEqual([]);
  });

  test.each<[string, string]>([
    ["in any language of its names", "ヤマト"],
    ["in any case, without accents", "YAMATO"],
    ["with its country", "yamato japan"],
    ["by full-width letters", "ｙａｍａｔｏ"],
  ])("is found %s", (_, search) => {
    expect(found(search)).toContain("yamato");
  });

  test("is whole when nothing is looked for, and empty when nothing fits", () => {
    expect(found("  ")).toHaveLength(BOOK.length);
    expect(found("yamato poland")).toEqual([]);
  });
});

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test.each<[string, Record<string, string>, unknown]>([
  ["a whole form", { rules: '{"names":[]}', version: "3" }, { given: { names: [] }, version: 3 }],
  ["rules that are no JSON", { rules: "{", version: "3" }, null],
  ["no version", { rules: "{}" }, null],
  ["a version that is no number", { rules: "{}", version: "-1" }, null],
])("the form of rules: %s", (_, fields, expected) => {
  expect(parseCarrierRulesForm(form(fields))).toEqual(expected);
});
