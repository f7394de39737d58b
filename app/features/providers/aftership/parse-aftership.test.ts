import { describe, expect, test } from "vitest";
import { currentOf } from "../current-status.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { parseAftership } from "./parse-aftership.ts";

type Fields = Record<string, unknown>;

const checkpoint = (subtag: string | null, checkpoint_time: string | null, also: Fields = {}) => ({
  slug: "postnl",
  tag: subtag?.split("_")[0] ?? null,
  subtag,
  subtag_message: "says so",
  message: `says ${subtag}`,
  checkpoint_time,
  city: "Delft",
  state: null,
  country_iso3: "NLD",
  ...also,
});

const tracking = (subtag: string, checkpoints: object[], also: Fields = {}) => ({
  id: "t1",
  tracking_number: "3SABC1",
  slug: "postnl",
  active: true,
  tag: subtag.split("_")[0],
  subtag,
  checkpoints,
  ...also,
});

const updatesOf = (body: unknown): TrackingUpdate[] => {
  const reading = parseAftership(JSON.stringify(body));
  return reading.kind === "read" ? reading.updates : [];
};
const onlyOf = (body: unknown): TrackingUpdate => {
  const [update, ...others] = updatesOf(body);
  if (!update || others.length > 0) throw new Error("not one update");
  return update;
};

describe("where trackings are", () => {
  const one = tracking("InTransit_001", []);
  const meta = { code: 200 };
  test.each<[string, unknown, number]>([
    ["in data.tracking, as version 4 has it", { meta, data: { tracking: one } }, 1],
    ["in data, as later versions have it", { meta, data: one }, 1],
    ["in a list", { meta, data: { trackings: [one, { ...one, tracking_number: "2" }] } }, 2],
    ["in a webhook", { event: "tracking_update", event_id: "e", ts: 1, msg: one }, 1],
    [
      "with a last mile",
      { data: { ...one, last_mile: { tracking_number: "L1", slug: "dpd", tag: "InTransit" } } },
      1,
    ],
    ["of couriers to choose from", { meta, data: { couriers: [{ slug: "usps" }], tracking_number: "1" } }, 0],
    ["without a number", { data: { ...one, tracking_number: null } }, 0],
  ])("a tracking %s", (_where, body, count) => {
    expect(updatesOf(body)).toHaveLength(count);
  });

  test("the last checkpoint alone is not the whole history", () => {
    const body = {
      data: { id: "t1", tracking_number: "1", slug: "postnl", tag: "InTransit", subtag: "InTransit_004" },
    };
    const known = checkpoint("InTransit_004", "2026-11-21T10:59:00+01:00");
    expect(onlyOf({ data: { ...body.data, checkpoint: known } })).toMatchObject({
      isWhole: false,
      events: [{ status: "in_transit" }],
    });
    const none = Object.fromEntries(Object.keys(known).map((key) => [key, null]));
    expect(onlyOf({ data: { ...body.data, checkpoint: none } }).events).toEqual([]);
  });

  test.each([
    [
      { meta: { code: 4004, message: "Tracking does not exist." }, data: {} },
      "an error: Tracking does not exist.",
    ],
    [{ event: "ping" }, "the event ping"],
    [[], "no tracking is in it"],
  ])("%j tells of no parcel", (body, reason) => {
    expect(parseAftership(JSON.stringify(body))).toEqual({ kind: "nothing", reason });
  });
});

describe("codes", () => {
  test.each<[string, object]>([
    ["Pending_001", { status: "unknown" }],
    ["InfoReceived_001", { status: "pre_transit" }],
    ["InTransit_002", { status: "in_transit" }],
    ["InTransit_006", { status: "in_transit", flags: ["customs"] }],
    ["OutForDelivery_001", { status: "out_for_delivery" }],
    ["OutForDelivery_002", { status: "available_for_pickup" }],
    ["OutForDelivery_004", { status: "out_for_delivery" }],
    ["AvailableForPickup_001", { status: "available_for_pickup" }],
    ["AttemptFail_002", { status: "attempted", reason: "not_home" }],
    ["AttemptFail_003", { status: "attempted", reason: "closed" }],
    ["Delivered_001", { status: "delivered", flags: [] }],
    ["Delivered_002", { status: "delivered", flags: ["picked_up_by_customer"] }],
    ["Delivered_005", { status: "delivered" }],
    ["Exception_003", { status: "exception", reason: "refused" }],
    ["Exception_004", { status: "exception", flags: ["customs", "delayed"] }],
    ["Exception_006", { status: "exception", reason: "payment", flags: ["action_required"] }],
    ["Exception_007", { status: "exception", reason: "address" }],
    ["Exception_008", { status: "exception", reason: "unclaimed" }],
    ["Exception_010", { status: "returning" }],
    ["Exception_011", { status: "returned" }],
    ["Exception_012", { status: "exception", reason: "damaged" }],
    ["Exception_013", { status: "exception", reason: "lost" }],
    ["Exception_020", { status: "cancelled" }],
    ["Expired_001", { status: "expired" }],
  ])("%s", (subtag, meaning) => {
    const reading = parseAftership(
      JSON.stringify({ data: tracking(subtag, [checkpoint(subtag, "2026-11-21T10:00:00")]) }),
    );
    expect(reading).toMatchObject({
      updates: [{ events: [{ ...meaning, code: subtag }] }],
      unknownCodes: [],
    });
  });

  test("of an unknown sub-tag the tag counts, and it is noted", () => {
    const reading = parseAftership(
      JSON.stringify({
        data: tracking("InTransit_001", [checkpoint("InTransit_999", "2026-11-21T10:00:00")]),
      }),
    );
    expect(reading).toMatchObject({
      updates: [{ events: [{ status: "in_transit" }] }],
      unknownCodes: [{ code: "InTransit_999", text: "says InTransit_999" }],
    });
  });

  test("an unknown tag says nothing", () => {
    const told = checkpoint("DeliveredMaybe_001", "2026-11-21T10:00:00");
    expect(parseAftership(JSON.stringify({ data: tracking("InTransit_001", [told]) }))).toMatchObject({
      updates: [{ events: [{ status: "unknown" }] }],
      unknownCodes: [{ code: "DeliveredMaybe_001" }, { code: "DeliveredMaybe" }],
    });
  });
});

describe("times and places", () => {
  const eventOf = (time: string | null, also: Fields = {}) =>
    onlyOf({ data: tracking("InTransit_001", [checkpoint("InTransit_001", time, also)]) }).events[0];

  test.each<[string | null, object]>([
    [
      "2026-11-21T10:59:00+01:00",
      { at: "2026-11-21T09:59:00.000Z", local: "2026-11-21T10:59:00", utcOffsetMinutes: 60 },
    ],
    ["2026-11-21T10:59:00", { at: null, local: "2026-11-21T10:59:00", precision: "time" }],
    ["2026-11-21T09:59:00.000Z", { at: "2026-11-21T09:59:00.000Z", local: null }],
    ["2026-11-21", { at: null, local: "2026-11-21T00:00:00", precision: "day" }],
  ])("%s", (told, time) => {
    expect(eventOf(told)?.time).toMatchObject(time);
  });

  test("when AfterShip heard of it stands in for a time of the carrier's", () => {
    expect(eventOf(null, { created_at: "2026-11-21T09:00:00+00:00" })?.time.at).toBe(
      "2026-11-21T09:00:00.000Z",
    );
  });

  test("a country has two letters, in old and new versions", () => {
    const place = { city: "Delft", country: "NL" };
    expect(eventOf("2026-11-21")?.place).toMatchObject(place);
    expect(eventOf("2026-11-21", { country_iso3: undefined, country_region: "NLD" })?.place).toMatchObject(
      place,
    );
  });

  test("a checkpoint of another carrier names it", () => {
    expect(eventOf("2026-11-21")?.carrierId).toBeNull();
    expect(eventOf("2026-11-21", { slug: "dpd" })?.carrierId).toBe("dpd");
  });
});

describe("a tracking", () => {
  test.each<[string, Fields, object | null]>([
    [
      "the newest estimate",
      { latest_estimated_delivery: { source: "CARRIER", datetime: "2026-11-24T20:00:00+09:00" } },
      { from: "2026-11-24", to: "2026-11-24" },
    ],
    [
      "a window",
      { latest_estimated_delivery: { datetime_min: "2026-11-24", datetime_max: "2026-11-26" } },
      { from: "2026-11-24", to: "2026-11-26" },
    ],
    ["version 4", { expected_delivery: "2026-11-24" }, { from: "2026-11-24", to: "2026-11-24" }],
    [
      "not the merchant's own",
      {
        latest_estimated_delivery: { source: "CUSTOM", datetime: "2026-11-24" },
        courier_estimated_delivery_date: { estimated_delivery_date: "2026-11-25" },
      },
      { from: "2026-11-25", to: "2026-11-25" },
    ],
    [
      "AfterShip's",
      { aftership_estimated_delivery_date: { estimated_delivery_date: "2026-11-27" } },
      { from: "2026-11-27", to: "2026-11-27" },
    ],
    ["none", { expected_delivery: null }, null],
  ])("estimates: %s", (_case, also, estimate) => {
    const told = onlyOf({ data: tracking("InTransit_001", [], also) }).estimate;
    expect(told && { from: told.from, to: told.to }).toEqual(estimate);
  });

  test("is not found while pending, and ended when it is no longer active", () => {
    expect(onlyOf({ data: tracking("Pending_001", []) }).following).toBe("not_found");
    expect(onlyOf({ data: tracking("Expired_001", [], { active: false }) }).following).toBe("ended");
  });

  test("names the carrier of the last mile", () => {
    const also = { last_mile: { tracking_number: "9400 1", slug: "usps" } };
    expect(onlyOf({ data: tracking("InTransit_001", [], also) }).lastMile).toEqual({
      carrierId: "usps",
      carrierCode: "usps",
      trackingNumber: "9400 1",
    });
  });

  test("that only AfterShip's summary calls delivered is delivered", () => {
    const update = onlyOf({
      data: tracking("Delivered_001", [checkpoint("OutForDelivery_001", "2026-11-21T10:00:00")]),
    });
    expect(currentOf(update).status).toBe("delivered");
  });
});
