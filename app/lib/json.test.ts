import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, readJson } from "./json.ts";

const valueOf = (text: string) => {
  const reading = readJson(text);
  return reading.kind === "read" ? reading.value : reading.reason;
};

describe("readJson", () => {
  test("keeps every digit of an integer too large for a double", () => {
    expect(valueOf('{"id":820982911946154508,"list":[-9007199254740993]}')).toEqual({
      id: "820982911946154508",
      list: ["-9007199254740993"],
    });
  });

  test.each<[string, unknown]>([
    ['{"id":9007199254740991}', { id: 9007199254740991 }],
    ['{"price":34.70812345678901234567}', { price: Number("34.70812345678901234567") }],
    ['{"text":"820982911946154508"}', { text: "820982911946154508" }],
    ['\uFEFF{"id":1}', { id: 1 }],
    ["null", null],
  ])("leaves the rest alone: %s", (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  test("reads what JSON.parse reads, as long as no integer is that large", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/(?<![.\d])\d{16,}(?![.\deE])/.test(text));
        expect(valueOf(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each(["", "{", '{"email":"mei@example.jp"', '{"email": mei@example.jp}', "[1,]", "undefined"])(
    "says that %j is malformed, and does not quote it",
    (text) => {
      const reading = readJson(text);
      expect(reading.kind).toBe("malformed");
      expect(JSON.stringify(reading)).not.toContain("mei");
    },
  );

  test("a body nested a million deep is malformed, not a crash", () => {
    const deep = "[".repeat(1_000_000) + "1234567890123456789" + "]".repeat(1_000_000);
    expect(["read", "malformed"]).toContain(readJson(deep).kind);
  });
});

describe("canonicalJson", () => {
  test("does not depend on the order of keys", () => {
    const keyed = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.integer())));
    fc.assert(
      fc.property(keyed, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  test("tells different values apart", () => {
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}));
  });
});
