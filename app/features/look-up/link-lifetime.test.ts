import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { isLinkAlive, type SignsOfLife } from "./link-lifetime.ts";

const NOW = at("2026-11-21T12:00:00Z");
const NONE: SignsOfLife = { issuedAt: null, placedAt: null, lastStatusAt: null };
const OLD = at("2026-01-01T00:00:00Z");

test.each<[string, SignsOfLife, number | null, boolean]>([
  ["of an order without a date", NONE, 30, true],
  ["on its last day", { ...NONE, placedAt: at("2026-10-22T12:00:00Z") }, 30, true],
  ["a moment later", { ...NONE, placedAt: at("2026-10-22T11:59:59.999Z") }, 30, false],
  ["of an old order whose parcel moved lately", { ...NONE, placedAt: OLD, lastStatusAt: NOW }, 30, true],
  [
    "of an old order that was looked up lately",
    { issuedAt: NOW, placedAt: OLD, lastStatusAt: OLD },
    30,
    true,
  ],
  ["when everything is old", { issuedAt: OLD, placedAt: OLD, lastStatusAt: OLD }, 180, false],
  [
    "when everything is old and links last for ever",
    { issuedAt: OLD, placedAt: OLD, lastStatusAt: OLD },
    null,
    true,
  ],
])("a link %s", (_when, signs, linkDays, isAlive) => {
  expect(isLinkAlive(signs, linkDays, NOW)).toBe(isAlive);
});
