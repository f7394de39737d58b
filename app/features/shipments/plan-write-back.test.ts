import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import {
  isSameStep,
  planWriteBack,
  WRITABLE_STATUSES,
  type FulfillmentToWrite,
  type Step,
  type WriteBackRules,
} from "./plan-write-back.ts";
import type { MilestoneKind } from "./shipment.ts";

const NOW = at("2026-11-21T12:00:00Z");
const hoursAgo = (hours: number): Instant => addMs(NOW, -hours * HOUR_MS);
const SHOP = { installedAt: at("2026-11-01T00:00:00Z"), now: NOW };
const RULES: WriteBackRules = { since: hoursAgo(48), statuses: WRITABLE_STATUSES };

type Way = [MilestoneKind, number][];
const parcel = (way: Way) => ({ milestones: way.map(([kind, hours]) => ({ kind, at: hoursAgo(hours) })) });
const step = (status: Step["status"], hours: number): Step => ({ status, happenedAt: hoursAgo(hours) });

const fulfillment = (also: Partial<FulfillmentToWrite>): FulfillmentToWrite => ({
  status: "success",
  shippedAt: hoursAgo(60),
  shipmentStatus: null,
  parcels: [],
  told: [],
  written: [],
  ...also,
});
const planned = (also: Partial<FulfillmentToWrite>, rules = RULES, shop = SHOP) =>
  planWriteBack(fulfillment(also), rules, shop).map(({ status }) => status);

const WAY: Way = [
  ["shipped", 60],
  ["in_transit", 30],
  ["out_for_delivery", 6],
  ["delivered", 2],
];

describe("Shopify is told", () => {
  test.each<[string, Way, string[]]>([
    ["that a parcel is on its way", WAY.slice(0, 2), ["in_transit"]],
    ["that it is out for delivery, while it is", WAY.slice(0, 3), ["in_transit", "out_for_delivery"]],
    ["of a delivery, but no more of the morning before it", WAY, ["in_transit", "delivered"]],
    ["nothing of a mere label", WAY.slice(0, 1), []],
    [
      "where it waits to be picked up",
      [
        ["attempted", 4],
        ["available_for_pickup", 1],
      ],
      ["available_for_pickup"],
    ],
    ["nothing of a way back, for which it has no word", [["returning", 1]], []],
  ])("%s", (_, way, statuses) => {
    expect(planned({ parcels: [parcel(way)] })).toEqual(statuses);
  });

  test("in whole seconds, and of nothing in the future", () => {
    const milestones = [{ kind: "in_transit", at: at("2026-11-21T13:30:00.250Z") }] as const;
    expect(planWriteBack(fulfillment({ parcels: [{ milestones }] }), RULES, SHOP)).toEqual([
      { status: "in_transit", happenedAt: NOW },
    ]);
  });

  test("of several parcels only how far each has come, when the last one got there", () => {
    const parcels = [parcel(WAY), parcel(WAY.slice(0, 2).map(([kind, hours]) => [kind, hours - 5]))];
    expect(planWriteBack(fulfillment({ parcels }), RULES, SHOP)).toEqual([step("in_transit", 25)]);
  });
});

describe("Shopify is not told", () => {
  test.each<[string, Partial<FulfillmentToWrite>]>([
    ["what it told itself", { told: [step("in_transit", 30), step("delivered", 2)] }],
    ["anything after its own delivery", { told: [step("delivered", 3)] }],
    ["anything after a delivery that its summary knows", { shipmentStatus: "delivered" }],
    ["what it was told before", { written: [step("in_transit", 30), step("delivered", 2)] }],
    ["of a cancelled fulfillment", { status: "cancelled" }],
    ["of one that left before the app came", { shippedAt: at("2026-10-30T00:00:00Z") }],
    ["of one without parcels", { parcels: [] }],
  ])("%s", (_, also) => {
    expect(planned({ parcels: [parcel(WAY)], ...also })).toEqual([]);
  });

  test("of steps from before something that it knows", () => {
    expect(planned({ parcels: [parcel(WAY)], told: [step("out_for_delivery", 6)] })).toEqual(["delivered"]);
  });

  test("when the merchant does not want it, or not that step, or not yet then", () => {
    const parcels = [parcel(WAY)];
    expect(planned({ parcels }, { ...RULES, since: null })).toEqual([]);
    expect(planned({ parcels }, { ...RULES, statuses: ["delivered"] })).toEqual(["delivered"]);
    expect(planned({ parcels }, { ...RULES, since: hoursAgo(3) })).toEqual(["delivered"]);
    expect(planned({ parcels }, { ...RULES, since: hoursAgo(1) })).toEqual([]);
  });
});

const anyWay = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...WRITABLE_STATUSES), fc.integer({ min: 0, max: 80 })), {
    selector: ([kind]) => kind,
  })
  .map((way) => parcel(way));
const anyStep = fc
  .tuple(fc.constantFrom(...WRITABLE_STATUSES), fc.integer({ min: 0, max: 80 }))
  .map(([status, hours]) => step(status, hours));
const anyFulfillment = fc
  .record({ parcels: fc.array(anyWay, { maxLength: 3 }), told: fc.array(anyStep, { maxLength: 3 }) })
  .map(fulfillment);

test("once told, nothing is left to tell: writing back ends", () => {
  fc.assert(
    fc.property(anyFulfillment, (given) => {
      const plan = planWriteBack(given, RULES, SHOP);
      expect(planWriteBack({ ...given, written: plan }, RULES, SHOP)).toEqual([]);
      expect(planWriteBack({ ...given, told: [...given.told, ...plan] }, RULES, SHOP)).toEqual([]);
    }),
  );
});

test("steps are told in the order they happened, each once, after all that Shopify knows", () => {
  fc.assert(
    fc.property(anyFulfillment, (given) => {
      const plan = planWriteBack(given, RULES, SHOP);
      expect(new Set(plan.map(({ status }) => status)).size).toBe(plan.length);
      const times = [...given.told, ...plan].map(({ happenedAt }) => happenedAt);
      expect(times.slice(given.told.length)).toEqual(times.toSorted().slice(-plan.length || times.length));
    }),
  );
});

test("an echo is known by status and second", () => {
  const one = { status: "delivered", happenedAt: at("2026-11-21T10:00:00.700Z") } as const;
  expect(isSameStep(one, { ...one, happenedAt: at("2026-11-21T10:00:00Z") })).toBe(true);
  expect(isSameStep(one, { ...one, happenedAt: addMs(one.happenedAt, DAY_MS) })).toBe(false);
  expect(isSameStep(one, { ...one, status: "in_transit" })).toBe(false);
});
