import { expect, test } from "vitest";
import { shortHash } from "./hash.ts";

test("a name stays the same for ever: it is in stored keys", () => {
  expect(shortHash("")).toBe("33niihzj4ux45");
  expect(shortHash("1Z999AA10123456784")).toBe("06ocxtpkjk088");
});

test("names are 13 letters and digits, and thousands of neighbours have different ones", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => shortHash(`1Z999AA1${index}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[0-9a-z]{13}$/.test(name))).toBe(true);
});
