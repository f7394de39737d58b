import { describe, expect, test } from "vitest";
import type { TrackingUpdate } from "../tracking-update.ts";
import { parseShippo } from "./parse-shippo.ts";

type Fields = Record<string, unknown>;

const status = (word: string | null, code: string | null, also: Fields = {}) => ({
  object_id: "o1",
  status: word,
  status_details: `says ${word}`,
  status_date: "2026-11-21T15:00:00Z",
  substatus: code === null ? null : { code, text: `says ${code}`, action_required: false },
  location: { city: "Reno", state: "NV", zip: "89501", country: "US" },
  ...also,
});

const track = (newest: object | string | null, history: object[], also: Fields = {}) => ({
  carrier: "usps",
  tracking_number: "92055901",
  eta: "2026-11-24T00:00:00Z",
  tracking_status: newest,
  tracking_history: history,
  ...also,
});

const onlyOf = (body: unknown): TrackingUpdate => {
  const reading = parseShippo(JSON.stringify(body));
  const [update, ...others] = reading.kind === "read" ? reading.updates : [];
  if (!update || others.length > 0) throw new Error("not one update");
  return update;
};

describe("where tracks are", () => {
  const one = track(null, []);
  test.each<[string, unknown]>([
    ["alone", one],
    ["in a webhook", { event: "track_updated", test: false, data: one }],
    ["in a list", { results: [one] }],
  ])("a track %s", (_where, body) => {
    expect(onlyOf(body).trackingNumber).toBe("92055901");
  });

  test("a bought label knows only the word of the status", () => {
    expect(
      onlyOf({ object_state: "VALID", tracking_number: "1", tracking_status: "DELIVERED" }),
    ).toMatchObject({
      status: "delivered",
      events: [],
      isWhole: false,
    });
  });

  test.each([
    [{ carrier: ["Invalid value"] }, "an error: Invalid value"],
    [{ detail: "Not found." }, "an error: Not found."],
    [{ event: "transaction_created", data: {} }, "the event transaction_created"],
    [7, "no track is in it"],
  ])("%j tells of no parcel", (body, reason) => {
    expect(parseShippo(JSON.stringify(body))).toEqual({ kind: "nothing", reason });
  });
});

describe("codes", () => {
  const eventOf = (told: object) => onlyOf(track(null, [told])).events[0];

  test.each<[string, string | null, object]>([
    ["UNKNOWN", "other", { status: "unknown" }],
    ["PRE_TRANSIT", "information_received", { status: "pre_transit" }],
    ["TRANSIT", null, { status: "in_transit", code: "TRANSIT" }],
    ["TRANSIT", "out_for_delivery", { status: "out_for_delivery", code: "TRANSIT/out_for_delivery" }],
    ["TRANSIT", "pickup_available", { status: "available_for_pickup" }],
    ["TRANSIT", "notice_left", { status: "attempted" }],
    ["TRANSIT", "delayed", { status: "in_transit", flags: ["delayed"] }],
    ["TRANSIT", "package_damaged", { status: "exception", reason: "damaged" }],
    ["DELIVERED", "delivered", { status: "delivered" }],
    ["RETURNED", "return_to_sender", { status: "returning" }],
    ["RETURNED", "package_unclaimed", { status: "returning", reason: "unclaimed" }],
    ["FAILURE", "package_lost", { status: "exception", reason: "lost" }],
    ["FAILURE", "delivery_attempted", { status: "attempted" }],
  ])("%s with %s", (word, code, meaning) => {
    expect(eventOf(status(word, code))).toMatchObject(meaning);
  });

  test("what the shopper must do is a flag, where the status does not say it itself", () => {
    const required = (code: string) => ({ code, text: "", action_required: true });
    expect(eventOf(status("TRANSIT", null, { substatus: required("contact_carrier") }))?.flags).toEqual([
      "action_required",
    ]);
    expect(eventOf(status("TRANSIT", null, { substatus: required("pickup_available") }))?.flags).toEqual([]);
  });

  test("unknown codes are noted: a new sub-status leaves the status, a new status says nothing", () => {
    const body = track(null, [status("TRANSIT", "teleported"), status("DELIVERED_SOON", "delivered")]);
    expect(parseShippo(JSON.stringify(body))).toMatchObject({
      updates: [{ events: [{ status: "in_transit" }, { status: "unknown" }] }],
      unknownCodes: [{ code: "TRANSIT/teleported" }, { code: "DELIVERED_SOON" }],
    });
  });
});

describe("a track", () => {
  test("adds the newest status when the history is a step behind", () => {
    const before = status("TRANSIT", "package_arrived", { status_date: "2026-11-20T15:00:00Z" });
    const after = status("DELIVERED", "delivered");
    expect(onlyOf(track(after, [before])).events.map((event) => event.status)).toEqual([
      "in_transit",
      "delivered",
    ]);
  });

  test("tells the newest status once, though its fraction of a second differs", () => {
    const told = (fraction: string) =>
      status("TRANSIT", null, { status_date: `2026-11-21T15:00:00.${fraction}` });
    expect(onlyOf(track(told("586"), [told("589")])).events).toHaveLength(1);
  });

  test("names events alike from one answer to the next, though their ids change", () => {
    const keyOf = (object_id: string) =>
      onlyOf(track(null, [status("TRANSIT", null, { object_id })])).events.map(({ key }) => key);
    expect(keyOf("a")).toEqual(keyOf("b"));
  });

  test("gives the day of the estimate as it is written, and times in UTC", () => {
    const update = onlyOf(
      track(null, [status("TRANSIT", null, { status_date: "2026-11-21T15:00:00" })], {
        eta: "2026-11-24T23:59:59Z",
      }),
    );
    expect(update.estimate).toMatchObject({ from: "2026-11-24", to: "2026-11-24" });
    expect(update.events[0]?.time).toMatchObject({
      at: "2026-11-21T15:00:00.000Z",
      raw: "2026-11-21T15:00:00",
    });
  });

  test("of which Shippo has nothing is not found", () => {
    expect(onlyOf(track(null, [])).following).toBe("not_found");
    expect(onlyOf(track(status("UNKNOWN", null, { status_date: null }), [])).following).toBe("not_found");
  });
});
