import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { formatPlace, parsePlace, planPage, type Place } from "./page-plan.ts";

const scanned: Place = { value: at("2026-11-20T10:00:00Z"), shipmentId: "7-1" };
const neverScanned: Place = { value: null, shipmentId: "9-1" };

test("every row has one place, and a place survives its way through an address", () => {
  for (const place of [scanned, neverScanned, { ...scanned, shipmentId: "a~b" }])
    expect(parsePlace(formatPlace(place))).toEqual(place);
});

test.each([
  "",
  "~",
  "none~",
  "yesterday~7-1",
  "2026-11-20T10:00:00Z",
  "2026-11-20T10:00:00Z~",
  `none~${"x".repeat(201)}`,
])("%s is no place, so the list starts at its beginning", (text) => expect(parsePlace(text)).toBeNull());

test("parcels never scanned come last in both directions when sorted by their last scan", () => {
  for (const direction of ["asc", "desc"] as const) {
    const plan = planPage({ sort: "last_event", direction }, { from: null, backwards: false });
    expect(plan.map(({ hasValue }) => hasValue)).toEqual([true, false]);
    expect(plan.every((stretch) => stretch.direction === direction)).toBe(true);
  }
});

test.each([
  ["onwards from a scanned parcel", scanned, false, [true, false]],
  ["onwards from one never scanned", neverScanned, false, [false]],
  ["back from a scanned parcel", scanned, true, [true]],
  ["back from one never scanned", neverScanned, true, [false, true]],
])("%s, only what lies beyond is read", (_, from, backwards, stretches) => {
  const plan = planPage({ sort: "last_event", direction: "desc" }, { from, backwards });
  expect(plan.map(({ hasValue }) => hasValue)).toEqual(stretches);
  expect(plan.map(({ beyond }) => beyond)).toEqual([from, ...stretches.slice(1).map(() => null)]);
  expect(plan.every(({ direction }) => direction === (backwards ? "asc" : "desc"))).toBe(true);
});

test("every parcel has a shipping time, so that order is one stretch", () => {
  expect(planPage({ sort: "shipped", direction: "desc" }, { from: scanned, backwards: false })).toEqual([
    { hasValue: true, direction: "desc", beyond: scanned },
  ]);
});
