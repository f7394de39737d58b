import { describe, expect, test } from "vitest";
import { uspsAnswer, uspsEvent, uspsLines, uspsXml } from "#test/support/carrier-bodies.ts";
import { currentOf } from "../current-status.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { parseUsps } from "./parse-usps.ts";
import { uspsMeaningOf } from "./statuses.ts";

const updatesOf = (body: unknown): TrackingUpdate[] => {
  const reading = parseUsps(typeof body === "string" ? body : JSON.stringify(body));
  return reading.kind === "read" ? reading.updates : [];
};
const onlyOf = (body: unknown): TrackingUpdate => {
  const [update, ...others] = updatesOf(body);
  if (!update || others.length > 0) throw new Error("not one update");
  return update;
};

test.each([
  ["GX", "Shipping Label Created, USPS Awaiting Item", "pre_transit", null],
  ["MA", "Electronic Shipping Info Received", "pre_transit", null],
  ["82", "Departed Shipping Partner Facility, USPS Awaiting Item", "in_transit", null],
  ["03", "USPS in possession of item", "in_transit", null],
  ["OA", "Accepted at USPS Origin Facility", "in_transit", null],
  ["A1", "Arrived at USPS Regional Facility", "in_transit", null],
  ["07", "Arrived at Post Office", "in_transit", null],
  ["OF", "Out for Delivery, in truck", "out_for_delivery", null],
  ["02", "Notice Left", "attempted", "not_home"],
  ["55", "Notice Left (No Secure Location Available)", "attempted", "no_access"],
  ["14", "Arrival at Pickup Point", "available_for_pickup", null],
  ["16", "Available for Pickup", "available_for_pickup", null],
  ["01", "Delivered, In/At Mailbox", "delivered", null],
  ["01", "Delivered, a way that is new", "delivered", null],
  ["01", "Delivered, To Original Sender", "returned", null],
  ["01", "Delivered, To Agent", "in_transit", null],
  ["04", "Refused", "exception", "refused"],
  ["05", "Undeliverable as Addressed", "exception", "address"],
  ["09", "Return to Sender", "returning", null],
  ["21", "No Such Number", "returning", "address"],
  ["27", "Unclaimed/Being Returned to Sender", "returning", "unclaimed"],
  [null, "Delivered, Front Door/Porch", "delivered", null],
  [null, "DELIVERED", "delivered", null],
  ["Q9", "In Transit to Next Facility", "in_transit", null],
])("%s %j is %s", (code, name, status, reason) => {
  expect(uspsMeaningOf({ code, name })).toMatchObject({ status, reason });
});

test.each([
  [null, "Your parcel was delivered, or so they say"],
  ["Q9", "Delivered somewhere"],
  [null, null],
])("%s %j says nothing", (code, name) => {
  expect(uspsMeaningOf({ code, name })).toBeNull();
});

describe("an answer of the Tracking API", () => {
  test("tells one parcel, or a list of them", () => {
    const one = uspsAnswer([uspsEvent("OF", "Out for Delivery")]);
    expect(onlyOf(one)).toMatchObject({
      trackingNumber: "9400100000000000000001",
      carrierId: "usps",
      status: "in_transit",
      estimate: { from: "2026-11-22", to: "2026-11-22" },
      events: [{ status: "out_for_delivery", place: { city: "RENO", province: "NV", country: "US" } }],
    });
    expect(updatesOf([one, { ...one, trackingNumber: "9400100000000000000002" }])).toHaveLength(2);
  });

  test("believes the clock at the place and its offset before the moment in GMT", () => {
    const event = { ...uspsEvent("07", "Arrived at Post Office"), GMTTimestamp: "2026-11-19T17:30:12Z" };
    expect(onlyOf(uspsAnswer([event])).events[0]?.time).toMatchObject({
      local: "2026-11-20T09:30:00",
      at: "2026-11-20T17:30:00.000Z",
      utcOffsetMinutes: -480,
    });
  });

  test.each([
    ["a short offset", { GMTOffset: "-8:00" }, "2026-11-20T17:30:00.000Z", "2026-11-20T09:30:00"],
    ["no offset", { GMTOffset: null }, "2026-11-20T17:30:12.000Z", "2026-11-20T09:30:00"],
    ["neither", { GMTOffset: null, GMTTimestamp: null }, null, "2026-11-20T09:30:00"],
    [
      "a Z that is none",
      { eventTimestamp: "2026-11-20T09:30:00Z" },
      "2026-11-20T17:30:00.000Z",
      "2026-11-20T09:30:00",
    ],
    ["only the moment", { eventTimestamp: null }, "2026-11-20T17:30:12.000Z", null],
  ])("reads a time with %s", (_what, fields, at, local) => {
    const event = { ...uspsEvent("07", "Arrived at Post Office"), ...fields };
    expect(onlyOf(uspsAnswer([event])).events[0]?.time).toMatchObject({ at, local });
  });

  test("an error is nothing", () => {
    expect(parseUsps('{"apiVersion": "v3", "error": {"code": "404", "message": "Not found"}}')).toEqual({
      kind: "nothing",
      reason: "404 Not found",
    });
    expect(parseUsps('{"error": "invalid_client", "error_description": "Failed."}')).toEqual({
      kind: "nothing",
      reason: "invalid_client Failed.",
    });
  });

  test("a delivery after the return is the sender's, also in the summary", () => {
    const update = onlyOf(
      uspsAnswer(
        [
          uspsEvent("01", "Delivered", "2026-11-22T09:30:00"),
          uspsEvent("09", "Return to Sender", "2026-11-20T09:30:00"),
        ],
        { status: "Delivered" },
      ),
    );
    expect(currentOf(update).status).toBe("returned");
  });

  test("what nobody documented is counted, not guessed", () => {
    expect(parseUsps(JSON.stringify(uspsAnswer([uspsEvent("Q9", "Beamed up")])))).toMatchObject({
      updates: [{ events: [{ status: "unknown" }] }],
      unknownCodes: [{ code: "Q9", text: "Beamed up" }],
    });
  });
});

describe("Web Tools", () => {
  test("with fields: by code, with days where there is no hour", () => {
    const update = onlyOf(
      uspsXml(
        ["01", "Delivered, In/At Mailbox", "November 20, 2026", "12:24 pm"],
        ["OF", "Out for Delivery", "November 20, 2026", "12:05 am"],
        ["MA", "Electronic Shipping Info Received", "November 18, 2026"],
      ),
    );
    expect(update).toMatchObject({
      estimate: { from: "2026-11-22" },
      events: [
        { status: "delivered", time: { local: "2026-11-20T12:24:00", at: null, precision: "time" } },
        { status: "out_for_delivery", time: { local: "2026-11-20T00:05:00" } },
        { status: "pre_transit", time: { local: "2026-11-18T00:00:00", precision: "day" } },
      ],
    });
  });

  test("without: by the names of the scans and the scripts of the summary", () => {
    const update = onlyOf(
      uspsLines(
        "Your item was delivered at the front door or porch at 2:16 pm on November 20, 2026 in RENO, NV 89501.",
        "Out for Delivery, November 20, 2026, 10:16 am, RENO, NV 89501",
        "Arrived Shipping Partner Facility, USPS Awaiting Item, 11/19/2026, 1:00 pm, RENO, NV 89501",
        "Electronic Shipping Info Received, November 18, 2026",
      ),
    );
    expect(update.events.map(({ status, time }) => [status, time.local])).toEqual([
      ["delivered", "2026-11-20T14:16:00"],
      ["out_for_delivery", "2026-11-20T10:16:00"],
      ["in_transit", "2026-11-19T13:00:00"],
      ["pre_transit", "2026-11-18T00:00:00"],
    ]);
    expect(update.events[0]).toMatchObject({ place: { city: "RENO", province: "NV" } });
  });

  test.each([
    [
      "Your item was delivered to the original sender at 2:16 pm on November 20, 2026 in RENO, NV 89501.",
      "returned",
    ],
    ["Your item was delivered to an agent at 2:16 pm on November 20, 2026 in RENO, NV 89501.", "unknown"],
    ["Your item is out for delivery at 8:13 am on November 20, 2026 in RENO, NV 89501.", "out_for_delivery"],
    [
      "We attempted to deliver your item at 8:13 am on November 20, 2026 in RENO, NV 89501. You may …",
      "attempted",
    ],
    ["Your item arrived at the Post Office at 8:13 am on November 20, 2026 in RENO, NV 89501.", "in_transit"],
  ])("%s", (sentence, status) => {
    expect(onlyOf(uspsLines(sentence)).events.map((event) => event.status)).toEqual([status]);
  });

  test("a sentence without a year says what is, not when", () => {
    expect(
      onlyOf(uspsLines("Your item was delivered at 8:10 am on June 1 in Wilmington DE 19801.")),
    ).toMatchObject({ status: "delivered", events: [] });
  });

  test("several numbers in one answer, one of them unheard of", () => {
    const known = uspsXml(["OF", "Out for Delivery", "November 20, 2026"]);
    const unheard =
      '<TrackInfo ID="2"><Error><Number>-2147219302</Number></Error></TrackInfo></TrackResponse>';
    const updates = updatesOf(known.replace("</TrackResponse>", unheard));
    expect(updates.map(({ following }) => following)).toEqual(["following", "not_found"]);
    expect(
      onlyOf(uspsLines("There is no record of that mail item. If it was mailed recently, try again later.")),
    ).toMatchObject({ following: "not_found", events: [] });
  });

  test("an error is nothing", () => {
    expect(
      parseUsps("<Error><Number>80040b1a</Number><Description>Authorization failure</Description></Error>"),
    ).toEqual({ kind: "nothing", reason: "Authorization failure" });
  });
});
