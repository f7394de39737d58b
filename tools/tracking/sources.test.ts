import { expect, test } from "vitest";
import { sourceNamed } from "./sources.ts";

test.each([
  ["easypost", "easypost"],
  ["EasyPost", "easypost"],
  ["17TRACK", "17track"],
  ["17-track", "17track"],
  ["After Ship", "aftership"],
  ["Shopify", "shopify"],
])("%s is %s", (name, id) => {
  expect(sourceNamed(name).id).toBe(id);
});

test("a name that nobody has is answered with those there are", () => {
  expect(() => sourceNamed("pigeon")).toThrow(/no provider "pigeon".*shopify, easypost/);
});
