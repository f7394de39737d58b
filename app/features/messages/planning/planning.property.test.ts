import fc from "fast-check";
import { expect, test } from "vitest";
import { localDayOf } from "#app/lib/local-time.ts";
import { addMs, clockIn, HOUR_MS, MINUTE_MS, parseCalendarDate } from "#app/lib/time.ts";
import { SHIPMENT_STATUSES, type Milestone } from "#app/features/shipments/shipment.ts";
import { existing, facts, fulfillment, NOW, parcel } from "#test/factories/order-to-tell.ts";
import type { FulfillmentOfMessage, MessageFacts, TroubleOfMessage } from "../message-facts.ts";
import { parseMessageSettings } from "../message-settings.ts";
import { SKIP_REASONS, type DesiredMessage, type ExistingMessage } from "../message.ts";
import { PLANNED_MOMENTS, type Moment } from "../moments.ts";
import { changesTo, planMessages } from "../plan.ts";
import { planningOf } from "./planning.ts";
import { wishesOf } from "./rules.ts";

const anyAgo = fc.nat(4 * 24 * 60).map((minutes) => addMs(NOW, -minutes * MINUTE_MS));
const anyMilestones = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom<Milestone["kind"]>(
        "in_transit",
        "out_for_delivery",
        "available_for_pickup",
        "attempted",
        "delivered",
        "exception",
        "returned",
      ),
      at: anyAgo,
    }),
    { selector: ({ kind }) => kind, maxLength: 4 },
  )
  .map((milestones) => milestones.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
const anyOutlook = fc.option(
  fc.record({ late: fc.nat(3), basis: fc.constantFrom("learned" as const, null) }).map(({ late, basis }) => {
    const promised = parseCalendarDate("2026-11-23");
    const expected = parseCalendarDate(`2026-11-${23 + late}`);
    return {
      promised: promised && { from: promised, to: promised },
      expected: expected && { from: expected, to: expected },
      basis,
      isRunningLate: late > 0,
      isSeen: true,
      handoverBy: null,
      kind: "carrier" as const,
    };
  }),
);
const anyParcel = fc.record({
  status: fc.constantFrom(...SHIPMENT_STATUSES),
  reason: fc.constantFrom("address" as const, null),
  milestones: anyMilestones,
  outlook: anyOutlook,
});
const anyFulfillments: fc.Arbitrary<FulfillmentOfMessage[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom("success", "success", "success", "cancelled", "pending"),
      hasTrackingNumber: fc.boolean(),
      shippedAt: anyAgo,
      parcels: fc.array(anyParcel, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map((one, index) =>
      fulfillment({
        ...one,
        fulfillmentId: String(index),
        lineItems: [{ lineItemId: "1", quantity: 1 }],
        parcels: one.parcels.map((each, place) => parcel({ ...each, shipmentId: `${index}:${place}` })),
      }),
    ),
  );
const anyTroubles: fc.Arbitrary<TroubleOfMessage[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom("late", "running_late", "stalled", "exception", "attempted"),
    shipmentId: fc.constantFrom("0:0", "0:1", "1:0", null),
    since: anyAgo,
    openedAt: anyAgo,
    endedAt: fc.constantFrom(null, null, NOW),
    subjectId: fc.constant("any"),
    orderId: fc.constant(facts().order.orderId),
    endedAs: fc.constant(null),
    reason: fc.constant(null),
  }),
  { selector: ({ kind, shipmentId }) => `${kind} ${shipmentId}`, maxLength: 4 },
);
const anySpan = fc.tuple(fc.nat(23), fc.nat(23)).map(([from, to]) => ({
  from: `${String(from).padStart(2, "0")}:00`,
  to: `${String(to).padStart(2, "0")}:30`,
}));
const anySettings = fc
  .record({
    wait: fc.record({
      amount: fc.nat(3),
      unit: fc.constantFrom("minutes" as const, "hours" as const, "business_days" as const),
    }),
    quietHours: fc.option(anySpan),
    perDayMax: fc.option(fc.integer({ min: 1, max: 3 })),
    gatherMinutes: fc.constantFrom(0, 10, 60),
  })
  .map(({ wait, ...rest }) =>
    parseMessageSettings({
      ...rest,
      moments: Object.fromEntries(PLANNED_MOMENTS.map((moment) => [moment, { on: true, wait }])),
      reviewUrl: "https://northwind.example/review",
    }),
  );
const anyFacts: fc.Arbitrary<MessageFacts> = fc
  .record({
    fulfillments: anyFulfillments,
    troubles: anyTroubles,
    settings: anySettings,
    placedAt: anyAgo,
    cancelledAt: fc.constantFrom(null, null, null, NOW),
    refunds: fc.array(anyAgo, { maxLength: 1 }),
    otherSentAt: fc.array(anyAgo, { maxLength: 3 }),
  })
  .map(({ fulfillments, troubles, settings, placedAt, cancelledAt, refunds, otherSentAt }) =>
    facts({
      order: {
        fulfillments,
        placedAt,
        cancelledAt,
        refunds: refunds.map((refundedAt) => ({ refundId: "7", refundedAt, lineItems: [] })),
      },
      settings,
      troubles,
      otherSentAt,
    }),
  );

const planned = (all: DesiredMessage[]) => all.filter(({ state }) => state === "planned");
const byKey = (all: DesiredMessage[]) => all.toSorted((a, b) => (a.dedupeKey < b.dedupeKey ? -1 : 1));
/** What the rows say after the changes were written. */
function written(rows: ExistingMessage[], desired: DesiredMessage[]): ExistingMessage[] {
  const { add, change } = changesTo(rows, desired);
  const changed = new Map(change.map((message) => [message.dedupeKey, message]));
  return [
    ...rows.map((row) => ({ ...row, ...changed.get(row.dedupeKey) })),
    ...add.map((message) => existing({ ...message })),
  ];
}
const always = (check: (all: MessageFacts) => void) =>
  fc.assert(fc.property(anyFacts, check), { numRuns: 200 });

test("nothing has two messages, and what is not sent says why", () =>
  always((all) => {
    const messages = planMessages(all, NOW);
    expect(new Set(messages.map(({ dedupeKey }) => dedupeKey)).size).toBe(messages.length);
    const skipped = messages.filter(({ state }) => state === "skipped");
    expect(SKIP_REASONS).toEqual(expect.arrayContaining(skipped.map(({ reason }) => reason)));
  }));

test("nothing is told before it happened, nor before now", () =>
  always((all) => {
    const happened = new Map(
      wishesOf(planningOf(all, NOW)).map(({ dedupeKey, happenedAt }) => [dedupeKey, happenedAt]),
    );
    for (const { dedupeKey, sendAt } of planned(planMessages(all, NOW))) {
      expect(sendAt >= (happened.get(dedupeKey) ?? "~")).toBe(true);
      expect(sendAt >= NOW).toBe(true);
    }
  }));

test("nothing but confirmations goes out in the recipient's quiet hours", () =>
  always((all) => {
    const { quietHours } = all.shop.messageSettings;
    for (const { moment, sendAt } of planned(planMessages(all, NOW))) {
      const clock = clockIn(sendAt, "America/New_York");
      const { from, to } = quietHours ?? { from: "", to: "" };
      const isNight = from < to ? clock >= from && clock < to : from > to && (clock >= from || clock < to);
      expect(isNight && moment !== "order_confirmed").toBe(false);
    }
  }));

const OLDER = new Set<Moment>([
  "shipped",
  "partly_shipped",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempted",
  "stalled",
  "running_late",
  "delayed",
  "exception",
]);
test("of parcels that have arrived nothing older is told", () =>
  always((all) => {
    const fulfillments = all.order.fulfillments.map((one) => ({
      ...one,
      deliveredAt: NOW,
      parcels: one.parcels.map((each) => ({ ...each, status: "delivered" as const })),
    }));
    const arrived = { ...all, order: { ...all.order, fulfillments } };
    const rows = written([], planMessages(all, NOW));
    const told = planned(planMessages({ ...arrived, existing: rows }, NOW));
    expect(told.filter(({ moment, about }) => OLDER.has(moment) && about.fulfillmentIds.length > 0)).toEqual(
      [],
    );
  }));

test("nothing that happened before the app came is told", () =>
  always((all) => {
    const shop = { ...all.shop, installedAt: addMs(NOW, HOUR_MS) };
    expect(planned(planMessages({ ...all, shop }, NOW))).toEqual([]);
  }));

test("the order in which facts are listed makes no difference", () =>
  always((all) => {
    const reversed = {
      ...all,
      troubles: all.troubles.toReversed(),
      otherSentAt: all.otherSentAt.toReversed(),
      existing: written([], planMessages(all, NOW)).toReversed(),
      order: {
        ...all.order,
        fulfillments: all.order.fulfillments
          .map((one) => ({ ...one, parcels: one.parcels.toReversed() }))
          .toReversed(),
      },
    };
    const asListed = { ...all, existing: reversed.existing.toReversed() };
    expect(byKey(planMessages(reversed, NOW))).toEqual(byKey(planMessages(asListed, NOW)));
    const bare = { ...reversed, existing: [] };
    expect(byKey(planMessages(bare, NOW))).toEqual(byKey(planMessages(all, NOW)));
  }));

test("planning again changes nothing, and nothing that waits until its time has come", () =>
  always((all) => {
    const rows = written([], planMessages(all, NOW));
    const again = { ...all, existing: rows };
    expect(changesTo(rows, planMessages(again, NOW))).toEqual({ add: [], change: [] });
    const waiting = rows.filter(({ state }) => state === "planned").map(({ sendAt }) => sendAt);
    const next = waiting.toSorted()[0];
    const later = next === undefined ? [] : changesTo(rows, planMessages(again, next)).change;
    const wasPlanned = new Set(rows.filter(({ state }) => state === "planned").map((row) => row.dedupeKey));
    // What has waited for another reason may still be given the few minutes in which more is to come.
    const isPause = ({ waits }: DesiredMessage) => waits === "tracking_number" || waits === "gathering";
    const moved = later.filter(
      (message) => wasPlanned.has(message.dedupeKey) && message.reason !== "passed" && !isPause(message),
    );
    // Under a limit a day, what waits for room takes it as soon as there is some.
    const isLimited = all.shop.messageSettings.perDayMax !== null;
    expect(isLimited ? [] : moved).toEqual([]);
  }));

const LIMITED = new Set<Moment>([
  "shipped",
  "partly_shipped",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "stalled",
]);
test("no more than the merchant's number a day, but for what must be known", () =>
  always((all) => {
    const { perDayMax } = all.shop.messageSettings;
    const dayOf = (at: typeof NOW) => localDayOf(at, "America/New_York");
    const messages = planned(planMessages(all, NOW));
    const limited = messages.filter(({ moment }) => LIMITED.has(moment));
    for (const { sendAt } of limited) {
      const sameDay = limited.filter((other) => dayOf(other.sendAt) === dayOf(sendAt)).length;
      const sent = all.otherSentAt.filter((at) => dayOf(at) === dayOf(sendAt)).length;
      expect(sameDay + sent).toBeLessThanOrEqual(perDayMax ?? Number.POSITIVE_INFINITY);
    }
  }));
