import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRecording } from "./recordings.ts";
import { shuffled } from "./send.ts";

test("numbers beyond 2^53 keep their digits in the body that is sent", () => {
  const text = `{"headers":{"X-Shopify-Topic":"orders/create"},"body":{"id":820982911946154508,"price":"1.10","n":1.0}}`;
  expect(parseRecording("a.json", text).body).toBe(`{"id":820982911946154508,"price":"1.10","n":1.0}`);
});

test("a body recorded as text is sent as it is", () => {
  const text = JSON.stringify({ headers: { "x-shopify-topic": "orders/create" }, body: "{ not json" });
  expect(parseRecording("a.json", text).body).toBe("{ not json");
});

test("a file that is no recording is named in the error", () => {
  expect(() => parseRecording("odd.json", "{}")).toThrow(/odd\.json is no recorded webhook/);
  expect(() => parseRecording("odd.json", "{")).toThrow(/odd\.json is not JSON/);
});

test("shuffling keeps every recording and is the same for the same seed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const counted = (list: number[]) => list.toSorted((a, b) => a - b);
      expect(counted(shuffled(items, seed))).toEqual(counted(items));
      expect(shuffled(items, seed)).toEqual(shuffled(items, seed));
    }),
  );
});
