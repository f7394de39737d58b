import { describe, expect, test } from "vitest";
import { parseOrderId } from "#app/lib/ids.ts";
import { at } from "#test/support/context.ts";
import type { DeliveryWindowFacts } from "./delivery-window.ts";
import { mergeWindows, type StoredWindow } from "./merge-windows.ts";

const EARLIER = at("2026-11-17T09:00:00Z");
const ASKED = at("2026-11-17T10:00:00Z");
const LATER = at("2026-11-17T11:00:00Z");
const orderId = parseOrderId("5") ?? expect.unreachable();

const WINDOW: DeliveryWindowFacts = {
  fulfillmentOrderId: "1",
  orderId,
  locationId: "9",
  methodType: "SHIPPING",
  fromAt: at("2026-11-20T00:00:00Z"),
  toAt: at("2026-11-22T00:00:00Z"),
  lineItems: [{ lineItemId: "3", quantity: 1 }],
  changedAt: EARLIER,
};
const stored = (
  facts: DeliveryWindowFacts | null,
  wantedAt: StoredWindow["wantedAt"] = null,
): StoredWindow => ({
  fulfillmentOrderId: "1",
  facts,
  wantedAt,
});

describe("mergeWindows", () => {
  test("one that was only known by name is news to its order", () => {
    expect(mergeWindows([stored(null, EARLIER)], [WINDOW], ASKED)).toEqual({
      write: [{ facts: WINDOW, wantedAt: null }],
      remove: [],
      changed: [orderId],
    });
  });

  test("one that says what is known is none", () => {
    const again = { ...WINDOW, changedAt: LATER };
    expect(mergeWindows([stored(WINDOW)], [again], ASKED).changed).toEqual([]);
  });

  test.each([
    ["another window", { toAt: at("2026-11-23T00:00:00Z") }],
    ["another place", { locationId: "10" }],
    ["fewer items", { lineItems: [] }],
  ])("%s is", (_, change) => {
    expect(mergeWindows([stored(WINDOW)], [{ ...WINDOW, ...change }], ASKED).changed).toEqual([orderId]);
  });

  test("an older answer does not overwrite a newer one", () => {
    const newer = { ...WINDOW, locationId: "10", changedAt: LATER };
    const { write, changed } = mergeWindows([stored(newer)], [WINDOW], ASKED);
    expect([write[0]?.facts, changed]).toEqual([newer, []]);
  });

  test("one that the answer leaves out is gone, and its order changed", () => {
    expect(mergeWindows([stored(WINDOW)], [], ASKED)).toEqual({
      write: [],
      remove: ["1"],
      changed: [orderId],
    });
  });

  test("what a webhook has wanted since the question stays wanted, gone or not", () => {
    const wanted = [stored(WINDOW, LATER)];
    expect(mergeWindows(wanted, [], ASKED).remove).toEqual([]);
    expect(mergeWindows(wanted, [WINDOW], ASKED).write).toEqual([{ facts: WINDOW, wantedAt: LATER }]);
  });
});
