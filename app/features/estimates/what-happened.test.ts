import { expect, test } from "vitest";
import { planDays } from "#app/features/delivery-rules/plan-days.ts";
import { usualRulesFor } from "#app/features/delivery-rules/usual-rules.ts";
import { toCalendarDate } from "#app/lib/day-number.ts";
import { aFulfillment, anOrder, aShipment } from "#test/factories/order-to-estimate.ts";
import { at } from "#test/support/context.ts";
import { promiseKeysOf } from "./keys.ts";
import { learnableFrom } from "./learnable.ts";
import type { ShipmentToEstimate } from "./order-to-estimate.ts";
import { parcelsOfOrder } from "./parcels-of-order.ts";
import { whatHappened } from "./what-happened.ts";

const SHOP = { zone: "Asia/Tokyo", countryCode: "JP", provinceCode: "JP-13" };
const ZONES = { destination: "Asia/Tokyo", shop: "Asia/Tokyo" };

function lifeOf(also: Partial<ShipmentToEstimate>) {
  const order = anOrder({ fulfillments: [aFulfillment("10", 2)], shipments: [aShipment("10", also)] });
  const parcel = parcelsOfOrder(order, { items: new Map(), locations: new Map() })[1];
  if (!parcel) throw new Error("the test's own order has no parcel");
  const plan = planDays(usualRulesFor(SHOP), SHOP, parcel.traits);
  const happened = whatHappened(parcel, plan, ZONES);
  const promiseKeys = promiseKeysOf(plan, parcel.traits.destination);
  const outcome = learnableFrom({ plan, traits: parcel.traits, promiseKeys }, happened, {
    test: false,
    carrierName: "Yamato",
  });
  return { happened, outcome };
}
const dates = ({ happened: { handedOverOn, deliveredOn } }: ReturnType<typeof lifeOf>) =>
  [handedOverOn, deliveredOn].map((day) => (day === null ? null : toCalendarDate(day)));
const learned = ({ outcome }: ReturnType<typeof lifeOf>) => [
  outcome?.handling?.days ?? null,
  outcome?.transit?.days ?? null,
];

const scanned = {
  firstScanAt: at("2026-11-18T09:00:00+09:00"),
  lastEventAt: at("2026-11-18T09:00:00+09:00"),
  step: 2 as const,
};
const delivered = (time: string) => ({
  status: "delivered" as const,
  step: 4 as const,
  deliveredAt: at(time),
});

test.each<
  [what: string, also: Partial<ShipmentToEstimate>, days: (string | null)[], learns: (number | null)[]]
>([
  ["not scanned yet: the day on which it was called shipped", {}, ["2026-11-17", null], [1, null]],
  ["scanned the day after: that day", scanned, ["2026-11-18", null], [2, null]],
  [
    "scanned, and here two days later",
    { ...scanned, ...delivered("2026-11-20T12:00:00+09:00") },
    ["2026-11-18", "2026-11-20"],
    [2, 2],
  ],
  [
    "no scan but the delivery's own",
    { firstScanAt: at("2026-11-20T12:00:00+09:00"), ...delivered("2026-11-20T12:00:00+09:00") },
    ["2026-11-17", "2026-11-20"],
    [1, 3],
  ],
  [
    "delivered before it was shipped, which cannot be",
    { ...delivered("2026-11-16T12:00:00+09:00") },
    ["2026-11-17", "2026-11-16"],
    [null, null],
  ],
  [
    "shipped before it was ordered, which cannot be",
    { shippedAt: at("2026-11-10T12:00:00+09:00") },
    [null, null],
    [null, null],
  ],
  ["only announced", { step: 0 }, [null, null], [null, null]],
  ["on its way back", { ...scanned, status: "returning" }, ["2026-11-18", null], [null, null]],
  ["replaced", { ...scanned, retiredAt: at("2026-11-19T00:00:00Z") }, ["2026-11-18", null], [null, null]],
])("%s", (_, also, days, learns) => {
  const life = lifeOf(also);
  expect(dates(life)).toEqual(days);
  expect(learned(life)).toEqual(learns);
});

test("a carrier is judged by what it last said before the day of delivery", () => {
  const says = (happenedAt: string, day: string) => ({
    happenedAt: at(happenedAt),
    estimatedDeliveryAt: at(`${day}T00:00:00Z`),
  });
  const { outcome } = lifeOf({
    ...scanned,
    ...delivered("2026-11-21T12:00:00+09:00"),
    carrierDates: [
      says("2026-11-21T08:00:00+09:00", "2026-11-21"),
      says("2026-11-18T09:00:00+09:00", "2026-11-19"),
      says("2026-11-20T09:00:00+09:00", "2026-11-20"),
    ],
  });
  expect(outcome?.carrierDate).toMatchObject({ days: 1, keys: ["carrier:Yamato"] });
});

test("a parcel that nobody scans is not seen; one that was delivered has been", () => {
  expect(lifeOf({}).happened.seen).toBe(false);
  expect(lifeOf(delivered("2026-11-20T12:00:00+09:00")).happened.seen).toBe(true);
});
