import { describe, expect, test } from "vitest";
import { SHOP_PROFILES } from "../state/shop-profiles.ts";
import { Shop } from "../state/shop.ts";
import { localTime, weekday } from "./local-days.ts";
import { DEFAULT_SEED, orderOfPlan } from "./order-plan.ts";

const PLAN = { seed: DEFAULT_SEED, count: 60, days: 60, now: "2026-11-21T12:00:00.000Z" };
const ordersOf = (profile: (typeof SHOP_PROFILES)[number], plan = PLAN) =>
  Array.from({ length: plan.count }, (_, index) => orderOfPlan(profile, plan, index));

describe.each(SHOP_PROFILES.map((profile) => ({ profile, handle: profile.handle })))(
  "$handle",
  ({ profile }) => {
    const orders = ordersOf(profile);

    test("the same seed makes the same orders", () => {
      expect(ordersOf(profile)).toEqual(orders);
    });

    test("there is an order of every kind of life", () => {
      expect(new Set(orders.map(({ life }) => life))).toEqual(
        new Set([
          "unfulfilled",
          "label",
          "onTime",
          "outForDelivery",
          "delivered",
          "deliveredLate",
          "late",
          "split",
          "twoParcels",
          "attempted",
          "pickup",
          "exception",
          "cancelled",
          "refunded",
          "waiting",
          "notHandedOver",
          "wrongNumber",
          ...(orders.some(({ life }) => life === "silent") ? ["silent"] : []),
        ]),
      );
      expect(orders.find(({ life }) => life === "split")?.fulfillments).toHaveLength(2);
      expect(orders.find(({ life }) => life === "twoParcels")?.fulfillments[0]?.trackings).toHaveLength(2);
    });

    test("nothing happens before its cause or in the future", () => {
      for (const order of orders) {
        expect(order.updatedAt <= PLAN.now).toBe(true);
        for (const { createdAt, events } of order.fulfillments) {
          expect(createdAt >= order.createdAt).toBe(true);
          const times = events.map(({ happenedAt }) => happenedAt);
          expect(times).toEqual(times.toSorted());
          expect((times[0] ?? createdAt) >= createdAt && (times.at(-1) ?? "") <= PLAN.now).toBe(true);
        }
      }
    });

    test("order numbers follow time, ids are unlike", () => {
      const times = orders.map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted());
      const ids = orders.flatMap((order) => [
        order.id,
        ...order.lineItems.map(({ id }) => id),
        ...order.fulfillments.flatMap((one) => [one.id, ...one.events.map(({ id }) => id)]),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
    });

    test("every tracking number passes its carrier's check digit, but for one that was mistyped", () => {
      for (const { trackingCompany, trackings } of orders
        .filter(({ life }) => life !== "wrongNumber")
        .flatMap(({ fulfillments }) => fulfillments)) {
        for (const { number, url } of trackings) {
          expect([trackingCompany, number, isValid(trackingCompany, number)]).toEqual([
            trackingCompany,
            number,
            true,
          ]);
          expect(url).toContain(number);
        }
      }
    });

    test("an id leads back to its order", () => {
      const shop = new Shop(profile);
      shop.seed(PLAN);
      const order = orders.find(({ life }) => life === "split");
      expect(shop.findOrder(order?.id ?? "")).toEqual(order);
      expect(shop.findFulfillment(order?.fulfillments[1]?.id ?? "")?.order).toEqual(order);
      expect(shop.findOrderByName(order?.name ?? "")).toEqual(order);
    });
  },
);

describe.each(SHOP_PROFILES.map((profile) => ({ profile, handle: profile.handle })))(
  "half a year of $handle",
  ({ profile }) => {
    const plan = { ...PLAN, count: 300, days: 180, journeys: true };
    const orders = ordersOf(profile, plan);
    const travelled = orders.filter(({ life }) => life === "journey");

    test("is the same again, and shows every kind of life", () => {
      expect(ordersOf(profile, plan)).toEqual(orders);
      for (const life of ["journey", "late", "split", "twoParcels", "exception", "pickup", "unfulfilled"])
        expect(orders.map((order) => order.life)).toContain(life);
    });

    test("nothing is shipped at a weekend, and nothing happens in the future or in the wrong order", () => {
      for (const { createdAt, updatedAt, fulfillments } of travelled) {
        expect(updatedAt <= PLAN.now).toBe(true);
        for (const { createdAt: shippedAt, events } of fulfillments) {
          const { day } = localTime(shippedAt, profile.timeZone);
          expect([1, 2, 3, 4, 5]).toContain(weekday(day));
          const times = [createdAt, shippedAt, ...events.map(({ happenedAt }) => happenedAt)];
          expect(times).toEqual(times.toSorted());
        }
      }
    });

    test("most have arrived, some of them late, and some are still under way", () => {
      const parcels = travelled.flatMap(({ fulfillments }) => fulfillments);
      const arrived = parcels.filter(({ events }) => events.at(-1)?.status === "delivered");
      const late = arrived.filter(
        ({ events, estimatedDeliveryAt }) => (events.at(-1)?.happenedAt ?? "") > (estimatedDeliveryAt ?? ""),
      );
      expect(arrived.length).toBeGreaterThan(200);
      expect(late.length / arrived.length).toBeGreaterThan(0.05);
      expect(late.length / arrived.length).toBeLessThan(0.35);
      expect(parcels.length).toBeGreaterThan(arrived.length);
    });
  },
);

test("no person of the third shop is known to another", () => {
  const [demo, japan, other] = SHOP_PROFILES.map(
    (profile) =>
      new Set(ordersOf(profile).flatMap(({ email, shippingAddress }) => [email, shippingAddress.lastName])),
  );
  expect([...(other ?? [])].filter((who) => demo?.has(who) || japan?.has(who))).toEqual([]);
});

/** Each carrier's own rule, written a second time and from the other end: a sum over the whole number. */
function isValid(company: string, number: string): boolean {
  const digits = number.split("").map(Number);
  if (company === "USPS")
    return (
      number.length === 22 &&
      digits.toReversed().reduce((sum, digit, place) => sum + digit * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0
    );
  if (company === "FedEx")
    return (
      number.length === 12 &&
      (digits.slice(0, 11).reduce((sum, digit, place) => sum + digit * ([3, 1, 7][place % 3] ?? 0), 0) % 11) %
        10 ===
        digits[11]
    );
  if (company === "UPS") {
    const values = number
      .slice(2)
      .split("")
      .map((sign) => (/\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10));
    const sum = values
      .slice(0, 15)
      .reduce((total, value, place) => total + value * (place % 2 === 0 ? 1 : 2), 0);
    return /^1Z[0-9A-Z]{16}$/.test(number) && (sum + (values[15] ?? 0)) % 10 === 0;
  }
  return /^\d{12}$/.test(number) && Number(number.slice(0, 11)) % 7 === digits[11];
}
