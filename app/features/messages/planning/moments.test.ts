import { describe, expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import type { Outlook } from "#app/features/estimates/outlook.ts";
import { parseCalendarDate, type CalendarDate } from "#app/lib/time.ts";
import type { TroubleKind } from "#app/features/troubles/trouble.ts";
import { existing, facts, fulfillment, NOW, parcel } from "#test/factories/order-to-tell.ts";
import { lineItem } from "#test/factories/message-facts.ts";
import { at } from "#test/support/context.ts";
import type { MessageFacts, ParcelOfMessage, TroubleOfMessage } from "../message-facts.ts";
import { parseMessageSettings, type MessageSettings } from "../message-settings.ts";
import type { DesiredMessage } from "../message.ts";
import { PLANNED_MOMENTS } from "../moments.ts";
import { planMessages } from "../plan.ts";

/** Everything is told, so that nothing but its own rule keeps a moment back. */
const ALL_ON: MessageSettings = parseMessageSettings({
  moments: Object.fromEntries(PLANNED_MOMENTS.map((moment) => [moment, { on: true }])),
  reviewUrl: "https://northwind.example/review",
  surveyUrl: "https://northwind.example/survey",
  gatherMinutes: 0,
});
type Given = NonNullable<Parameters<typeof facts>[0]>;
const given = (over: Given = {}): MessageFacts =>
  facts({ ...over, settings: { ...ALL_ON, ...over.settings } });
const withParcel = (over: Partial<ParcelOfMessage>, rest: Given = {}): MessageFacts =>
  given({ ...rest, order: { fulfillments: [fulfillment({ parcels: [parcel(over)] })], ...rest.order } });
const find = (all: MessageFacts, dedupeKey: string, now: Instant = NOW): DesiredMessage | undefined =>
  planMessages(all, now).find((message) => message.dedupeKey === dedupeKey);
const ago = (ms: number): Instant => addMs(NOW, -ms);
const day = (text: string): CalendarDate => parseCalendarDate(text) ?? expect.fail(text);

const trouble = (kind: TroubleKind, over: Partial<TroubleOfMessage> = {}): TroubleOfMessage => ({
  kind,
  subjectId: "9:A",
  orderId: facts().order.orderId,
  shipmentId: "9:A",
  since: ago(HOUR_MS),
  openedAt: ago(HOUR_MS),
  endedAt: null,
  endedAs: null,
  reason: null,
  ...over,
});
const outlook = (
  promisedTo: string,
  expectedTo: string | null,
  basis: Outlook["basis"] = "learned",
): Outlook => ({
  promised: { from: day(promisedTo), to: day(promisedTo) },
  expected: expectedTo === null ? null : { from: day(expectedTo), to: day(expectedTo) },
  basis,
  isRunningLate: true,
  isSeen: true,
  kind: "carrier",
});

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

describe("being late", () => {
  const late = (days: Outlook, rest: Given = {}) =>
    withParcel({ status: "in_transit", outlook: days }, { troubles: [trouble("running_late")], ...rest });

  test("is told with the new day, where one is known", () =>
    expect(find(late(outlook("2026-11-24", "2026-11-27")), "delayed:9:A:2026-11-27")).toMatchObject({
      state: "planned",
      sendAt: NOW,
      about: { shipmentIds: ["9:A"], until: "2026-11-27" },
    }));

  test.each([
    ["no day is expected", outlook("2026-11-24", null)],
    ["nobody's word stands behind it", outlook("2026-11-24", "2026-11-27", null)],
    ["the expected day is the promised one", outlook("2026-11-24", "2026-11-24")],
  ])("is told without a day when %s", (_when, days) => {
    const planned = planMessages(late(days), NOW).filter(({ state }) => state === "planned");
    expect(planned.map(({ dedupeKey }) => dedupeKey)).toContain("running_late:9:A");
    expect(planned.map(({ moment }) => moment)).not.toContain("delayed");
  });

  test("is told before the promised day is over, whatever the merchant's wait", () => {
    const slow = {
      moments: { ...ALL_ON.moments, delayed: { on: true, wait: { amount: 90, unit: "hours" } } },
    };
    const message = find(
      late(outlook("2026-11-22", "2026-11-27"), { settings: parseMessageSettings({ ...ALL_ON, ...slow }) }),
      "delayed:9:A:2026-11-27",
    );
    // The end of the 22nd in New York.
    expect(message).toMatchObject({ sendAt: at("2026-11-23T05:00:00Z"), waits: "merchant_wait" });
  });

  const told = (until: string, sentAt: Instant) =>
    existing({
      dedupeKey: `delayed:9:A:${until}`,
      moment: "delayed",
      state: "sent",
      sentAt,
      about: { fulfillmentIds: ["9"], shipmentIds: ["9:A"], until },
    });

  test("a later day is told again, but not within two days", () =>
    expect(
      find(
        late(outlook("2026-11-24", "2026-11-30"), { existing: [told("2026-11-27", ago(DAY_MS))] }),
        "delayed:9:A:2026-11-30",
      ),
    ).toMatchObject({ state: "planned", sendAt: addMs(NOW, DAY_MS), waits: "told_lately" }));

  test("an earlier day is not told again", () =>
    expect(
      planMessages(
        late(outlook("2026-11-24", "2026-11-26"), { existing: [told("2026-11-27", ago(DAY_MS))] }),
        NOW,
      ).filter(({ moment }) => moment === "delayed"),
    ).toEqual([]));

  test("a day that moves takes the place of the one that was planned", () => {
    const row = existing({
      dedupeKey: "delayed:9:A:2026-11-27",
      moment: "delayed",
      about: { fulfillmentIds: ["9"], shipmentIds: ["9:A"], until: "2026-11-27" },
    });
    const moved = late(outlook("2026-11-24", "2026-11-28"), { existing: [row] });
    expect(find(moved, row.dedupeKey)).toMatchObject({ state: "skipped", reason: "overtaken" });
    expect(find(moved, "delayed:9:A:2026-11-28")).toMatchObject({ state: "planned" });
  });

  test("an order of which nothing has left is late as a whole", () =>
    expect(
      find(
        given({
          order: { fulfillments: [], outlook: outlook("2026-11-24", "2026-11-27") },
          troubles: [trouble("running_late", { shipmentId: null, subjectId: "order:1001" })],
        }),
        "delayed:order:1001:2026-11-27",
      ),
    ).toMatchObject({ state: "planned", about: { fulfillmentIds: [], shipmentIds: [] } }));

  test("what has passed is not told", () => {
    const ended = late(outlook("2026-11-24", "2026-11-27"), {
      troubles: [trouble("running_late", { endedAt: NOW, endedAs: "passed" })],
    });
    expect(planMessages(ended, NOW).filter(({ moment }) => moment === "delayed")).toEqual([]);
  });
});

describe("problems", () => {
  const wrong = (over: Partial<ParcelOfMessage> = {}, rest: Given = {}) =>
    withParcel(
      { status: "exception", reason: "address", ...over },
      { troubles: [trouble("exception")], ...rest },
    );

  test("are told by reason", () =>
    expect(find(wrong(), "exception:9:A:address")).toMatchObject({
      state: "planned",
      about: { reason: "address" },
    }));

  test.each<[string, MessageFacts, string]>([
    [
      "the merchant does not tell of such",
      wrong({}, { settings: { ...ALL_ON, untoldReasons: ["address"] } }),
      "switched_off",
    ],
    [
      "somebody has dealt with it",
      wrong({}, { troubles: [trouble("exception", { endedAt: NOW, endedAs: "resolved" })] }),
      "passed",
    ],
  ])("are not told when %s", (_when, all, reason) =>
    expect(find(all, "exception:9:A:address")?.reason).toBe(reason),
  );

  test("with another reason are told again, a day later", () => {
    const first = existing({
      dedupeKey: "exception:9:A:other",
      moment: "exception",
      state: "sent",
      sentAt: ago(HOUR_MS),
      about: { fulfillmentIds: ["9"], shipmentIds: ["9:A"], reason: "other" },
    });
    expect(find(wrong({}, { existing: [first] }), "exception:9:A:address")).toMatchObject({
      sendAt: addMs(NOW, 23 * HOUR_MS),
      waits: "told_lately",
    });
  });

  test("that are over before they were told are not told", () => {
    const row = existing({
      dedupeKey: "exception:9:A:address",
      moment: "exception",
      about: { fulfillmentIds: ["9"], shipmentIds: ["9:A"], reason: "address" },
    });
    expect(find(withParcel({ status: "in_transit" }, { existing: [row] }), row.dedupeKey)).toMatchObject({
      state: "skipped",
      reason: "passed",
    });
  });

  test("standing still is told while it lasts", () => {
    const still = (over: Partial<TroubleOfMessage>) =>
      withParcel({ status: "in_transit" }, { troubles: [trouble("stalled", over)] });
    expect(find(still({}), "stalled:9:A")).toMatchObject({ state: "planned" });
    expect(find(still({ endedAt: NOW, endedAs: "passed" }), "stalled:9:A")).toBeUndefined();
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
