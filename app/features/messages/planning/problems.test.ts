import { describe, expect, test } from "vitest";
import type { Outlook } from "#app/features/estimates/outlook.ts";
import { addMs, DAY_MS, HOUR_MS, parseCalendarDate, type CalendarDate, type Instant } from "#app/lib/time.ts";
import { existing, NOW } from "#test/factories/order-to-tell.ts";
import { ago, ALL_ON, find, given, trouble, withParcel, type Given } from "#test/factories/planned-facts.ts";
import { at } from "#test/support/context.ts";
import type { MessageFacts, ParcelOfMessage, TroubleOfMessage } from "../message-facts.ts";
import { parseMessageSettings } from "../message-settings.ts";
import { planMessages } from "../plan.ts";

const day = (text: string): CalendarDate => parseCalendarDate(text) ?? expect.fail(text);
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
  handoverBy: null,
  kind: "carrier",
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
