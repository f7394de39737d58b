import { describe, expect, test } from "vitest";
import type { TrackingUpdate } from "../tracking-update.ts";
import { currentOf } from "../current-status.ts";
import { parseEasypost } from "./parse-easypost.ts";

type Fields = Record<string, unknown>;

const detail = (
  status: string,
  status_detail: string | null,
  datetime: string | null,
  also: Fields = {},
) => ({
  object: "TrackingDetail",
  message: `says ${status}`,
  status,
  status_detail,
  datetime,
  tracking_location: { city: "Reno", state: "NV", country: "US", zip: "89501" },
  ...also,
});

const tracker = (status: string, details: object[], also: Fields = {}) => ({
  id: "trk_1",
  object: "Tracker",
  tracking_code: "9400 1000",
  status,
  status_detail: null,
  carrier: "USPS",
  est_delivery_date: "2026-11-24T00:00:00Z",
  finalized: false,
  tracking_details: details,
  ...also,
});

const updatesOf = (body: unknown): TrackingUpdate[] => {
  const reading = parseEasypost(JSON.stringify(body));
  return reading.kind === "read" ? reading.updates : [];
};
const onlyOf = (body: unknown): TrackingUpdate => {
  const [update, ...others] = updatesOf(body);
  if (!update || others.length > 0) throw new Error("not one update");
  return update;
};
const eventOf = (status: string, status_detail: string | null) =>
  onlyOf(tracker("unknown", [detail(status, status_detail, "2026-11-21T15:00:00Z")])).events[0];

describe("where trackers are", () => {
  const one = tracker("in_transit", []);
  test.each<[string, unknown, number]>([
    ["alone", one, 1],
    ["in a list", { trackers: [one, { ...one, tracking_code: "2" }], has_more: true }, 2],
    ["in a webhook", { object: "Event", description: "tracker.updated", result: one }, 1],
    ["in a list of events", { events: [{ object: "Event", result: one }], has_more: false }, 1],
    ["in a bought shipment", { object: "Shipment", tracking_code: "1", tracker: one }, 1],
    ["in an insurance", { object: "Insurance", tracking_code: "1", tracker: one }, 1],
    ["in a plain list", [one, one], 2],
    ["without saying what it is", { tracking_code: "1", status: "delivered", tracking_details: [] }, 1],
    ["as it was before", { object: "Event", previous_attributes: { tracker: one } }, 0],
    ["in a shipment without one", { object: "Shipment", tracking_code: "1", tracker: null }, 0],
    ["without a number", tracker("in_transit", [], { tracking_code: null }), 0],
  ])("a tracker %s", (_where, body, count) => {
    expect(updatesOf(body)).toHaveLength(count);
  });

  test.each([
    [{ error: { code: "TRACKER.NOT_FOUND", message: "not there" } }, 'an error: "not there"'],
    [
      { object: "Event", description: "batch.created", result: { object: "Batch" } },
      "the event batch.created",
    ],
    [{ success: true }, "no tracker is in it"],
    [{}, "no tracker is in it"],
    [null, "no tracker is in it"],
  ])("%j tells of no parcel", (body, reason) => {
    expect(parseEasypost(JSON.stringify(body))).toEqual({ kind: "nothing", reason });
  });

  test("half a body is malformed, an empty one is nothing", () => {
    expect(parseEasypost('{"object": "Tra')).toMatchObject({ kind: "malformed" });
    expect(parseEasypost(" ")).toMatchObject({ kind: "nothing" });
  });
});

describe("codes", () => {
  test.each<[string, string | null, object]>([
    ["pre_transit", "label_created", { status: "pre_transit" }],
    ["in_transit", "arrived_at_facility", { status: "in_transit", flags: [] }],
    ["in_transit", "delayed", { status: "in_transit", flags: ["delayed"] }],
    ["in_transit", "weather_delay", { status: "in_transit", flags: ["delayed"], reason: "weather" }],
    ["in_transit", "delivery_exception", { status: "attempted" }],
    ["in_transit", "lost", { status: "exception", reason: "lost" }],
    ["in_transit", "return", { status: "returning" }],
    ["in_transit", "expired", { status: "expired" }],
    ["out_for_delivery", "out_for_delivery", { status: "out_for_delivery" }],
    ["available_for_pickup", "arrived_at_pickup_location", { status: "available_for_pickup" }],
    ["delivered", "arrived_at_destination", { status: "delivered" }],
    ["delivered", "arrived_at_pickup_location", { status: "available_for_pickup" }],
    ["delivered", "delayed", { status: "delivered", flags: [] }],
    ["delivered", null, { status: "delivered" }],
    ["return_to_sender", "return", { status: "returning" }],
    ["return_to_sender", "arrived_at_destination", { status: "returned" }],
    ["failure", "awaiting_information", { status: "exception", flags: ["action_required"] }],
    ["failure", "damaged", { status: "exception", reason: "damaged" }],
    ["error", null, { status: "exception" }],
    ["cancelled", null, { status: "cancelled" }],
    ["canceled", null, { status: "cancelled" }],
    ["Delivered", "Arrived_At_Destination", { status: "delivered" }],
    ["unknown", "unknown", { status: "unknown" }],
  ])("%s with %s", (status, status_detail, meaning) => {
    expect(eventOf(status, status_detail)).toMatchObject(meaning);
  });

  test("a status that nobody knows says nothing and is noted, whatever its detail", () => {
    const body = tracker("in_transit", [
      detail("delivered_soon", "arrived_at_destination", "2026-11-21T15:00:00Z"),
    ]);
    const reading = parseEasypost(JSON.stringify(body));
    expect(reading).toMatchObject({
      updates: [{ events: [{ status: "unknown", code: "delivered_soon/arrived_at_destination" }] }],
      unknownCodes: [{ code: "delivered_soon", text: "says delivered_soon" }],
    });
  });

  test("a detail that nobody knows leaves the status and is noted", () => {
    const body = tracker("in_transit", [detail("in_transit", "teleported", "2026-11-21T15:00:00Z")]);
    expect(parseEasypost(JSON.stringify(body))).toMatchObject({
      updates: [{ events: [{ status: "in_transit" }] }],
      unknownCodes: [{ code: "in_transit/teleported" }],
    });
  });
});

describe("a tracker", () => {
  test("tells number, carrier, events with time and place, and the day", () => {
    const update = onlyOf(
      tracker("in_transit", [detail("in_transit", "arrived_at_facility", "2026-11-21T15:00:00Z")]),
    );
    expect(update).toMatchObject({
      trackingNumber: "9400 1000",
      carrierId: "usps",
      carrierCode: "USPS",
      providerRef: "trk_1",
      status: "in_transit",
      isWhole: true,
      following: "following",
      estimate: { from: "2026-11-24", to: "2026-11-24" },
    });
    expect(update.events[0]).toMatchObject({
      time: { at: "2026-11-21T15:00:00.000Z", precision: "time" },
      code: "in_transit/arrived_at_facility",
      place: { city: "Reno", province: "NV", country: "US" },
    });
  });

  test("told again, its events have the same keys", () => {
    const body = tracker("in_transit", [
      detail("in_transit", "departed_facility", "2026-11-21T15:00:00Z"),
      detail("in_transit", "departed_facility", "2026-11-21T16:00:00Z"),
    ]);
    const [first, second] = [onlyOf(body), onlyOf({ result: { ...body, updated_at: "later" } })];
    expect(first.events.map(({ key }) => key)).toEqual(second.events.map(({ key }) => key));
    expect(new Set(first.events.map(({ key }) => key)).size).toBe(2);
  });

  test.each<[string, Fields, string | null]>([
    ["the local day", { carrier_detail: { est_delivery_date_local: "2026-11-23" } }, "2026-11-23"],
    [
      "no local day of another century",
      { carrier_detail: { est_delivery_date_local: "2875-10-22" } },
      "2026-11-24",
    ],
    ["the day as written, whatever the hour", { est_delivery_date: "2026-11-24T23:59:00Z" }, "2026-11-24"],
    ["none", { est_delivery_date: null }, null],
  ])("estimates: %s", (_case, also, day) => {
    expect(onlyOf(tracker("in_transit", [], also)).estimate?.from ?? null).toBe(day);
  });

  test("is not found without any event, ended when it is final", () => {
    expect(onlyOf(tracker("unknown", [])).following).toBe("not_found");
    expect(onlyOf(tracker("delivered", [], { finalized: true })).following).toBe("ended");
  });

  test("with another number at the carrier that took over names it", () => {
    const also = { carrier_detail: { alternate_identifier: "61299990000" } };
    const handedOver = detail("in_transit", "transferred_to_destination_carrier", "2026-11-21T15:00:00Z");
    expect(onlyOf(tracker("in_transit", [handedOver], also)).lastMile?.trackingNumber).toBe("61299990000");
    expect(onlyOf(tracker("in_transit", [], also)).lastMile).toBeNull();
  });

  test("delivered after it turned back is with its sender", () => {
    const update = onlyOf(
      tracker("delivered", [
        detail("return_to_sender", "return", "2026-11-20T15:00:00Z"),
        detail("delivered", "arrived_at_destination", "2026-11-22T15:00:00Z"),
        detail("unknown", "status_update", "2026-11-22T16:00:00Z"),
      ]),
    );
    expect(currentOf(update).status).toBe("returned");
  });

  test.each<[string, string, string | null]>([
    ["HIGH", "2026-11-21T07:00:00-08:00", "2026-11-21T07:00:00"],
    ["LOW", "2026-11-21T15:00:00+00:00", null],
    ["HIGH", "2026-11-21T15:00:00-08:00", null],
  ])("with a place of %s confidence has %s there at %s", (geocode_confidence, datetime_local, local) => {
    const also = { datetime_local, geocode_confidence };
    const told = detail("in_transit", null, "2026-11-21T15:00:00Z", also);
    expect(onlyOf(tracker("in_transit", [told])).events[0]?.time).toMatchObject({
      at: "2026-11-21T15:00:00.000Z",
      local,
    });
  });

  test("an event without a time is kept without one", () => {
    expect(onlyOf(tracker("in_transit", [detail("in_transit", null, null)])).events[0]?.time).toMatchObject({
      at: null,
      local: null,
    });
  });
});
