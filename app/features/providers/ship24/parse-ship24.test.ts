import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasText, hostileBodies } from "#test/support/hostile-bodies.ts";
import { ship24Answer, ship24Event, ship24Tracking, ship24Webhook } from "#test/support/ship24-bodies.ts";
import { currentOf } from "../current-status.ts";
import { parseShip24 } from "./parse-ship24.ts";
import { meaningOf } from "./statuses.ts";

function read(body: unknown) {
  const reading = parseShip24(JSON.stringify(body));
  if (reading.kind !== "read") throw new Error(`${reading.kind}: ${reading.reason}`);
  const [update] = reading.updates;
  if (!update) throw new Error("no update");
  return { ...update, unknownCodes: reading.unknownCodes };
}

const deliveredEvent = ship24Event({
  eventId: "e-9",
  order: 9,
  occurrenceDatetime: "2026-11-21T17:12:57",
  statusCode: "delivery_delivered",
  statusMilestone: "delivered",
});
const delivered = ship24Tracking("delivered", [deliveredEvent, ship24Event({})]);

describe("what a body holds", () => {
  test("an answer holds all that is known", () => {
    const update = read(ship24Answer(delivered));
    expect(update).toMatchObject({
      trackingNumber: "9400111899223100001234",
      carrierId: "usps",
      carrierCode: "us-post",
      providerRef: "t-1",
      status: "delivered",
      isWhole: true,
      following: "following",
    });
    expect(update.events.map(({ status }) => status)).toEqual(["delivered", "in_transit"]);
  });

  test("a webhook holds only what is new", () => {
    expect(read(ship24Webhook(ship24Tracking("delivered", [deliveredEvent])))).toMatchObject({
      isWhole: false,
    });
  });

  test("several trackings are several updates", () => {
    const reading = parseShip24(JSON.stringify(ship24Webhook(delivered, delivered)));
    expect(reading.kind === "read" && reading.updates).toHaveLength(2);
  });

  test("a parcel nobody has heard of is not found", () => {
    expect(read(ship24Answer(ship24Tracking("pending", [])))).toMatchObject({
      following: "not_found",
      status: "unknown",
    });
  });

  test("a tracker that is let go or no longer tracked has ended", () => {
    const tracker = { ...delivered.tracker, isTracked: false };
    expect(read(ship24Answer({ ...delivered, tracker })).following).toBe("ended");
  });

  test.each([
    [{ errors: [{ code: "parcel_not_found", message: "Not found." }], data: null }, "Not found."],
    [{ data: { tracker: { trackerId: "t-1" } } }, "it only confirms"],
    [{ trackings: [] }, "no tracking is in it"],
    [
      { trackings: [{ metadata: { topic: "tracking/pod" }, tracker: delivered.tracker, data: {} }] },
      "it is a proof of delivery",
    ],
    [[], "no tracking is in it"],
  ])("%j holds nothing: %s", (body, reason) => {
    expect(parseShip24(JSON.stringify(body))).toEqual({ kind: "nothing", reason });
  });
});

describe("what an event means", () => {
  test.each([
    [null, "info_received", "pre_transit", [], null],
    [null, "in_transit", "in_transit", [], null],
    [null, "out_for_delivery", "out_for_delivery", [], null],
    [null, "failed_attempt", "attempted", [], null],
    [null, "available_for_pickup", "available_for_pickup", [], null],
    [null, "delivered", "delivered", [], null],
    [null, "exception", "exception", [], null],
    [null, "pending", "unknown", [], null],
    ["data_order_created", "info_received", "pre_transit", [], null],
    ["data_order_cancelled", "info_received", "cancelled", [], null],
    ["data_delivery_decided", "in_transit", "in_transit", [], null],
    ["transit_handover", "delivered", "in_transit", [], null],
    ["destination_arrival", "in_transit", "in_transit", [], null],
    ["customs_received", "in_transit", "in_transit", ["customs"], null],
    ["customs_exception", "in_transit", "in_transit", ["customs", "delayed"], null],
    ["customs_rejected", "exception", "exception", ["customs"], null],
    ["delivery_attempted", "failed_attempt", "attempted", [], null],
    ["delivery_refused", "failed_attempt", "attempted", [], "refused"],
    ["delivery_refused", null, "attempted", [], "refused"],
    ["exception_return", "exception", "returning", [], null],
    ["exception_lost", "exception", "exception", [], "lost"],
    ["exception_discarded", "exception", "exception", [], "damaged"],
  ])("%s at %s is %s %j %s", (code, milestone, status, flags, reason) => {
    expect(meaningOf(code, milestone)).toEqual({ status, flags, reason });
  });

  test("a code that they added is counted; the milestone still holds", () => {
    const events = [ship24Event({ statusCode: "delivery_by_drone", statusMilestone: "out_for_delivery" })];
    const update = read(ship24Answer(ship24Tracking("out_for_delivery", events)));
    expect(update.events[0]?.status).toBe("out_for_delivery");
    expect(update.unknownCodes).toEqual([{ code: "delivery_by_drone", text: "Something happened" }]);
  });

  test("a milestone that they added says nothing and is counted", () => {
    const update = read(
      ship24Answer(ship24Tracking("teleported", [ship24Event({ statusMilestone: "teleported" })])),
    );
    expect(update.events[0]?.status).toBe("unknown");
    expect(update.unknownCodes).toMatchObject([{ code: "teleported" }]);
  });
});

describe("when", () => {
  const timeOf = (more: object) =>
    read(ship24Answer(ship24Tracking("in_transit", [ship24Event(more)]))).events[0]?.time;
  test.each([
    [
      { occurrenceDatetime: "2026-11-20T10:00:00" },
      { at: null, local: "2026-11-20T10:00:00", precision: "time" },
    ],
    [
      { occurrenceDatetime: "2026-11-20T10:00:00+02:00" },
      { at: "2026-11-20T08:00:00.000Z", utcOffsetMinutes: 120 },
    ],
    [{ occurrenceDatetime: "2026-11-20T10:00:00Z" }, { at: "2026-11-20T10:00:00.000Z", local: null }],
    [{ occurrenceDatetime: "2026-11-20" }, { local: "2026-11-20T00:00:00", precision: "day" }],
    [{ occurrenceDatetime: "2026-11-20T00:00:00", hasNoTime: true }, { precision: "day" }],
    // Older webhooks: the "Z" says nothing, unless an offset stands beside it.
    [
      { occurrenceDatetime: null, datetime: "2026-11-20T10:00:00.000Z", utcOffset: null },
      { at: null, local: "2026-11-20T10:00:00" },
    ],
    [
      { occurrenceDatetime: null, datetime: "2026-11-20T10:00:00.000Z", utcOffset: "+09:00" },
      { at: "2026-11-20T01:00:00.000Z" },
    ],
    [{ occurrenceDatetime: "soon" }, { at: null, local: null }],
  ])("%j", (more, time) => {
    expect(timeOf(more)).toMatchObject(time);
  });

  test("events of the same time are put in order", () => {
    const events = [
      ship24Event({ eventId: "a", order: 1, status: "1" }),
      ship24Event({ eventId: "b", order: 2, status: "2" }),
    ];
    expect(read(ship24Answer(ship24Tracking("in_transit", events))).events.map(({ text }) => text)).toEqual([
      "2",
      "1",
    ]);
  });

  test("the courier's window is the estimate, as days", () => {
    const delivery = {
      estimatedDeliveryDate: "2026-11-30T18:00:00",
      courierEstimatedDeliveryDate: { from: "2026-11-22T17:00:00", to: "2026-11-23T18:00:00" },
    };
    const shipment = { ...delivered.shipment, delivery };
    expect(read(ship24Answer({ ...delivered, shipment })).estimate).toMatchObject({
      from: "2026-11-22",
      to: "2026-11-23",
    });
  });

  test("Ship24's own prediction is the estimate where the courier gives none", () => {
    const aiPredictiveDeliveryDate = { from: "2026-11-24T00:00:00", to: "2026-11-25T00:00:00" };
    const delivery = { estimatedDeliveryDate: null, aiPredictiveDeliveryDate };
    const shipment = { ...delivered.shipment, delivery };
    expect(read(ship24Answer({ ...delivered, shipment })).estimate).toMatchObject({
      from: "2026-11-24",
      to: "2026-11-25",
    });
  });
});

test("a second number of the shipment, and its courier, are told as the last mile", () => {
  const events = [
    ship24Event({ eventId: "b", order: 2, eventTrackingNumber: "JD0123", courierCode: "dhl" }),
    ship24Event({}),
  ];
  const shipment = {
    ...delivered.shipment,
    trackingNumbers: [{ tn: "9400111899223100001234" }, { tn: "JD0123" }],
  };
  const update = read(ship24Answer(ship24Tracking("in_transit", events, { shipment })));
  expect(update.carrierId).toBe("usps");
  expect(update.events.map(({ carrierId }) => carrierId)).toEqual(["dhl-express", null]);
  expect(update.lastMile).toEqual({ carrierId: "dhl-express", carrierCode: "dhl", trackingNumber: "JD0123" });
});

test("no body makes reading fail, and none without a delivery's code tells of a delivery", () => {
  fc.assert(
    fc.property(hostileBodies([ship24Answer(delivered), ship24Webhook(delivered)]), (body) => {
      const reading = parseShip24(body);
      const told = reading.kind === "read" ? reading.updates.map((update) => currentOf(update).status) : [];
      expect(told.includes("delivered") && !hasText(body, ["delivered", "delivery_delivered"])).toBe(false);
    }),
  );
});
