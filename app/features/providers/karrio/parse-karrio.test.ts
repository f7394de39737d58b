import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasText, hostileBodies } from "#test/support/hostile-bodies.ts";
import { karrioEvent, karrioTracker } from "#test/support/karrio-bodies.ts";
import { currentOf } from "../current-status.ts";
import { parseKarrio } from "./parse-karrio.ts";

function read(body: unknown) {
  const reading = parseKarrio(JSON.stringify(body));
  if (reading.kind !== "read") throw new Error(`${reading.kind}: ${reading.reason}`);
  const [update] = reading.updates;
  if (!update) throw new Error("no update");
  return { ...update, unknownCodes: reading.unknownCodes, updates: reading.updates };
}

const delivered = karrioTracker("delivered", [
  karrioEvent({ date: "2026-11-21", code: "DL", status: "delivered" }),
  karrioEvent({ status: "in_transit" }),
]);

describe("what a body holds", () => {
  test.each([
    ["a webhook", { event: "tracker_updated", data: delivered }],
    ["a webhook of older servers", { event: "tracker.created", data: delivered }],
    ["a tracker", delivered],
    ["a list", { count: 1, next: null, previous: null, results: [delivered] }],
    ["a single answer with messages", { messages: [], tracking: delivered }],
    ["what a connector gives", [[{ ...delivered, id: undefined, object_type: undefined }], []]],
  ])("%s", (_shape, body) => {
    const update = read(body);
    expect(update).toMatchObject({
      trackingNumber: "794600001234",
      carrierId: "fedex",
      carrierCode: "fedex",
      status: "delivered",
      isWhole: true,
      following: "following",
    });
    expect(update.updates).toHaveLength(1);
    expect(update.events.map(({ status }) => status)).toEqual(["delivered", "in_transit"]);
  });

  test("the carrier that takes over is told by its name, in `meta`", () => {
    const meta = { last_mile_tracking_number: "7023210039410000", last_mile_carrier: "Canada Post" };
    expect(read({ ...delivered, meta }).lastMile).toEqual({
      carrierId: "canada-post",
      carrierCode: "Canada Post",
      trackingNumber: "7023210039410000",
    });
    expect(read({ ...delivered, meta: { last_mile_carrier: "Canada Post" } }).lastMile).toBeNull();
  });

  test("the tracker's id is kept for asking again", () => {
    expect(read(delivered).providerRef).toBe("trk_1");
  });

  test.each([
    [
      { event: "shipment_purchased", data: { tracking_number: "1", events: [] } },
      "it is a shipment_purchased event",
    ],
    [{ errors: [{ code: "not_found", message: "Not found." }] }, "Not found."],
    [
      [[], [{ carrier_id: "ups", carrier_name: "ups", code: "250003", message: "Invalid number" }]],
      "Invalid number",
    ],
    [{ count: 0, results: [] }, "no tracker is in it"],
  ])("%j holds nothing: %s", (body, reason) => {
    expect(parseKarrio(JSON.stringify(body))).toEqual({ kind: "nothing", reason });
  });

  test("a number that the carrier knows nothing of is not found; an announced one is followed", () => {
    expect(read(karrioTracker("unknown", [])).following).toBe("not_found");
    expect(read(karrioTracker("pending", []))).toMatchObject({
      following: "following",
      status: "pre_transit",
    });
  });
});

describe("what an event means", () => {
  test.each([
    ["pending", "pre_transit", []],
    ["picked_up", "in_transit", []],
    ["in_transit", "in_transit", []],
    ["delivery_delayed", "in_transit", ["delayed"]],
    ["out_for_delivery", "out_for_delivery", []],
    ["ready_for_pickup", "available_for_pickup", []],
    ["delivery_failed", "attempted", []],
    ["delivered", "delivered", []],
    ["on_hold", "exception", []],
    ["return_to_sender", "returning", []],
    ["cancelled", "cancelled", []],
    ["unknown", "unknown", []],
  ])("%s is %s", (told, status, flags) => {
    const update = read(karrioTracker("in_transit", [karrioEvent({ status: told })]));
    expect(update.events).toMatchObject([{ status, flags, reason: null }]);
    expect(update.unknownCodes).toEqual([]);
  });

  test.each([
    ["consignee_not_home", "not_home", []],
    ["consignee_refused", "refused", []],
    ["customs_duties_unpaid", "customs_fee", ["customs", "action_required"]],
    ["weather_delay", "weather", ["delayed"]],
    ["a_new_reason", null, []],
  ])("the incident %s says why, and changes no status", (reason, why, flags) => {
    const [event] = read(
      karrioTracker("delivery_failed", [karrioEvent({ status: "delivery_failed", reason })]),
    ).events;
    expect(event).toMatchObject({ status: "attempted", reason: why, flags });
  });

  test("of older servers the newest event has the tracker's status, and the others what the carrier's code says", () => {
    const events = [
      karrioEvent({ date: "2026-11-19", code: "PU" }),
      karrioEvent({ date: "2026-11-21", code: "XX" }),
      karrioEvent({ date: "2026-11-20", code: "??" }),
    ];
    const update = read(karrioTracker("out_for_delivery", events));
    expect(update.events.map(({ status }) => status)).toEqual(["in_transit", "out_for_delivery", "unknown"]);
    expect(update.unknownCodes).toEqual([{ code: "fedex/??", text: "Something happened" }]);
  });

  test.each([
    ["ups", "D", "delivered"],
    ["ups", "OT", "out_for_delivery"],
    ["ups", "FS", "unknown"],
    ["fedex", "HL", "available_for_pickup"],
    ["dhl_universal", "pre-transit", "pre_transit"],
    ["dhl_express", "WC", "out_for_delivery"],
    ["boxknight", "DL", "unknown"],
  ])("%s's code %s says %s where there is no status", (carrier_name, code, status) => {
    const events = [karrioEvent({ date: "2026-11-21" }), karrioEvent({ code })];
    expect(read(karrioTracker("in_transit", events, { carrier_name })).events[1]?.status).toBe(status);
  });

  test("a word that Karrio uses for all it does not know gives way to what the carrier's code says", () => {
    const events = [karrioEvent({ code: "pre-transit" })];
    const statusOf = (status: string, carrier_name: string) =>
      read(karrioTracker(status, events, { carrier_name })).events[0]?.status;
    expect(statusOf("in_transit", "dhl_universal")).toBe("pre_transit");
    expect(statusOf("in_transit", "boxknight")).toBe("in_transit");
    expect(statusOf("on_hold", "dhl_universal")).toBe("exception");
  });

  test("the newest of one day is the last where the oldest comes first", () => {
    const on = (date: string, code: string) => karrioEvent({ date, time: undefined, code });
    const events = [on("2026-11-20", "AA"), on("2026-11-21", "PO"), on("2026-11-21", "??")];
    const statusesOf = (list: typeof events) =>
      read(karrioTracker("delivered", list, { carrier_name: "dpdhl" })).events.map(({ status }) => status);
    expect(statusesOf(events)).toEqual(["in_transit", "out_for_delivery", "delivered"]);
    expect(statusesOf(events.toReversed())).toEqual(["delivered", "out_for_delivery", "in_transit"]);
  });

  test("without a status, `delivered` says whether it is", () => {
    const details = { ...delivered, status: undefined, events: [karrioEvent({})] };
    expect(currentOf(read({ ...details, delivered: true })).status).toBe("delivered");
    expect(currentOf(read({ ...details, delivered: false })).status).not.toBe("delivered");
    expect(currentOf(read({ ...details, delivered: true, status: "return_to_sender" })).status).toBe(
      "returning",
    );
  });

  test("a status that they added says nothing and is counted", () => {
    const update = read(karrioTracker("floating", [karrioEvent({ code: "ZZ", status: "floating" })]));
    expect(update).toMatchObject({ status: null, unknownCodes: [{ code: "floating", text: null }] });
    expect(update.events[0]?.status).toBe("unknown");
  });
});

test("an event of an older server is the same one when newer ones follow, and another when it became the delivery", () => {
  const first = karrioEvent({ code: "XX" });
  const keyIn = (status: string, ...newer: object[]) =>
    read(karrioTracker(status, [...newer, first])).events.at(-1)?.key;
  expect(keyIn("in_transit")).toBe(keyIn("out_for_delivery", karrioEvent({ date: "2026-11-21" })));
  expect(keyIn("delivered")).not.toBe(keyIn("in_transit"));
});

describe("when and where", () => {
  const eventOf = (more: object) => read(karrioTracker("in_transit", [karrioEvent(more)])).events[0];
  test.each([
    ["14:39", "2026-11-20T14:39:00"],
    ["02:39 PM", "2026-11-20T14:39:00"],
    ["2:39 pm", "2026-11-20T14:39:00"],
    ["12:05 AM", "2026-11-20T00:05:00"],
    ["12:05 PM", "2026-11-20T12:05:00"],
    ["14:39:07", "2026-11-20T14:39:07"],
  ])("%s is a clock of the place", (time, local) => {
    expect(eventOf({ time })?.time).toMatchObject({ at: null, local, precision: "time" });
  });

  test.each([null, "", "later", "99:99"])("with %j for a time only the day is known", (time) => {
    expect(eventOf({ time })?.time).toMatchObject({ local: "2026-11-20T00:00:00", precision: "day" });
  });

  test("the timestamp's Z is made up: it changes nothing", () => {
    expect(eventOf({ timestamp: "2026-11-20T14:39:00.000Z" })?.time).toMatchObject({
      at: null,
      local: "2026-11-20T14:39:00",
    });
  });

  test("a timestamp with an offset is believed", () => {
    expect(eventOf({ timestamp: "2026-11-20T14:39:00+09:00" })?.time.at).toBe("2026-11-20T05:39:00.000Z");
  });

  test.each([
    ["ADRIAN, MI, US", { city: "ADRIAN", province: "MI", country: "US" }],
    ["SAINTE-FOY, QC", { city: "SAINTE-FOY, QC", country: null }],
    ["DE", { city: null, country: "DE" }],
    ["BONN", { city: "BONN", country: null }],
  ])("%s", (location, place) => {
    expect(eventOf({ location })?.place).toMatchObject(place);
  });

  test.each([
    [{ estimated_delivery: "2026-11-23" }, "2026-11-23"],
    [{ info: { expected_delivery: "2026-11-24" } }, "2026-11-24"],
  ])("%j is expected on %s", (more, day) => {
    expect(read(karrioTracker("in_transit", [], more)).estimate).toMatchObject({ from: day, to: day });
  });
});

test("no body makes reading fail, and none without a delivery's code tells of a delivery", () => {
  const examples = [{ event: "tracker_updated", data: delivered }, [[delivered], []]];
  fc.assert(
    fc.property(hostileBodies(examples), (body) => {
      const reading = parseKarrio(body);
      const told = reading.kind === "read" ? reading.updates.map((update) => currentOf(update).status) : [];
      expect(told.includes("delivered") && !hasText(body, ["delivered", "true", "dl"])).toBe(false);
    }),
  );
});
