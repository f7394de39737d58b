import { describe, expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import { existing, facts, fulfillment, NOW, parcel, SHIPPED } from "#test/factories/order-to-tell.ts";
import { at } from "#test/support/context.ts";
import type { FulfillmentOfMessage, MessageFacts } from "../message-facts.ts";
import { parseMessageSettings } from "../message-settings.ts";
import type { DesiredMessage, ExistingMessage } from "../message.ts";
import { changesTo, planMessages } from "../plan.ts";

const find = (all: MessageFacts, dedupeKey = "shipped:9", now: Instant = NOW): DesiredMessage | undefined =>
  planMessages(all, now).find((message) => message.dedupeKey === dedupeKey);
/** 21:00 to 08:00; NOW is 07:00 in New York. */
const NIGHT = { quietHours: { from: "21:00", to: "08:00" } };
const MORNING = at("2026-11-21T13:00:00Z");

describe("quiet hours", () => {
  test("hold a message back until morning where the recipient is", () =>
    expect(find(facts({ settings: NIGHT }))).toMatchObject({ sendAt: MORNING, waits: "quiet_hours" }));

  test("are those of the shop where nobody knows the destination", () =>
    expect(find(facts({ settings: NIGHT, order: { countryCode: null, provinceCode: null } }))).toMatchObject({
      sendAt: NOW,
      waits: null,
    }));

  test("do not keep a confirmation back: who ordered is awake", () =>
    expect(
      find(
        facts({
          settings: { ...NIGHT, moments: { order_confirmed: { on: true } } },
          order: { placedAt: addMs(NOW, -MINUTE_MS) },
        }),
        "order_confirmed:1001",
      ),
    ).toMatchObject({ state: "planned", sendAt: NOW, waits: null }));

  test("hold for what a busy worker takes late, and for another try", () => {
    const evening = at("2026-11-22T02:30:00Z");
    const row = existing({ state: "claimed", attempts: 2, sendAt: addMs(evening, -HOUR_MS) });
    expect(find(facts({ settings: NIGHT, existing: [row] }), "shipped:9", evening)).toMatchObject({
      state: "planned",
      sendAt: at("2026-11-22T13:00:00Z"),
      waits: "quiet_hours",
    });
  });
});

describe("the merchant's wait", () => {
  const waiting = (amount: number, unit: "minutes" | "hours" | "business_days") =>
    facts({ settings: parseMessageSettings({ moments: { shipped: { wait: { amount, unit } } } }) });
  test.each([
    [30, "minutes", addMs(SHIPPED, 30 * MINUTE_MS)],
    [2, "hours", addMs(SHIPPED, 2 * HOUR_MS)],
    // From a Saturday the Monday is the first day of work.
    [1, "business_days", at("2026-11-23T11:55:00Z")],
  ] as const)("of %s %s counts from what happened", (amount, unit, sendAt) =>
    expect(find(waiting(amount, unit))).toMatchObject({ sendAt, waits: "merchant_wait" }),
  );

  test("that is over when the news comes is no wait", () =>
    expect(find(waiting(4, "minutes"))).toMatchObject({ sendAt: NOW, waits: null }));
});

describe("a split shipment", () => {
  const half = (fulfillmentId: string, over: Partial<FulfillmentOfMessage> = {}) =>
    fulfillment({
      fulfillmentId,
      lineItems: [{ lineItemId: "1", quantity: 1 }],
      parcels: [parcel({ shipmentId: `${fulfillmentId}:A` })],
      ...over,
    });
  const split = (fulfillments: FulfillmentOfMessage[], rows: ExistingMessage[] = []) =>
    facts({ order: { fulfillments }, existing: rows });

  test("waits a little with its first part, which says that it is one", () =>
    expect(find(split([half("9")]))).toMatchObject({
      moment: "partly_shipped",
      sendAt: addMs(NOW, 10 * MINUTE_MS),
      waits: "gathering",
    }));

  test("is told by one message as soon as all has left", () => {
    const row = existing({ moment: "partly_shipped", sendAt: addMs(NOW, 8 * MINUTE_MS) });
    const all = split([half("9"), half("10", { shippedAt: NOW })], [row]);
    expect(find(all)).toMatchObject({
      state: "planned",
      moment: "shipped",
      sendAt: NOW,
      about: { fulfillmentIds: ["9", "10"] },
    });
    expect(find(all, "shipped:10")).toMatchObject({ state: "skipped", reason: "told_together" });
  });

  test("is told part by part when the parts leave on different days", () => {
    const first = existing({
      moment: "partly_shipped",
      state: "sent",
      sentAt: addMs(NOW, -DAY_MS),
      about: { fulfillmentIds: ["9"], shipmentIds: [] },
    });
    const all = split([half("9", { shippedAt: addMs(NOW, -DAY_MS) }), half("10")], [first]);
    expect(find(all, "shipped:10")).toMatchObject({
      state: "planned",
      moment: "shipped",
      sendAt: NOW,
      about: { fulfillmentIds: ["10"] },
    });
  });

  test("gets a message for each part where the merchant gathers nothing", () =>
    expect(
      planMessages(
        { ...facts({ settings: { gatherMinutes: 0 } }), order: split([half("9"), half("10")]).order },
        NOW,
      ).filter(({ state }) => state === "planned"),
    ).toHaveLength(2));

  test("delivered at one door is told once", () => {
    const delivered = (shipmentId: string, minutesAgo: number) =>
      parcel({
        shipmentId,
        status: "delivered",
        milestones: [{ kind: "delivered", at: addMs(NOW, -minutesAgo * MINUTE_MS) }],
      });
    const all = facts({
      settings: { moments: { delivered: { on: true } } },
      order: { fulfillments: [fulfillment({ parcels: [delivered("9:B", 2), delivered("9:A", 1)] })] },
    });
    expect(find(all, "delivered:9:B")).toMatchObject({
      state: "planned",
      sendAt: NOW,
      about: { shipmentIds: ["9:B", "9:A"] },
    });
    expect(find(all, "delivered:9:A")?.reason).toBe("told_together");
  });
});

describe("the limit of a day", () => {
  const sentToday = (count: number) => Array.from({ length: count }, () => addMs(NOW, -HOUR_MS));
  test("moves what is over it to the next morning", () =>
    expect(find(facts({ settings: { perDayMax: 2 }, otherSentAt: sentToday(2) }))).toMatchObject({
      state: "planned",
      sendAt: at("2026-11-22T13:00:00Z"),
      waits: "per_day",
    }));

  test("counts the recipient's days", () =>
    // 23:00 of the day before in New York.
    expect(
      find(facts({ settings: { perDayMax: 1 }, otherSentAt: [at("2026-11-21T04:00:00Z")] })),
    ).toMatchObject({ sendAt: NOW, waits: null }));

  test("does not hold back what the shopper must act on", () =>
    expect(
      find(
        facts({
          settings: { perDayMax: 1 },
          otherSentAt: sentToday(5),
          order: {
            fulfillments: [
              fulfillment({
                parcels: [parcel({ status: "attempted", milestones: [{ kind: "attempted", at: NOW }] })],
              }),
            ],
          },
        }),
        "attempted:9:A",
      ),
    ).toMatchObject({ sendAt: NOW, waits: null }));
});

describe("the merchant's word", () => {
  const hurried = (over: Parameters<typeof facts>[0] = {}) =>
    facts({ existing: [existing({ hurriedAt: NOW })], ...over });

  test("sends at once, at night and over the limit of a day", () =>
    expect(
      find(hurried({ settings: { ...NIGHT, perDayMax: 1 }, otherSentAt: [addMs(NOW, -HOUR_MS)] })),
    ).toMatchObject({ state: "planned", sendAt: NOW, waits: null }));

  test.each<[string, Parameters<typeof facts>[0]]>([
    ["it is switched off", { settings: parseMessageSettings({ moments: { shipped: { on: false } } }) }],
    ["it is history", { shop: { installedAt: addMs(NOW, -MINUTE_MS) } }],
    [
      "the parcel is there already",
      { order: { fulfillments: [fulfillment({ parcels: [parcel({ status: "delivered" })] })] } },
    ],
  ])("is stronger though %s", (_what, over) => expect(find(hurried(over))?.state).toBe("planned"));

  test.each<[string, Parameters<typeof facts>[0]]>([
    ["no_address", { order: { address: "none" } }],
    ["malformed_address", { order: { address: "malformed" } }],
    ["suppressed", { order: { suppressed: ["all"] } }],
    ["order_cancelled", { order: { cancelledAt: NOW } }],
    ["not_installed", { shop: { uninstalledAt: NOW } }],
  ])("does not change that it is %s", (reason, over) =>
    expect(find(hurried(over))).toMatchObject({ state: "skipped", reason }),
  );

  test("to hold it is left alone, and gathers nothing more", () => {
    const rows = [existing({ state: "held" })];
    const all = facts({ existing: rows });
    expect(changesTo(rows, planMessages(all, addMs(NOW, DAY_MS))).change).toEqual([]);
  });
});
