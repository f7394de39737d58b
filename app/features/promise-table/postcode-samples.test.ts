import fc from "fast-check";
import { expect, it } from "vitest";
import { fitsPostcode, type PostcodePattern } from "#app/features/delivery-rules/postcodes.ts";
import { postcodeSamples } from "./postcode-samples.ts";

const anyPattern: fc.Arbitrary<PostcodePattern> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.nat(999), fc.nat(40))
  .map(([length, from, more]) => {
    const most = 10 ** length - 1;
    const low = Math.min(from, most);
    const high = Math.min(low + more, most);
    return {
      low: String(low).padStart(length, "0"),
      high: String(high).padStart(length, "0"),
      wholeNumber: false,
    };
  });

it("finds a postcode for every way in which patterns can fit", () => {
  const fitting = (patterns: PostcodePattern[], postcode: string) =>
    patterns.map((pattern) => (fitsPostcode("JP", postcode, pattern) ? "1" : "0")).join("");
  fc.assert(
    fc.property(fc.array(anyPattern, { minLength: 1, maxLength: 6 }), (patterns) => {
      const sampled = new Set(postcodeSamples(patterns).map((postcode) => fitting(patterns, postcode)));
      const none = "0".repeat(patterns.length);
      for (let number = 0; number < 1000; number += 1) {
        const ways = fitting(patterns, `${String(number).padStart(3, "0")}0000`);
        expect(ways === none || sampled.has(ways)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
