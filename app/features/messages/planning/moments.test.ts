import { describe, expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import { lineItem } from "#test/factories/message-facts.ts";
import { existing, NOW } from "#test/factories/order-to-tell.ts";
import { ago, ALL_ON, find, given, trouble, withParcel, type Given } from "#test/factories/planned-facts.ts";
import { at } from "#test/support/context.ts";
import type { MessageFacts } from "../message-facts.ts";
import { planMessages } from "../plan.ts";

describe("news of the order", () => {
  test.each<[string, Given["order"], string, string | null]>([
    ["a new order is confirmed", { placedAt: ago(HOUR_MS) }, "order_confirmed:1001", null],
    [
      "an order of the day before yesterday is not",
      { placedAt: ago(2 * DAY_MS) },
      "order_confirmed:1001",
      "too_old",
    ],
    [
      "an order from before the app is history",
      { placedAt: at("2026-10-31T09:00:00Z") },
      "order_confirmed:1001",
      "history",
    ],
    [
      "a cancelled order is not confirmed any more",
      { placedAt: ago(HOUR_MS), cancelledAt: NOW },
      "order_confirmed:1001",
      "order_cancelled",
    ],
    ["its cancellation is told", { cancelledAt: NOW }, "cancelled:1001", null],
    [
      "a refund is told",
      { refunds: [{ refundId: "7", refundedAt: ago(HOUR_MS), lineItems: [] }] },
      "refunded:7",
      null,
    ],
    [
      "a refund that comes with the cancellation is told with it",
      { cancelledAt: NOW, refunds: [{ refundId: "7", refundedAt: NOW, lineItems: [] }] },
      "refunded:7",
      "told_together",
    ],
  ])("%s", (_what, order, key, reason) =>
    expect(find(given({ order: { ...order } }), key)?.reason).toBe(reason),
  );
});

describe("what carriers tell", () => {
  test.each([
    ["in_transit", "in_transit"],
    ["out_for_delivery", "out_for_delivery"],
    ["available_for_pickup", "available_for_pickup"],
    ["attempted", "attempted"],
    ["delivered", "delivered"],
    ["returned", "returned"],
  ] as const)("%s is told once for the parcel, at once", (moment, status) => {
    const happened = withParcel({ status, milestones: [{ kind: status, at: ago(MINUTE_MS) }] });
    expect(find(happened, `${moment}:9:A`)).toMatchObject({
      state: "planned",
      sendAt: NOW,
      about: { fulfillmentIds: ["9"], shipmentIds: ["9:A"] },
    });
  });

  test.each([
    ["in_transit", "out_for_delivery"],
    ["out_for_delivery", "delivered"],
    ["out_for_delivery", "attempted"],
    ["attempted", "out_for_delivery"],
    ["attempted", "delivered"],
    ["available_for_pickup", "delivered"],
    ["delivered", "returning"],
  ] as const)("%s is old news of a parcel that is %s", (moment, status) => {
    const happened = withParcel({ status, milestones: [{ kind: moment, at: ago(MINUTE_MS) }] });
    expect(find(happened, `${moment}:9:A`)).toMatchObject({ state: "skipped", reason: "overtaken" });
  });

  test("scans from before the app are history, also of a parcel that is still on its way", () => {
    const happened = withParcel({
      status: "in_transit",
      milestones: [{ kind: "in_transit", at: at("2026-10-30T09:00:00Z") }],
    });
    expect(find(happened, "in_transit:9:A")?.reason).toBe("history");
  });

  test("“out for delivery today” is not told the day after, though it was planned in time", () => {
    const happened = withParcel({
      status: "out_for_delivery",
      milestones: [{ kind: "out_for_delivery", at: NOW }],
    });
    const row = existing({ dedupeKey: "out_for_delivery:9:A", moment: "out_for_delivery" });
    expect(find({ ...happened, existing: [row] }, row.dedupeKey, addMs(NOW, DAY_MS))?.reason).toBe("passed");
  });

  test.each<[string, Given["order"], Given["settings"], string | null]>([
    ["a shop that does not tell it", {}, {}, "switched_off"],
    ["a shopper who asked for it", { newsSince: ago(HOUR_MS) }, {}, null],
    ["a shopper who asked later", { newsSince: NOW }, {}, "switched_off"],
    [
      "a shopper whom Shopify tells",
      { newsSince: ago(HOUR_MS) },
      { shopifyNotices: { delivered: "on" } },
      "switched_off",
    ],
    ["an address that gets no mail", { newsSince: ago(HOUR_MS), suppressed: ["all"] }, {}, "suppressed"],
  ])("news on request: %s", (_who, order, settings, reason) => {
    const happened = withParcel(
      { status: "delivered", milestones: [{ kind: "delivered", at: ago(MINUTE_MS) }] },
      { order: { ...order }, settings: { ...settings, moments: { delivered: { on: false } } } },
    );
    expect(find(happened, "delivered:9:A")?.reason).toBe(reason);
  });

  test("a second attempt is told on another day, and no third", () => {
    const tried = (since: Instant) =>
      withParcel(
        { status: "attempted", reason: "not_home", milestones: [{ kind: "attempted", at: ago(2 * DAY_MS) }] },
        { troubles: [trouble("attempted", { since })] },
      );
    expect(find(tried(ago(2 * DAY_MS)), "attempted:9:A:2")).toBeUndefined();
    expect(find(tried(ago(HOUR_MS)), "attempted:9:A:2")).toMatchObject({
      state: "planned",
      about: { reason: "not_home" },
    });
    const keys = planMessages(tried(NOW), NOW).filter(({ moment }) => moment === "attempted");
    expect(keys).toHaveLength(2);
  });
});

describe("questions", () => {
  const arrived = (over: Given = {}) =>
    withParcel(
      { status: "delivered", milestones: [{ kind: "delivered", at: at("2026-11-20T15:00:00Z") }] },
      over,
    );

  test("wait for days of work at the destination, and for a good hour", () =>
    // Friday in New York; Thanksgiving is no day of work.
    expect(find(arrived(), "review_request:1001")).toMatchObject({
      state: "planned",
      sendAt: at("2026-11-30T15:00:00Z"),
      waits: "merchant_wait",
    }));

  test("are asked on the merchant's days alone", () =>
    expect(find(arrived({ settings: { ...ALL_ON, askingWeekdays: [6] } }), "survey:1001")).toMatchObject({
      sendAt: at("2026-11-28T14:00:00Z"),
      waits: "send_window",
    }));

  test.each<[string, MessageFacts, string]>([
    ["while a parcel is under way", withParcel({ status: "in_transit" }), "hold_not_delivered"],
    [
      "while something has not left",
      arrived({ order: { lineItems: [lineItem({ quantity: 2 }), lineItem({ lineItemId: "3" })] } }),
      "hold_not_delivered",
    ],
    ["while it is late", arrived({ troubles: [trouble("late")] }), "hold_late"],
    ["while something is wrong", arrived({ troubles: [trouble("bad_number")] }), "hold_trouble"],
    [
      "after a refund",
      arrived({ order: { refunds: [{ refundId: "7", refundedAt: NOW, lineItems: [] }] } }),
      "refunded",
    ],
    ["without a page to lead to", arrived({ settings: { ...ALL_ON, reviewUrl: "" } }), "no_link"],
    ["of one who refused such mail", arrived({ order: { suppressed: ["marketing"] } }), "unsubscribed"],
    ["of an address that bounces", arrived({ order: { suppressed: ["all"] } }), "suppressed"],
  ])("are not asked %s", (_when, all, reason) =>
    expect(find(all, "review_request:1001")).toMatchObject({ state: "skipped", reason }),
  );

  test("an answer about marketing says nothing about the parcel", () =>
    expect(find(arrived({ order: { suppressed: ["marketing"] } }), "delivered:9:A")?.state).toBe("planned"));
});
