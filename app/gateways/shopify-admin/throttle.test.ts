import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQueryCost, pointsAt, waitMsFor, type Bucket } from "./throttle.ts";

const BUCKET: Bucket = { maximumAvailable: 2000, currentlyAvailable: 100, restoreRate: 100, atMs: 5_000 };

describe("waitMsFor", () => {
  test.each([
    ["enough points", 80, 5_000, 0],
    ["exactly enough", 100, 5_000, 0],
    ["ten points short", 110, 5_000, 150],
    ["short, but restored meanwhile", 300, 7_000, 0],
    ["short, half of it restored meanwhile", 300, 6_000, 1_050],
    ["dearer than the bucket: until it is full", 9_999, 5_000, 19_050],
  ])("%s", (_, cost, nowMs, waitMs) => {
    expect(waitMsFor(cost, BUCKET, nowMs)).toBe(waitMs);
  });

  test("nothing known, nothing to wait for", () => {
    expect(waitMsFor(1000, null, 0)).toBe(0);
    expect(waitMsFor(1000, { ...BUCKET, restoreRate: 0 }, 0)).toBe(0);
  });

  test("after the wait the bucket holds the cost, whatever the bucket", () => {
    const bucket = fc.record({
      maximumAvailable: fc.integer({ min: 1, max: 20_000 }),
      currentlyAvailable: fc.integer({ min: -500, max: 20_000 }),
      restoreRate: fc.integer({ min: 1, max: 2_000 }),
      atMs: fc.integer({ min: 0, max: 1e6 }),
    });
    fc.assert(
      fc.property(bucket, fc.integer({ min: 0, max: 20_000 }), fc.nat(1e6), (its, cost, passedMs) => {
        const nowMs = its.atMs + passedMs;
        const later = nowMs + waitMsFor(cost, its, nowMs);
        expect(pointsAt(its, later)).toBeGreaterThanOrEqual(Math.min(cost, its.maximumAvailable));
      }),
    );
  });
});

test("a bucket never holds more than its maximum, nor less when the clock steps back", () => {
  expect(pointsAt(BUCKET, 1e9)).toBe(2000);
  expect(pointsAt(BUCKET, 0)).toBe(100);
});

test.each([
  ["no extensions", undefined],
  ["no cost", { other: 1 }],
  ["no status", { cost: { requestedQueryCost: 3 } }],
  ["text where numbers should be", { cost: { requestedQueryCost: "3", throttleStatus: {} } }],
])("parseQueryCost finds nothing in %s", (_, extensions) => {
  expect(parseQueryCost(extensions)).toBeNull();
});

test("parseQueryCost reads what Shopify sends with every answer", () => {
  const throttleStatus = { maximumAvailable: 2000, currentlyAvailable: 1990, restoreRate: 100 };
  const cost = { requestedQueryCost: 12, actualQueryCost: 10, throttleStatus };
  expect(parseQueryCost({ cost })).toEqual({ requestedQueryCost: 12, throttleStatus });
});
