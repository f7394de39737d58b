import fc from "fast-check";
import { expect, test } from "vitest";
import { SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { TROUBLE_KINDS } from "#app/features/troubles/trouble.ts";
import { instantFromMs, parseCalendarDate } from "#app/lib/time.ts";
import { FIRST_PAGE, isNarrowed, parseListQuery, toListParams, VIEWS, type ListQuery } from "./list-query.ts";
import { SORTS } from "./page-place.ts";

const place = fc.record({
  at: fc.integer({ min: 0, max: 2e12 }).map(instantFromMs),
  shipmentId: fc.stringMatching(/^[0-9]{1,9}-[0-9]$/),
});
const day = fc.option(fc.constantFrom("2026-11-21", "2024-02-29").map(parseCalendarDate));
const query: fc.Arbitrary<ListQuery> = fc.record({
  view: fc.constantFrom(...VIEWS),
  search: fc.string({ maxLength: 60 }).map((text) => text.trim()),
  statuses: fc.subarray([...SHIPMENT_STATUSES]),
  troubles: fc.subarray([...TROUBLE_KINDS]),
  carriers: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 5 }),
  shippedFrom: day,
  shippedTo: day,
  sort: fc.constantFrom(...SORTS),
  direction: fc.constantFrom("asc", "desc"),
  after: fc.option(place),
  before: fc.option(place),
});

test("the address of a list names it wholly", () => {
  fc.assert(
    fc.property(query, (given) => {
      expect(parseListQuery(toListParams(given))).toEqual(given);
    }),
  );
});

test("the plain address is the first page, and stays plain", () => {
  expect(parseListQuery([])).toEqual(FIRST_PAGE);
  expect(toListParams(FIRST_PAGE)).toEqual([]);
});

test.each([
  [["view", "everything"]],
  [["status", "sleeping"]],
  [["need", "sleep"]],
  [["from", "2026-02-30"]],
  [["to", "tomorrow"]],
  [["sort", "price"]],
  [["direction", "sideways"]],
  [["after", "nowhere"]],
  [["carrier", ""]],
  [["id_token", "eyJ"]],
] as [string, string][][])("%s in an address is left out", (pair) => {
  expect(parseListQuery([pair])).toEqual(FIRST_PAGE);
});

test("a list counts as narrowed by anything but its order and place", () => {
  expect(isNarrowed({ ...FIRST_PAGE, sort: "status_since", direction: "asc" } as ListQuery)).toBe(false);
  for (const change of [
    { view: "delivered" },
    { search: "1001" },
    { statuses: ["delivered"] },
    { troubles: ["stalled"] },
    { carriers: ["UPS"] },
    { shippedTo: parseCalendarDate("2026-11-21") },
  ] satisfies Partial<ListQuery>[])
    expect(isNarrowed({ ...FIRST_PAGE, ...change })).toBe(true);
});

test.each([
  ["silent", "stalled"],
  ["pickup", "pickup_waiting"],
  ["late", "late"],
] as const)("a link that was kept with %s shows what is called %s now", (name, kind) => {
  expect(parseListQuery([["need", name]]).troubles).toEqual([kind]);
});
