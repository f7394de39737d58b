import { expect, test } from "vitest";
import type { Scan, TrackingEvent } from "#app/features/shipments/shipment.ts";
import { at } from "#test/support/context.ts";
import { correctEvents } from "./correct-events.ts";

const scan = (eventKey: string, status: Scan["status"], also: Partial<Scan> = {}): Scan => ({
  kind: "scan",
  source: "easypost",
  eventKey,
  trackingNumber: "A1",
  status,
  flags: [],
  reason: null,
  code: null,
  message: null,
  happenedAt: at("2026-11-21T12:00:00Z"),
  utcOffsetMinutes: null,
  timeKind: "instant",
  carrierId: null,
  place: null,
  estimatedDeliveryAt: null,
  ...also,
});
const transit = scan("t", "in_transit");
const delivered = scan("d", "delivered");
const retracted: TrackingEvent = {
  kind: "retraction",
  source: "easypost",
  eventKey: "d",
  happenedAt: delivered.happenedAt,
};
const whole = { isWhole: true, isFresh: true, status: "in_transit" } as const;
const keys = (events: readonly TrackingEvent[]) => events.map(({ kind, eventKey }) => `${kind} ${eventKey}`);

test("a delivery that a whole, fresh answer no longer tells is taken back", () => {
  expect(keys(correctEvents(whole, [transit], [transit, delivered]).events)).toEqual([
    "scan t",
    "retraction d",
  ]);
});

test.each([
  ["is not whole", { isWhole: false }],
  ["still says delivered", { status: "delivered" }],
] as const)("an answer that %s takes nothing back", (_what, change) => {
  expect(correctEvents({ ...whole, ...change }, [transit], [transit, delivered])).toEqual({
    events: [transit],
    isInDoubt: false,
  });
});

test("an empty answer takes nothing back", () => {
  expect(correctEvents(whole, [], [delivered])).toEqual({ events: [], isInDoubt: false });
});

test("an end of another parcel's, or one taken back already, is left alone", () => {
  const other = scan("x", "delivered", { trackingNumber: "B2" });
  expect(keys(correctEvents(whole, [transit], [other, delivered, retracted]).events)).toEqual(["scan t"]);
});

test("what was taken back and is told again holds again, each time under a new name", () => {
  const again = correctEvents({ ...whole, status: "delivered" }, [delivered], [delivered, retracted]);
  expect(keys(again.events)).toEqual(["scan d~1"]);
  const twice = { ...retracted, eventKey: "d~1" };
  const third = correctEvents({ ...whole, status: "delivered" }, [delivered], [delivered, retracted, twice]);
  expect(keys(third.events)).toEqual(["scan d~2"]);
});

test("a webhook corrects nothing by itself: it may be an old one. Asking will tell", () => {
  const late = { ...whole, isFresh: false };
  expect(correctEvents(late, [transit], [transit, delivered])).toEqual({
    events: [transit],
    isInDoubt: true,
  });
  expect(correctEvents({ ...late, status: "delivered" }, [delivered], [delivered, retracted])).toEqual({
    events: [delivered],
    isInDoubt: true,
  });
});
