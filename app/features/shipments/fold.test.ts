import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMs, DAY_MS, HOUR_MS, parseInstant, type Instant } from "#app/lib/time.ts";
import { foldShipment } from "./fold.ts";
import type { Retraction, Scan, ShipmentFacts, ShipmentStatus, TrackingEvent } from "./shipment.ts";
import { SHIPMENT_STATUSES } from "./shipment.ts";
import { meaningOf } from "./statuses.ts";

const START = parseInstant("2026-11-20T08:00:00Z") as Instant;
const hours = (count: number): Instant => addMs(START, count * HOUR_MS);

const FACTS: ShipmentFacts = {
  trackingNumber: "1Z 999-AA1",
  fulfillmentStatus: "success",
  shipmentStatus: null,
  shippedAt: START,
  inTransitAt: null,
  deliveredAt: null,
  estimatedDeliveryAt: null,
  updatedAt: START,
};

/** A scan of Shopify's: its word, the hour it happened, and what else the test is about. */
function scan(word: string, hour: number, also: Partial<Scan> = {}): Scan {
  return {
    kind: "scan",
    source: "shopify",
    eventKey: `${word}-${hour}`,
    trackingNumber: null,
    ...meaningOf(word),
    code: word,
    message: null,
    happenedAt: hours(hour),
    utcOffsetMinutes: null,
    timeKind: "instant",
    carrierId: null,
    place: null,
    estimatedDeliveryAt: null,
    ...also,
  };
}
const retract = ({ source, eventKey, happenedAt }: Scan): Retraction => ({
  kind: "retraction",
  source,
  eventKey,
  happenedAt,
});
const statusOf = (events: TrackingEvent[], facts: Partial<ShipmentFacts> = {}) =>
  foldShipment({ ...FACTS, ...facts }, events).status;
const lives = (...words: string[]) => words.map((word, index) => scan(word, index + 1));

describe("the newest scan decides", () => {
  test.each<[string[], ShipmentStatus]>([
    [[], "pre_transit"],
    [["confirmed"], "pre_transit"],
    [["label_purchased", "label_printed"], "pre_transit"],
    [["something_new"], "pre_transit"],
    [["label_printed", "carrier_picked_up"], "in_transit"],
    [["in_transit", "something_new"], "in_transit"],
    [["in_transit", "label_printed"], "in_transit"],
    [["in_transit", "out_for_delivery"], "out_for_delivery"],
    [["out_for_delivery", "attempted_delivery"], "attempted"],
    [["out_for_delivery", "attempted_delivery", "delivered"], "delivered"],
    [["attempted_delivery", "ready_for_pickup"], "available_for_pickup"],
    [["ready_for_pickup", "picked_up"], "delivered"],
    [["in_transit", "failure"], "exception"],
    [["failure", "in_transit"], "in_transit"],
    [["delivered", "in_transit"], "delivered"],
    [["delivered", "failure", "attempted_delivery"], "delivered"],
    [["delivered", "returning_to_sender"], "returning"],
    [["returning_to_sender", "in_transit"], "returning"],
    [["out_for_delivery", "returning_to_sender", "out_for_delivery", "delivered"], "returned"],
    [["delivered", "returning_to_sender", "delivered"], "returned"],
    [["in_transit", "label_voided"], "cancelled"],
  ])("%j is %s", (words, status) => {
    expect(statusOf(lives(...words))).toBe(status);
  });

  test("of one second, the scan later in a parcel's life", () => {
    const words = ["delivered", "out_for_delivery", "in_transit", "confirmed"];
    expect(statusOf(words.map((word) => scan(word, 5)))).toBe("delivered");
    expect(statusOf([scan("attempted_delivery", 5), scan("out_for_delivery", 5)])).toBe("attempted");
  });

  test("a scan dated before the delivery that comes after it changes nothing", () => {
    expect(statusOf([scan("delivered", 9), scan("out_for_delivery", 8)])).toBe("delivered");
  });

  test("a delivery that was taken back is none", () => {
    const mistaken = scan("delivered", 5);
    expect(statusOf([scan("in_transit", 2), mistaken, retract(mistaken)])).toBe("in_transit");
    expect(statusOf([retract(mistaken), mistaken], { shipmentStatus: "delivered" })).toBe("pre_transit");
  });

  test("what comes home after it was turned back was never the shopper's, whoever tells", () => {
    const turned = scan("returning_to_sender", 3, { source: "carrier" });
    const home = foldShipment(FACTS, [scan("in_transit", 1), turned, scan("delivered", 9)]);
    expect(home).toMatchObject({ status: "returned", statusAt: hours(9), deliveredAt: null, open: false });
    expect(home.milestones.map(({ kind }) => kind)).not.toContain("delivered");
    expect(statusOf([turned], { shipmentStatus: "delivered", deliveredAt: hours(9) })).toBe("returned");
  });

  test("a return that was taken back was none", () => {
    const turned = scan("returning_to_sender", 3);
    expect(statusOf([turned, scan("delivered", 9), retract(turned)])).toBe("delivered");
  });

  test("a cancelled fulfillment is cancelled, whatever was scanned", () => {
    const facts = { fulfillmentStatus: "cancelled", updatedAt: hours(9) };
    expect(foldShipment({ ...FACTS, ...facts }, lives("in_transit"))).toMatchObject({
      status: "cancelled",
      open: false,
      statusAt: hours(9),
      milestones: [{ kind: "shipped" }, { kind: "in_transit" }, { kind: "cancelled", at: hours(9) }],
    });
  });

  test("a fulfillment that could not be carried out is trouble until a carrier has the parcel", () => {
    expect(statusOf([], { fulfillmentStatus: "failure" })).toBe("exception");
    expect(statusOf(lives("in_transit"), { fulfillmentStatus: "failure" })).toBe("in_transit");
  });

  test("events of another parcel of the fulfillment do not count, those of the whole fulfillment do", () => {
    expect(statusOf([scan("delivered", 5, { trackingNumber: "other" })])).toBe("pre_transit");
    expect(statusOf([scan("delivered", 5, { trackingNumber: "１ｚ999 aa1" })])).toBe("delivered");
  });
});

describe("details", () => {
  test("flags, reason and the carrier's estimate are the newest ones", () => {
    const delayed = scan("delayed", 3, { reason: "weather", estimatedDeliveryAt: hours(90) });
    const early = scan("in_transit", 1, { estimatedDeliveryAt: hours(60) });
    expect(foldShipment(FACTS, [delayed, early])).toMatchObject({
      status: "in_transit",
      flags: ["delayed"],
      reason: "weather",
      carrierEstimateAt: hours(90),
      firstScanAt: hours(1),
      lastEventAt: hours(3),
      statusAt: hours(1),
    });
    expect(foldShipment(FACTS, [delayed, scan("in_transit", 4)])).toMatchObject({ flags: [], reason: null });
  });

  test("two tellings of one delivery: delivered since the first, told once", () => {
    const state = foldShipment(FACTS, [scan("delivered", 5), scan("delivered", 7)]);
    expect(state).toMatchObject({ deliveredAt: hours(5), statusAt: hours(5), lastEventAt: hours(7) });
    expect(state.milestones.map(({ kind }) => kind)).toEqual(["shipped", "delivered"]);
  });

  test("trouble keeps the bar where it was", () => {
    expect(foldShipment(FACTS, lives("in_transit", "out_for_delivery", "failure")).step).toBe(3);
    expect(foldShipment(FACTS, []).step).toBe(1);
    expect(foldShipment({ ...FACTS, fulfillmentStatus: "pending" }, []).step).toBe(0);
  });

  test("trouble scanned after the delivery is no milestone", () => {
    const kinds = foldShipment(FACTS, lives("delivered", "attempted_delivery", "failure")).milestones;
    expect(kinds.map(({ kind }) => kind)).toEqual(["shipped", "delivered"]);
  });

  test("waiting for a fulfillment service is not shipped", () => {
    const waiting = { ...FACTS, fulfillmentStatus: "pending" };
    expect(foldShipment(waiting, []).milestones).toEqual([]);
    expect(foldShipment(waiting, lives("in_transit")).milestones[0]).toEqual({ kind: "shipped", at: START });
  });
});

describe("the fulfillment's own summary", () => {
  test("tells what no scan has told", () => {
    expect(statusOf([], { shipmentStatus: "in_transit" })).toBe("in_transit");
    const facts = { shipmentStatus: "delivered", deliveredAt: hours(30), updatedAt: hours(31) };
    expect(foldShipment({ ...FACTS, ...facts }, lives("in_transit"))).toMatchObject({
      status: "delivered",
      deliveredAt: hours(30),
    });
    expect(statusOf([], { deliveredAt: hours(30) })).toBe("delivered");
    expect(
      statusOf(lives("out_for_delivery"), { shipmentStatus: "attempted_delivery", updatedAt: hours(9) }),
    ).toBe("attempted");
  });

  test("never takes a parcel back, and knows less than a scan of the same", () => {
    expect(statusOf(lives("out_for_delivery"), { shipmentStatus: "in_transit", updatedAt: hours(9) })).toBe(
      "out_for_delivery",
    );
    const told = foldShipment(
      { ...FACTS, shipmentStatus: "delivered", updatedAt: hours(50) },
      lives("in_transit", "delivered"),
    );
    expect(told.deliveredAt).toBe(hours(2));
  });
});

const anInstant = fc.integer({ min: 0, max: 12 }).map((hour) => hours(hour));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const aScan: fc.Arbitrary<Scan> = fc
  .record({
    source: fc.constantFrom("shopify", "carrier"),
    eventKey: fc.integer({ min: 1, max: 30 }).map(String),
    status: fc.constantFrom(...SHIPMENT_STATUSES),
    happenedAt: anInstant,
    trackingNumber: fc.constantFrom(null, null, "1Z999AA1", "other"),
    utcOffsetMinutes: maybe(fc.constant(540)),
    estimatedDeliveryAt: maybe(anInstant),
    flags: fc.constantFrom<Scan["flags"]>([], ["delayed"], ["customs", "delayed"]),
    timeKind: fc.constantFrom<Scan["timeKind"]>("instant", "instant", "local", "day"),
    carrierId: maybe(fc.constant("usps")),
  })
  .map((told) => ({ kind: "scan", reason: null, code: null, message: null, place: null, ...told }));
const aRetraction: fc.Arbitrary<Retraction> = fc
  .record({
    source: fc.constant("shopify"),
    eventKey: fc.integer({ min: 1, max: 30 }).map(String),
    happenedAt: anInstant,
  })
  .map((told) => ({ kind: "retraction", ...told }));
const events = fc.array(fc.oneof({ weight: 6, arbitrary: aScan }, aRetraction), { maxLength: 14 });
const facts: fc.Arbitrary<ShipmentFacts> = fc.record({
  trackingNumber: fc.constantFrom(null, "1Z999AA1"),
  fulfillmentStatus: fc.constantFrom("success", "success", "pending", "cancelled", "failure", "whatever"),
  shipmentStatus: fc.constantFrom(
    null,
    "in_transit",
    "delivered",
    "attempted_delivery",
    "fulfilled",
    "label_printed",
  ),
  shippedAt: fc.constant(START),
  inTransitAt: maybe(anInstant),
  deliveredAt: maybe(anInstant),
  estimatedDeliveryAt: maybe(anInstant),
  updatedAt: anInstant,
});

describe("whatever happens", () => {
  test("any order and any duplication of the same events gives the same state and milestones", () => {
    const tellings = events.chain((set) =>
      fc.tuple(
        fc.constant(set),
        fc.shuffledSubarray([...set, ...set, ...set], { minLength: set.length * 3 }),
        fc.shuffledSubarray(set),
      ),
    );
    fc.assert(
      fc.property(facts, tellings, (known, [set, shuffled, again]) => {
        expect(foldShipment(known, shuffled)).toEqual(foldShipment(known, set));
        expect(foldShipment(known, [...again, ...set])).toEqual(foldShipment(known, set));
      }),
      { numRuns: 500 },
    );
  });

  test("a delivered parcel is never again on its way there, unless the scan is taken back", () => {
    fc.assert(
      fc.property(facts, events, aScan, (known, before, next) => {
        const was = foldShipment(known, before).status;
        fc.pre(was === "delivered" && !isKnownOrTakenBack(before, next));
        expect(["delivered", "returning", "returned"]).toContain(
          foldShipment(known, [...before, next]).status,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("the bar never moves back as scans are added, but from a delivery that proves to be one to the sender", () => {
    fc.assert(
      fc.property(facts, events, aScan, (known, before, next) => {
        fc.pre(!isKnownOrTakenBack(before, next));
        const [was, after] = [foldShipment(known, before), foldShipment(known, [...before, next])];
        const isTurnedBack = next.status === "returning" || next.status === "returned";
        if (isTurnedBack && was.deliveredAt !== null && after.deliveredAt === null) return;
        expect(after.step).toBeGreaterThanOrEqual(was.step);
      }),
      { numRuns: 1000 },
    );
  });

  test("milestones come once each, in order of time, and the state agrees with them", () => {
    fc.assert(
      fc.property(facts, events, (known, set) => {
        const state = foldShipment(known, set);
        const kinds = state.milestones.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        const instants = state.milestones.map(({ at }) => at);
        expect(instants.toSorted()).toEqual(instants);
        expect(kinds.includes("delivered")).toBe(state.deliveredAt !== null);
        expect(state.status !== "delivered" || (state.step === 4 && !state.open)).toBe(true);
        expect(state.statusAt <= addMs(START, DAY_MS)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** Another telling of a known event may put it somewhere else, and one that was taken back does not count. */
const isKnownOrTakenBack = (known: TrackingEvent[], next: Scan): boolean =>
  known.some(({ source, eventKey }) => source === next.source && eventKey === next.eventKey);
