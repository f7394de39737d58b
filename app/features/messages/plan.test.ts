import { describe, expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { existing, facts, fulfillment, NOW, parcel, SHIPPED } from "#test/factories/order-to-tell.ts";
import { at } from "#test/support/context.ts";
import { parseMessageSettings } from "./message-settings.ts";
import { MESSAGE_STATES, type DesiredMessage } from "./message.ts";
import type { OrderOfMessage, ShopOfMessage } from "./message-facts.ts";
import { changesTo, planMessages } from "./plan.ts";
import { TRACKING_NUMBER_GRACE_MS } from "./planning/when.ts";

const SHIPPED_OFF = parseMessageSettings({ moments: { shipped: { on: false } } });

/** The message about the departure: there are others, of moments that are off. */
const planOne = (...args: Parameters<typeof planMessages>): DesiredMessage | undefined =>
  planMessages(...args).find(({ dedupeKey }) => dedupeKey === "shipped:9");

describe("the shipped message", () => {
  test("is due at once when the parcel has its number", () =>
    expect(changesTo([], planMessages(facts(), NOW)).add).toEqual([
      {
        dedupeKey: "shipped:9",
        moment: "shipped",
        fulfillmentId: "9",
        about: { fulfillmentIds: ["9"], shipmentIds: [] },
        waits: null,
        state: "planned",
        reason: null,
        sendAt: NOW,
      },
    ]));

  test.each<[string, Partial<OrderOfMessage>, Partial<ShopOfMessage>, string]>([
    ["the app was never installed", {}, { installedAt: null }, "not_installed"],
    ["the app is uninstalled", {}, { uninstalledAt: NOW }, "not_installed"],
    ["the parcel left before the app came", {}, { installedAt: addMs(SHIPPED, 1_000) }, "history"],
    ["the merchant switched it off", {}, { messageSettings: SHIPPED_OFF }, "switched_off"],
    ["the order itself has not been told yet", { known: false, address: "none" }, {}, "waiting_for_order"],
    ["the order is cancelled", { cancelledAt: NOW }, {}, "order_cancelled"],
    [
      "the fulfillment is cancelled",
      { fulfillments: [fulfillment({ status: "cancelled" })] },
      {},
      "fulfillment_cancelled",
    ],
    [
      "the fulfillment failed",
      { fulfillments: [fulfillment({ status: "failure" })] },
      {},
      "fulfillment_cancelled",
    ],
    [
      "the fulfillment went wrong",
      { fulfillments: [fulfillment({ status: "error" })] },
      {},
      "fulfillment_cancelled",
    ],
    [
      "the warehouse has not shipped yet",
      { fulfillments: [fulfillment({ status: "pending" })] },
      {},
      "not_shipped_yet",
    ],
    [
      "the warehouse is still packing",
      { fulfillments: [fulfillment({ status: "open" })] },
      {},
      "not_shipped_yet",
    ],
    ["there is no e-mail address", { address: "none" }, {}, "no_address"],
    ["the e-mail address is none", { address: "malformed" }, {}, "malformed_address"],
    [
      "there is nothing in it that travels",
      { fulfillments: [fulfillment({ lineItems: [{ lineItemId: "2", quantity: 1 }] })] },
      {},
      "nothing_to_ship",
    ],
    ["all of it is refunded", { refunded: [{ lineItemId: "1", quantity: 2 }] }, {}, "refunded"],
    [
      "all of it is refunded, bit by bit",
      {
        refunded: [
          { lineItemId: "1", quantity: 1 },
          { lineItemId: "1", quantity: 1 },
        ],
      },
      {},
      "refunded",
    ],
    [
      "it left long before we heard of it",
      { fulfillments: [fulfillment({ shippedAt: addMs(NOW, -3 * DAY_MS - 1) })] },
      {},
      "too_old",
    ],
    [
      "Shopify says it has arrived, and no parcel is known",
      { fulfillments: [fulfillment({ parcels: [], shipmentStatus: "delivered" })] },
      {},
      "overtaken",
    ],
    [
      "it has a day of delivery, and no parcel is known",
      { fulfillments: [fulfillment({ parcels: [], deliveredAt: NOW })] },
      {},
      "overtaken",
    ],
  ])("is not sent when %s", (_when, orderOver, shopOver, reason) =>
    expect(planOne(facts({ order: orderOver, shop: shopOver }), NOW)).toMatchObject({
      state: "skipped",
      reason,
    }),
  );

  test.each([
    "out_for_delivery",
    "available_for_pickup",
    "attempted",
    "delivered",
    "returning",
    "returned",
    "cancelled",
    "expired",
  ] as const)("is overtaken when its only parcel is %s", (status) => {
    const fulfillments = [fulfillment({ parcels: [parcel({ status })] })];
    expect(planOne(facts({ order: { fulfillments } }), NOW)).toMatchObject({
      state: "skipped",
      reason: "overtaken",
    });
  });

  test.each<[string, Partial<OrderOfMessage>]>([
    [
      "a parcel is on the way",
      { fulfillments: [fulfillment({ parcels: [parcel({ status: "in_transit" })] })] },
    ],
    [
      "a parcel has a problem",
      { fulfillments: [fulfillment({ parcels: [parcel({ status: "exception" })] })] },
    ],
    [
      "a parcel is in an unknown state",
      { fulfillments: [fulfillment({ parcels: [parcel({ status: "unknown" })] })] },
    ],
    [
      "one of two parcels has arrived",
      {
        fulfillments: [
          fulfillment({ parcels: [parcel({ status: "delivered" }), parcel({ status: "in_transit" })] }),
        ],
      },
    ],
    ["no parcel of ours exists yet", { fulfillments: [fulfillment({ parcels: [] })] }],
    ["part of it is refunded", { refunded: [{ lineItemId: "1", quantity: 1 }] }],
    ["another line is refunded", { refunded: [{ lineItemId: "2", quantity: 1 }] }],
    [
      "its lines are unknown to us",
      { fulfillments: [fulfillment({ lineItems: [{ lineItemId: "77", quantity: 1 }] })] },
    ],
    ["it names no lines", { fulfillments: [fulfillment({ lineItems: [] })] }],
    [
      "it left exactly three days ago",
      { fulfillments: [fulfillment({ shippedAt: addMs(NOW, -3 * DAY_MS) })] },
    ],
    [
      "it left the moment the app came",
      { fulfillments: [fulfillment({ shippedAt: at("2026-11-21T00:00:00Z") })] },
    ],
    ["a clock runs ahead", { fulfillments: [fulfillment({ shippedAt: addMs(NOW, HOUR_MS) })] }],
  ])("is still sent when %s", (_when, over) =>
    expect(planOne(facts({ order: over }), NOW)).toMatchObject({
      state: "planned",
    }),
  );
});

describe("waiting for the tracking number", () => {
  const numberless = { fulfillments: [fulfillment({ hasTrackingNumber: false })] };
  const graceEnd = addMs(NOW, TRACKING_NUMBER_GRACE_MS);

  test("a parcel without one waits a little", () =>
    expect(planOne(facts({ order: numberless }), NOW)?.sendAt).toBe(graceEnd));

  test("planning again does not lengthen the wait", () =>
    expect(
      planOne(facts({ order: numberless, existing: [existing({ sendAt: graceEnd })] }), addMs(NOW, MINUTE_MS))
        ?.sendAt,
    ).toBe(graceEnd));

  test("the number ends the wait", () => {
    const later = addMs(NOW, MINUTE_MS);
    expect(planOne(facts({ existing: [existing({ sendAt: graceEnd })] }), later)?.sendAt).toBe(later);
  });

  test("an attempt that waits for its next try is not hurried", () => {
    const retry = existing({ sendAt: addMs(NOW, HOUR_MS), attempts: 1 });
    expect(planOne(facts({ existing: [retry] }), NOW)?.sendAt).toBe(retry.sendAt);
  });
});

describe("planning again", () => {
  test("with the address arriving, a skipped message becomes due", () => {
    const skipped = existing({ state: "skipped", reason: "no_address", sendAt: addMs(NOW, -HOUR_MS) });
    const desired = planMessages(facts({ existing: [skipped] }), NOW);
    expect(changesTo([skipped], desired).change).toMatchObject([
      { state: "planned", reason: null, sendAt: NOW },
    ]);
  });

  test("with the address arriving after three days, it stays skipped", () => {
    const skipped = existing({ state: "skipped", reason: "no_address" });
    expect(planOne(facts({ existing: [skipped] }), addMs(NOW, 4 * DAY_MS))).toMatchObject({
      reason: "too_old",
    });
  });

  test("after an outage of ours, what was planned in time is still planned", () =>
    expect(planOne(facts({ existing: [existing()] }), addMs(NOW, 4 * DAY_MS))).toMatchObject({
      state: "planned",
    }));

  test.each(MESSAGE_STATES.filter((state) => state !== "planned" && state !== "skipped"))(
    "a %s message is never touched",
    (state) => {
      const before = [existing({ state })];
      const desired = planMessages(facts({ order: { cancelledAt: NOW }, existing: before }), NOW);
      expect(changesTo(before, desired)).toEqual({ add: [], change: [] });
    },
  );
});
