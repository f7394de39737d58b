import { expect, test } from "vitest";
import { offlineSessionId, shopOfSessionId } from "./session-id.ts";

test.each([
  ["offline_one.myshopify.com", "one.myshopify.com"],
  ["one.myshopify.com_42", "one.myshopify.com"],
  ["offline-shop.myshopify.com_42", "offline-shop.myshopify.com"],
  ["one.myshopify.com", null],
  ["one.myshopify.com_", null],
  ["one.myshopify.com_abc", null],
  ["offline_", null],
  ["offline_example.com", null],
  ["8c7e1f9a-0000-4000-8000-000000000000", null],
  ["", null],
])("session %j belongs to %j", (id, shopId) => {
  expect(shopOfSessionId(id)).toBe(shopId);
});

test("a shop is found again from its offline session's id", () => {
  const shopId = shopOfSessionId("one.myshopify.com_1");
  expect(shopId && shopOfSessionId(offlineSessionId(shopId))).toBe(shopId);
});
