import { describe, expect, test } from "vitest";
import { UPS_ANSWER, upsPush, upsXml } from "#test/support/carrier-bodies.ts";
import { currentOf } from "../current-status.ts";
import type { Reading, TrackingUpdate } from "../tracking-update.ts";
import { parseUps } from "./parse-ups.ts";

const onlyOf = (reading: Reading): TrackingUpdate => {
  if (reading.kind !== "read" || reading.updates.length !== 1) throw new Error("not one update");
  return reading.updates[0] as TrackingUpdate;
};
const parseJson = (body: unknown) => parseUps(JSON.stringify(body));

describe("an answer of the Tracking API", () => {
  const update = onlyOf(parseJson(UPS_ANSWER));

  test("says where the parcel is, when it is expected now, and who brings it in the end", () => {
    expect(update).toMatchObject({
      trackingNumber: "1ZTEST000000000001",
      carrierId: "ups",
      status: "out_for_delivery",
      isWhole: true,
      estimate: { from: "2026-11-23", to: "2026-11-23" },
      lastMile: { carrierId: "usps", trackingNumber: "9400100000000000000001" },
      following: "following",
    });
    expect(update.events.map(({ status }) => status)).toEqual([
      "out_for_delivery",
      "exception",
      "pre_transit",
    ]);
    expect(update.events[1]).toMatchObject({ reason: "weather", flags: ["delayed"], code: "X/DJ/052" });
  });

  test("keeps the clock of the place beside the moment", () => {
    expect(update.events[0]).toMatchObject({
      time: {
        at: "2026-11-20T14:30:00.000Z",
        local: "2026-11-20T09:30:00",
        utcOffsetMinutes: -300,
        precision: "time",
      },
      place: { city: "RENO", province: "NV", country: "US" },
    });
  });

  test("reads clocks and offsets with dots, too", () => {
    const parcel = {
      trackingNumber: "1ZTEST000000000001",
      activity: [
        { date: "20261120", time: "09.30.00", gmtOffset: "-05.00", status: { type: "I", code: "AR" } },
      ],
    };
    expect(onlyOf(parseJson({ trackResponse: { shipment: [{ package: [parcel] }] } }))).toMatchObject({
      events: [{ time: { at: "2026-11-20T14:30:00.000Z" } }],
    });
  });

  test("reads what stands alone where a list belongs", () => {
    const activity = {
      date: "20261120",
      time: "093000",
      gmtOffset: "-05:00",
      status: { type: "I", code: "AR" },
    };
    const parcel = {
      trackingNumber: "1ZTEST000000000001",
      activity,
      deliveryDate: { type: "SDD", date: "20261123" },
    };
    expect(onlyOf(parseJson({ trackResponse: { shipment: { package: parcel } } }))).toMatchObject({
      trackingNumber: "1ZTEST000000000001",
      events: [{ status: "in_transit", time: { at: "2026-11-20T14:30:00.000Z" } }],
      estimate: { from: "2026-11-23" },
    });
    const unknown = {
      inquiryNumber: "1ZTEST000000000001",
      warnings: { code: "TW0001", message: "Tracking Information Not Found" },
    };
    expect(onlyOf(parseJson({ trackResponse: { shipment: unknown } })).following).toBe("not_found");
  });

  test("several parcels of a shipment are several updates", () => {
    const [shipment] = UPS_ANSWER.trackResponse.shipment;
    const [first] = shipment?.package ?? [];
    const reading = parseJson({
      trackResponse: {
        shipment: [{ ...shipment, package: [first, { ...first, trackingNumber: "1ZTEST000000000002" }] }],
      },
    });
    expect(reading.kind === "read" && reading.updates.map(({ trackingNumber }) => trackingNumber)).toEqual([
      "1ZTEST000000000001",
      "1ZTEST000000000002",
    ]);
  });

  test("a number that UPS does not know is not found, an error is nothing", () => {
    const warnings = [{ code: "TW0001", message: "Tracking Information Not Found" }];
    const known = { trackResponse: { shipment: [{ inquiryNumber: "1Z", warnings }] } };
    expect(onlyOf(parseJson(known))).toMatchObject({ following: "not_found", events: [] });
    expect(parseJson({ trackResponse: { shipment: [{ warnings }] } })).toEqual({
      kind: "nothing",
      reason: "TW0001 Tracking Information Not Found",
    });
    expect(
      parseJson({ response: { errors: [{ code: "TV1002", message: "Invalid inquiry number" }] } }),
    ).toEqual({ kind: "nothing", reason: "TV1002 Invalid inquiry number" });
  });

  test("an activity without a time has its day, one without a day is left out", () => {
    const activity = [
      { date: "20261120", status: { type: "I", code: "AR" } },
      { date: null, time: "093000", status: { type: "I", code: "AR" } },
    ];
    const shipment = [{ package: [{ trackingNumber: "1Z", activity }] }];
    const { events } = onlyOf(parseJson({ trackResponse: { shipment } }));
    expect(events).toHaveLength(1);
    expect(events[0]?.time).toMatchObject({ at: null, local: "2026-11-20T00:00:00", precision: "day" });
  });
});

describe("a message of Track Alert", () => {
  test("is the same event as in an answer", () => {
    const [pushed] = onlyOf(parseJson(upsPush("I", "OT", "021"))).events;
    const [asked] = onlyOf(parseJson(UPS_ANSWER)).events;
    expect(pushed?.key).toBe(asked?.key);
    expect(pushed).toMatchObject({ status: "out_for_delivery", time: { utcOffsetMinutes: -300 } });
  });

  test("brings one event and says nothing of the others", () => {
    expect(onlyOf(parseJson(upsPush("I", "OT", "021")))).toMatchObject({
      isWhole: false,
      estimate: { from: "2026-11-21" },
    });
  });

  test("has no estimate once the parcel has arrived", () => {
    const arrived = { ...upsPush("D", "FS", "011"), actualDeliveryDate: "20261120" };
    expect(onlyOf(parseJson(arrived)).estimate).toBeNull();
  });

  test("an answer to a subscription is none", () => {
    expect(parseJson({ validTrackingNumbers: ["1Z"] })).toMatchObject({ kind: "nothing" });
  });
});

describe("the retired XML", () => {
  test("is read, with its own words for what is out for delivery", () => {
    const update = onlyOf(
      parseUps(upsXml(["I", "DS", "20261120", "OUT FOR DELIVERY"], ["M", "MP", "20261118"])),
    );
    expect(update).toMatchObject({
      trackingNumber: "1ZTEST000000000001",
      estimate: { from: "2026-11-21", to: "2026-11-21" },
    });
    expect(update.events[0]).toMatchObject({
      status: "out_for_delivery",
      time: { at: null, local: "2026-11-20T09:30:00" },
    });
    expect(update.events[1]).toMatchObject({ status: "pre_transit", place: { city: "RENO" } });
  });

  test("a delivery after the return is the sender's", () => {
    const update = onlyOf(
      parseUps(upsXml(["D", "FS", "20261120"], ["X", "DL", "20261118"], ["I", "AR", "20261117"])),
    );
    expect(currentOf(update).status).toBe("returned");
  });

  test("a delivery before the return stays one", () => {
    const update = onlyOf(parseUps(upsXml(["X", "DL", "20261120"], ["D", "FS", "20261118"])));
    expect(update.events.map(({ status }) => status)).toEqual(["returning", "delivered"]);
  });

  test("an error is nothing, a page of HTML malformed", () => {
    expect(
      parseUps(
        "<TrackResponse><Response><Error><ErrorCode>151018</ErrorCode><ErrorDescription>Invalid</ErrorDescription></Error></Response></TrackResponse>",
      ),
    ).toEqual({ kind: "nothing", reason: "151018 Invalid" });
    expect(parseUps("<!DOCTYPE html><html></html>")).toMatchObject({ kind: "malformed" });
  });
});

test("a code that nobody documented is counted, not guessed", () => {
  const reading = parseJson(upsPush("QQ", "Q1", "999"));
  expect(reading).toMatchObject({
    updates: [{ events: [{ status: "unknown" }] }],
    unknownCodes: [{ code: "QQ/Q1/999", text: "as UPS says" }],
  });
});
