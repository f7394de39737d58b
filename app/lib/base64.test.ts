import fc from "fast-check";
import { expect, test } from "vitest";
import { base64OfAscii } from "./base64.ts";

test("is what everybody else makes of it", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
      expect(base64OfAscii(text)).toBe(Buffer.from(text).toString("base64"));
    }),
  );
});
