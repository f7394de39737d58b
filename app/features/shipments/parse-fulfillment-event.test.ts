import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { damaged, fulfillmentEventBody, ORDER_ID, sent } from "#test/factories/webhook-bodies.ts";
import { parseFulfillmentEvent } from "./parse-fulfillment-event.ts";

describe("fulfillment events", () => {
  const event = (also: Record<string, unknown> = {}) =>
    parseFulfillmentEvent(sent(fulfillmentEventBody(701, "in_transit", "2026-11-21T20:00:00+09:00", also)));

  test("a scan, with the local time of its place", () => {
    expect(event()).toMatchObject({
      kind: "parsed",
      value: {
        fulfillmentId: "501",
        orderId: ORDER_ID,
        scan: {
          source: "shopify",
          eventKey: "701",
          trackingNumber: null,
          status: "in_transit",
          happenedAt: "2026-11-21T11:00:00.000Z",
          utcOffsetMinutes: 540,
          place: { city: "Osaka", country: "JP", latitude: 34.7 },
        },
      },
    });
  });

  test.each([
    ["upper case", { status: "OUT_FOR_DELIVERY" }, { status: "out_for_delivery", code: "out_for_delivery" }],
    ["delayed", { status: "delayed" }, { status: "in_transit", flags: ["delayed"] }],
    ["a status nobody knows yet", { status: "TELEPORTED" }, { status: "unknown", code: "teleported" }],
    ["no status", { status: null }, { status: "unknown", code: null }],
    [
      "no place",
      { city: "", province: null, country: null, latitude: null, longitude: "x" },
      { place: null },
    ],
    [
      "a scan from the future",
      { created_at: "2026-11-21T10:00:00Z" },
      { happenedAt: "2026-11-21T10:00:00.000Z", utcOffsetMinutes: 540 },
    ],
    [
      "no time of its own",
      { happened_at: null },
      { happenedAt: "2026-11-30T00:00:00.000Z", utcOffsetMinutes: null },
    ],
  ])("%s", (_case, also, scan) => {
    expect(event(also)).toMatchObject({ kind: "parsed", value: { scan } });
  });

  test("an event without its order still names its fulfillment", () => {
    expect(event({ order_id: null })).toMatchObject({
      kind: "parsed",
      value: { orderId: null, fulfillmentId: "501" },
    });
  });

  test.each([
    [{ fulfillment_id: null }, "fulfillment_id: not a fulfillment's id"],
    [{ happened_at: "soon", created_at: null }, "happened_at and created_at: neither is a time"],
  ])("%j is malformed: %s", (also, reason) => {
    expect(event(also)).toEqual({ kind: "malformed", reason });
  });
});

test("no body whatever makes the parser throw", () => {
  const whole = fulfillmentEventBody(701, "in_transit", "2026-11-21T20:00:00+09:00");
  fc.assert(
    fc.property(fc.oneof(damaged(whole), fc.jsonValue()), (body) => {
      expect(["parsed", "malformed"]).toContain(parseFulfillmentEvent(body).kind);
    }),
    { numRuns: 500 },
  );
});
