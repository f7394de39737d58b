import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { formatPlace, parsePlace } from "./page-place.ts";

const place = { at: at("2026-11-20T10:00:00Z"), shipmentId: "7-1" };

test("a place survives its way through an address", () => {
  for (const given of [place, { ...place, shipmentId: "a~b" }])
    expect(parsePlace(formatPlace(given))).toEqual(given);
});

test.each([
  "",
  "~",
  "yesterday~7-1",
  "2026-11-20T10:00:00Z",
  "2026-11-20T10:00:00Z~",
  `2026-11-20T10:00:00Z~${"x".repeat(201)}`,
])("%s is no place, so the list starts at its beginning", (text) => expect(parsePlace(text)).toBeNull());
