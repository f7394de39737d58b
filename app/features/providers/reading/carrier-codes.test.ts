import { describe, expect, test } from "vitest";
import { findCarrier } from "#app/features/carriers/carrier-book.ts";
import { AFTERSHIP_CARRIERS } from "../aftership/carriers.ts";
import { carrierCodesOf } from "./carrier-codes.ts";
import { EASYPOST_CARRIERS } from "../easypost/carriers.ts";
import { KARRIO_CARRIERS } from "../karrio/carriers.ts";
import { CARRIER_KEYS } from "../seventeentrack/carriers.ts";
import { SHIP24_COURIERS } from "../ship24/carriers.ts";
import { SHIPPO_CARRIERS } from "../shippo/carriers.ts";

const codes = carrierCodesOf({ "dhl-express": ["DHLExpress", "DHL"], ups: ["UPS"] });

test("codes are read whatever their case and punctuation, and the first one is sent", () => {
  expect(["DHLExpress", "dhl_express", "DHL Express", "dhl"].map((code) => codes.idOf(code))).toEqual(
    Array.from({ length: 4 }, () => "dhl-express"),
  );
  expect(codes.codeOf("dhl-express")).toBe("DHLExpress");
  expect([codes.idOf("dhlx"), codes.idOf(null), codes.codeOf("dhl"), codes.codeOf(null)]).toEqual(
    Array.from({ length: 4 }, () => null),
  );
});

describe.each([
  ["EasyPost", EASYPOST_CARRIERS],
  ["AfterShip", AFTERSHIP_CARRIERS],
  ["Shippo", SHIPPO_CARRIERS],
  ["17TRACK", CARRIER_KEYS],
  ["Ship24", SHIP24_COURIERS],
  ["Karrio", KARRIO_CARRIERS],
])("%s's carriers", (_name, table) => {
  test("are all in our book", () => {
    expect(table.carrierIds.filter((carrierId) => findCarrier(carrierId) === null)).toEqual([]);
  });

  test("come back as they were sent", () => {
    for (const carrierId of table.carrierIds) expect(table.idOf(table.codeOf(carrierId))).toBe(carrierId);
  });
});
