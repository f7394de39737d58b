import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFulfillmentId, parseOrderId, type FulfillmentId, type OrderId } from "#app/lib/ids.ts";
import { addMs, parseInstant, type Instant } from "#app/lib/time.ts";
import { shortHash } from "#app/lib/hash.ts";
import {
  contentsVersion,
  fulfillmentVersion,
  momentsVersion,
  newestVersion,
  orderVersion,
  updatedAtOf,
} from "./facts-version.ts";
import type { FulfillmentFacts, OrderFacts } from "./order.ts";

const START = parseInstant("2026-11-20T08:00:00Z") as Instant;
const ORDER: OrderFacts = {
  orderId: parseOrderId("1") as OrderId,
  name: "#1001",
  email: null,
  phone: null,
  customerId: null,
  customerLocale: null,
  address: null,
  city: null,
  provinceCode: null,
  countryCode: null,
  currency: "JPY",
  totalAmount: "100",
  financialStatus: "pending",
  lineItems: [],
  shippingLines: [],
  tags: [],
  test: false,
  placedAt: START,
  cancelledAt: null,
  closedAt: null,
  updatedAt: START,
};
const FULFILLMENT: FulfillmentFacts = {
  fulfillmentId: parseFulfillmentId("5") as FulfillmentId,
  orderId: ORDER.orderId,
  name: null,
  status: "success",
  shipmentStatus: null,
  locationId: null,
  tracking: [],
  lineItems: [],
  shippedAt: START,
  inTransitAt: null,
  deliveredAt: null,
  estimatedDeliveryAt: null,
  updatedAt: START,
};
const order = (also: Partial<OrderFacts>) => orderVersion({ ...ORDER, ...also }, shortHash);
const fulfillment = (also: Partial<FulfillmentFacts>) =>
  fulfillmentVersion({ ...FULFILLMENT, ...also }, shortHash);
const LATER = addMs(START, 1000);

describe("which telling is kept", () => {
  test("the later one, whatever it says", () => {
    expect(order({ updatedAt: LATER }) > order({ cancelledAt: START, email: "a@b.example" })).toBe(true);
    expect(fulfillment({ updatedAt: LATER }) > fulfillment({ status: "cancelled" })).toBe(true);
  });

  test("of one second, the one further in its life", () => {
    expect(order({ cancelledAt: START }) > order({ financialStatus: "voided" })).toBe(true);
    expect(order({ closedAt: START }) > order({ financialStatus: "refunded" })).toBe(true);
    expect(order({ financialStatus: "paid" }) > order({ financialStatus: "pending" })).toBe(true);
    expect(fulfillment({ status: "cancelled" }) > fulfillment({ shipmentStatus: "delivered" })).toBe(true);
    expect(fulfillment({ status: "success" }) > fulfillment({ status: "pending" })).toBe(true);
    expect(fulfillment({ shipmentStatus: "delivered" }) > fulfillment({ shipmentStatus: "in_transit" })).toBe(
      true,
    );
  });

  test("then the one that tells more", () => {
    expect(order({ email: "mei@example.jp" }) > order({})).toBe(true);
    const tracking = [{ number: "A1", company: null, url: null }];
    expect(fulfillment({ tracking }) > fulfillment({})).toBe(true);
  });

  test("what is not told has no version, and does not touch the version of the rest", () => {
    const full = { ...FULFILLMENT, deliveredAt: START, lineItems: [{ lineItemId: "1", quantity: 1 }] };
    expect([contentsVersion(FULFILLMENT, shortHash), momentsVersion(FULFILLMENT, shortHash)]).toEqual([
      null,
      null,
    ]);
    expect(contentsVersion(full, shortHash)).not.toBeNull();
    expect(momentsVersion(full, shortHash)).not.toBeNull();
    expect(fulfillmentVersion(full, shortHash)).toBe(fulfillment({}));
  });

  test("a version begins with its time", () => {
    expect(updatedAtOf(order({ updatedAt: LATER }))).toBe(LATER);
  });
});

const someOrder = fc
  .record({
    seconds: fc.integer({ min: 0, max: 2 }),
    email: fc.option(fc.constantFrom("a@x.example", "b@x.example"), { nil: null }),
    financialStatus: fc.constantFrom(null, "pending", "paid", "something new"),
    cancelled: fc.boolean(),
    city: fc.constantFrom("Osaka", "Kobe"),
  })
  .map(({ seconds, cancelled, ...also }) =>
    order({ ...also, updatedAt: addMs(START, seconds * 1000), cancelledAt: cancelled ? START : null }),
  );

test("keeping the newest is commutative, associative and idempotent", () => {
  fc.assert(
    fc.property(someOrder, someOrder, someOrder, (a, b, c) => {
      expect(newestVersion(a, b)).toBe(newestVersion(b, a));
      expect(newestVersion(newestVersion(a, b), c)).toBe(newestVersion(a, newestVersion(b, c)));
      expect(newestVersion(a, a)).toBe(a);
      expect(newestVersion(null, a)).toBe(a);
      expect(newestVersion(a, null)).toBe(a);
    }),
  );
});

test("equal versions are equal facts, whatever order their fields were written in", () => {
  const reversed = Object.fromEntries(Object.entries(ORDER).toReversed()) as OrderFacts;
  expect(orderVersion(reversed, shortHash)).toBe(order({}));
  expect(order({ city: "Osaka" })).not.toBe(order({ city: "Kobe" }));
});
