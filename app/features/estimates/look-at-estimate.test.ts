import fc from "fast-check";
import { expect, test } from "vitest";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { dayNumber, daysAfter } from "#app/lib/day-number.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { aFulfillment, anOrder, aShipment } from "#test/factories/order-to-estimate.ts";
import { at } from "#test/support/context.ts";
import { followOrder } from "./follow-order.ts";
import type { KeptEstimate } from "./kept-estimate.ts";
import { levelsOf } from "./levels.ts";
import { lookAtEstimate, type MorningContext } from "./look-at-estimate.ts";
import { pacesNow } from "./morning.ts";
import { planParcels } from "./plan-parcels.ts";
import { emptyState } from "./state.ts";

const SHOP = { zone: "Asia/Tokyo", countryCode: "JP", provinceCode: "JP-13" };
const rules = { ...usualRulesFor(SHOP), lateFrom: 0.2 };
const MONDAY = localDayOf(at("2026-11-16T00:00:00Z"), "UTC");

function contextOn(days: number, state = emptyState()): MorningContext {
  const today = daysAfter(MONDAY, days);
  const levels = levelsOf([], today);
  return {
    learned: { today, shop: emptyState(), find: () => null },
    levels: { purchase: levels, handover: levels },
    rules,
    today,
    now: at("2026-11-30T00:00:00Z"),
    paces: pacesNow(emptyState()),
    state,
  };
}

const SCANNED_AT = at("2026-11-18T09:00:00+09:00");
const SCANNED = { firstScanAt: SCANNED_AT, lastEventAt: SCANNED_AT, step: 2, status: "in_transit" } as const;

/** A parcel scanned on Wednesday, told by the product's own code on that day. */
function parcel(
  also: Partial<KeptEstimate> = {},
  shipment: Parameters<typeof aShipment>[1] = SCANNED,
): KeptEstimate {
  const order = anOrder({ fulfillments: [aFulfillment("10", 2)], shipments: [aShipment("10", shipment)] });
  const planned = planParcels(order, {
    rules,
    shop: SHOP,
    known: { items: new Map(), locations: new Map() },
  });
  const { learned, levels } = contextOn(2);
  const context = { learned, levels, rules, shop: SHOP, now: at("2026-11-18T10:00:00+09:00") };
  const estimate = followOrder(planned, [], context, { told: true })[1];
  if (!estimate) throw new Error("the test's own order has no parcel");
  return { ...estimate, ...also };
}

test("the longer a parcel is not there, the surer its promise breaks, until it is broken", () => {
  const looks = Array.from({ length: 12 }, (_, days) => lookAtEstimate(parcel(), contextOn(2 + days)).after);
  const chances = looks.map(({ lateProbability }) => lateProbability ?? -1);
  expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  expect(chances.at(-1)).toBe(1);
  const standings = looks.map(({ lateness }) => lateness);
  expect([...new Set(standings)]).toEqual([null, "running_late", "late"]);
});

test("what is expected is never a day that has passed", () => {
  for (let days = 2; days < 80; days += 1) {
    const { today } = contextOn(days);
    const { expected } = lookAtEstimate(parcel(), contextOn(days)).after;
    expect(expected?.from).toBeGreaterThanOrEqual(today);
    expect(expected?.to).toBeGreaterThanOrEqual(expected?.from ?? 0);
  }
});

test("what nobody has scanned is not expected before the day on which it was sent, whatever the carrier says", () => {
  const sentOn = daysAfter(MONDAY, 9);
  const shippedAt = at("2026-11-25T09:00:00+09:00");
  for (const carrierOn of [null, daysAfter(MONDAY, 2), daysAfter(MONDAY, 12)]) {
    const unseen = parcel({ carrierOn }, { shippedAt });
    expect(unseen).toMatchObject({ seen: false, handedOverOn: sentOn });
    for (const days of [9, 10, 20])
      expect(lookAtEstimate(unseen, contextOn(days)).after.expected?.from).toBeGreaterThanOrEqual(sentOn);
  }
});

test("looking again on the same day changes and counts nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 2, max: 40 })), (days, came) => {
      const deliveredOn = came === null ? null : dayNumber(MONDAY + came);
      const state = emptyState();
      const context = contextOn(days, state);
      const before = parcel({ deliveredOn, endedAs: deliveredOn === null ? null : "delivered" });
      const first = lookAtEstimate(before, context);
      const counted = structuredClone(state);
      const second = lookAtEstimate(first.after, context);
      expect(second.after).toEqual(first.after);
      expect(second.changes).toEqual([]);
      expect(state).toEqual(counted);
    }),
  );
});

test("days looked at one by one count as much as all at once", () => {
  const [daily, once] = [emptyState(), emptyState()];
  let estimate = parcel();
  for (let days = 3; days <= 9; days += 1) estimate = lookAtEstimate(estimate, contextOn(days, daily)).after;
  lookAtEstimate(parcel(), contextOn(9, once));
  expect(daily.pace.purchase.whole.due.map((due) => due.toFixed(9))).toEqual(
    once.pace.purchase.whole.due.map((due) => due.toFixed(9)),
  );
  expect(daily.scores.purchase.map(({ issued }) => issued)).toEqual(
    once.scores.purchase.map(({ issued }) => issued),
  );
});

test("an order made for testing is estimated, and counts for nothing", () => {
  const state = emptyState();
  const { after } = lookAtEstimate(parcel({ test: true, outcome: null }), contextOn(30, state));
  expect(after).toMatchObject({ lateness: null, open: true });
  expect(after.expected).not.toBeNull();
  expect(state).toEqual(emptyState());
});
