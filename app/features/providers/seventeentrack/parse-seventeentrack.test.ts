import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasText, hostileBodies } from "#test/support/hostile-bodies.ts";
import { answer, event, item, oldItem, trackInfo, webhook } from "#test/support/seventeentrack-bodies.ts";
import { currentOf } from "../current-status.ts";
import { parseSeventeentrack } from "./parse-seventeentrack.ts";

const UPS = [100002, "UPS"] as const;
const delivered = trackInfo(
  ["Delivered", "Delivered_Other"],
  [
    [
      ...UPS,
      [
        event({ stage: "Delivered", sub_status: "Delivered_Other", time_iso: "2026-11-21T09:00:00+09:00" }),
        event({ location: "Osaka, JP" }),
        event({
          stage: "InfoReceived",
          time_iso: "2026-11-19T09:00:00+09:00",
          time_utc: "2026-11-19T00:00:00Z",
        }),
      ],
    ],
  ],
);

function read(body: unknown) {
  const reading = parseSeventeentrack(JSON.stringify(body));
  if (reading.kind !== "read") throw new Error(`${reading.kind}: ${reading.reason}`);
  const [update] = reading.updates;
  if (!update) throw new Error("no update");
  return { ...update, unknownCodes: reading.unknownCodes, updates: reading.updates };
}
const statusesOf = (body: unknown) => read(body).events.map(({ status }) => status);

describe("what a body holds", () => {
  test.each([
    ["a webhook", webhook(item(delivered))],
    ["an answer", answer(item(delivered))],
    ["an item", item(delivered)],
    ["a list of items", [item(delivered)]],
    ["what the website answers", { shipments: [{ ...item(null as never), shipment: delivered }], meta: {} }],
  ])("%s", (_shape, body) => {
    const update = read(body);
    expect(update).toMatchObject({
      trackingNumber: "1Z12345E0205271688",
      carrierId: "ups",
      carrierCode: "UPS",
      providerRef: "100002",
      isWhole: true,
      following: "following",
    });
    expect(update.events.map(({ status }) => status)).toEqual(["delivered", "in_transit", "pre_transit"]);
    expect(currentOf(update).status).toBe("delivered");
  });

  test("an answer about several numbers holds them all", () => {
    const body = answer(item(delivered), item(delivered, { number: "1Z12345E0205271689" }));
    expect(read(body).updates.map(({ trackingNumber }) => trackingNumber)).toEqual([
      "1Z12345E0205271688",
      "1Z12345E0205271689",
    ]);
  });

  test("a number that 17TRACK stopped to follow is told to have ended, with nothing new", () => {
    const stopped = read(webhook({ number: "RB123456785CN", carrier: 3011, tag: null }, "TRACKING_STOPPED"));
    expect(stopped).toMatchObject({ following: "ended", events: [], status: null, isWhole: false });
  });

  test("a number that no carrier knows is not found", () => {
    const unheard = trackInfo(["NotFound", "NotFound_Other"], [[...UPS, []]]);
    expect(read(answer(item(unheard)))).toMatchObject({ following: "not_found", status: "unknown" });
  });

  test.each([
    [
      { code: 0, data: { accepted: [{ origin: 1, number: "A12345", carrier: 3011 }], rejected: [] } },
      "it only confirms",
    ],
    [{ code: 0, data: { quota_total: 100, quota_remain: 98 } }, "it tells of the quota"],
    [
      { code: -18010002, data: { errors: [{ code: -18010002, message: "Invalid security key." }] } },
      "Invalid security key.",
    ],
    [
      {
        code: 0,
        data: {
          accepted: [],
          rejected: [{ number: "1", error: { code: -18010012, message: "Bad format." } }],
        },
      },
      "Bad format.",
    ],
    [{}, "no tracked number is in it"],
    [[], "no tracked number is in it"],
  ])("%j holds nothing: %s", (body, reason) => {
    expect(parseSeventeentrack(JSON.stringify(body))).toEqual({ kind: "nothing", reason });
  });

  test("where only the newest event is told, it is told", () => {
    const { latest_status } = delivered;
    const latest_event = event({ stage: "Delivered", description: "At the door" });
    const update = read(webhook(item({ latest_status, latest_event })));
    expect(update).toMatchObject({ isWhole: false, status: "delivered" });
    expect(update.events).toMatchObject([{ status: "delivered", text: "At the door" }]);
    expect(read(webhook(item({ ...delivered, latest_event }))).events).toHaveLength(3);
  });

  test("half a body is malformed", () => {
    expect(parseSeventeentrack('{"event":"TRACKING_').kind).toBe("malformed");
  });
});

describe("what an event means", () => {
  test("the sub-status says more than the stage, unless it only says 'other'", () => {
    const events = [
      event({ stage: "Exception", sub_status: "Exception_Returning" }),
      event({ stage: "AvailableForPickup", sub_status: "Exception_Other" }),
      event({ stage: "Exception", sub_status: "Exception_Lost", description: "Lost" }),
    ];
    const body = webhook(item(trackInfo(["Exception", "Exception_Other"], [[...UPS, events]])));
    expect(statusesOf(body)).toEqual(["returning", "available_for_pickup", "exception"]);
  });

  test("what waits to be picked up is no exception, though the summary says so", () => {
    const events = [event({ stage: "AvailableForPickup" })];
    const update = read(webhook(item(trackInfo(["Exception", "Exception_Other"], [[...UPS, events]]))));
    expect(update.status).toBe("exception");
    expect(currentOf(update).status).toBe("available_for_pickup");
  });

  test("an event between the milestones is a move, even at the moment of the delivery", () => {
    const milestone = [{ key_stage: "Delivered", time_iso: null, time_utc: "2026-11-20T01:00:00Z" }];
    const info = trackInfo(["Delivered", "Delivered_Other"], [[...UPS, [event({})]]], { milestone });
    expect(statusesOf(webhook(item(info)))).toEqual(["in_transit"]);
  });

  test("an event at the moment of a milestone that no event claims is that milestone", () => {
    const milestone = [{ key_stage: "OutForDelivery", time_iso: null, time_utc: "2026-11-20T01:00:00Z" }];
    const info = trackInfo(["InTransit", "InTransit_Other"], [[...UPS, [event({})]]], { milestone });
    expect(statusesOf(webhook(item(info)))).toEqual(["out_for_delivery"]);
  });

  test("as long as the parcel is only announced, its events are no moves", () => {
    const info = trackInfo(["InfoReceived", "InfoReceived"], [[...UPS, [event({})]]]);
    expect(statusesOf(webhook(item(info)))).toEqual(["pre_transit"]);
  });

  test("a delivery after the parcel turned back is its return", () => {
    const events = [
      event({ stage: "Delivered", time_utc: "2026-11-22T01:00:00Z", time_iso: "2026-11-22T10:00:00+09:00" }),
      event({ sub_status: "Exception_Returning" }),
    ];
    expect(
      statusesOf(webhook(item(trackInfo(["Exception", "Exception_Returned"], [[...UPS, events]])))),
    ).toEqual(["returned", "returning"]);
  });

  test("a new word of theirs says nothing and is counted", () => {
    const events = [event({ stage: "DroneLanded", description: "On the roof" })];
    const update = read(webhook(item(trackInfo(["Flying", "Flying_High"], [[...UPS, events]]))));
    expect(update.events[0]?.status).toBe("unknown");
    expect(update.unknownCodes).toEqual([
      { code: "Flying_High", text: null },
      { code: "DroneLanded", text: "On the roof" },
    ]);
  });
});

describe("when and where", () => {
  const only = (more: object) =>
    read(webhook(item(trackInfo(["InTransit", "InTransit_Other"], [[...UPS, [event(more)]]])))).events[0];

  test("the clock of the place is kept beside the instant", () => {
    expect(only({})?.time).toMatchObject({
      at: "2026-11-20T01:00:00.000Z",
      local: "2026-11-20T10:00:00",
      utcOffsetMinutes: 540,
    });
  });

  test("a clock without a zone stays one", () => {
    const raw = { date: "2026-11-20", time: "10:00:00", timezone: null };
    expect(only({ time_iso: null, time_utc: null, time_raw: raw })?.time).toMatchObject({
      at: null,
      local: "2026-11-20T10:00:00",
    });
  });

  test("a day without an hour is a day, whatever midnight was made of it", () => {
    const raw = { date: "2026-11-20", time: null, timezone: null };
    expect(only({ time_iso: "2026-11-20T00:00:00+09:00", time_raw: raw })?.time.precision).toBe("day");
  });

  test("an event of no time at all is still told", () => {
    expect(only({ time_iso: null, time_utc: null })?.time).toMatchObject({ at: null, local: null });
  });

  test.each([
    [{ city: "Osaka", state: null, country: "JP" }, "somewhere", { city: "Osaka", country: "JP" }],
    [{ city: null, state: null, country: "CN" }, "SHENZHEN", { city: "SHENZHEN", country: "CN" }],
    [{ city: null, state: "CA", country: "US" }, "CA, US", { city: null, province: "CA", country: "US" }],
    [{ city: null, state: null, country: null }, "Germany", { city: "Germany", country: null }],
  ])("%j with %j is %j", (address, location, place) => {
    expect(only({ address, location })?.place).toMatchObject(place);
  });

  test("numbers of a point may come as text", () => {
    const address = { city: "Recife", coordinates: { longitude: "-34.877", latitude: "-8.0539" } };
    expect(only({ address })?.place).toMatchObject({ latitude: -8.0539, longitude: -34.877 });
  });

  test("an estimate is the day as written, not moved through UTC", () => {
    const estimated_delivery_date = {
      source: "Official",
      from: "2026-11-22T00:00:00+09:00",
      to: "2026-11-23T23:59:59+09:00",
    };
    const info = { ...delivered, time_metrics: { estimated_delivery_date } };
    expect(read(webhook(item(info))).estimate).toMatchObject({ from: "2026-11-22", to: "2026-11-23" });
  });
});

describe("who carries it", () => {
  test("the carrier that tells of events is believed, not the key that the number was registered with", () => {
    expect(read(webhook(item(delivered, { carrier: 3011 })))).toMatchObject({
      carrierId: "ups",
      providerRef: "3011",
    });
  });

  test("a carrier that our keys lack is known by its name", () => {
    const info = trackInfo(["InTransit", "InTransit_Other"], [[999999, "Sagawa", [event({})]]]);
    expect(read(webhook(item(info, { carrier: 999999 })))).toMatchObject({
      carrierId: "sagawa",
      carrierCode: "Sagawa",
    });
  });

  test("the events of a second carrier are its own, and its number is told", () => {
    const info = trackInfo(
      ["InTransit", "InTransit_Other"],
      [
        [3011, "China Post", [event({ description: "Left" })]],
        [21051, "USPS", [event({ description: "Arrived" })]],
      ],
      { misc_info: { local_number: "9400111899223100001234", local_provider: "USPS", local_key: 21051 } },
    );
    const update = read(webhook(item(info, { number: "RB123456785CN", carrier: 3011 })));
    expect(update.carrierId).toBe("china-post");
    expect(update.events.map(({ carrierId }) => carrierId)).toEqual([null, "usps"]);
    expect(update.lastMile).toEqual({
      carrierId: "usps",
      carrierCode: "USPS",
      trackingNumber: "9400111899223100001234",
    });
  });

  test("the same number at the same carrier is no second carrier", () => {
    const misc_info = { local_number: "1Z12345E0205271688", local_provider: "UPS", local_key: 100002 };
    expect(read(webhook(item({ ...delivered, misc_info }))).lastMile).toBeNull();
  });

  test("what a carrier did not answer about is not taken for all there is", () => {
    const providers = [{ provider: { key: 100002, name: "UPS" }, latest_sync_status: "Failure", events: [] }];
    expect(read(webhook(item({ ...delivered, tracking: { providers } }))).isWhole).toBe(false);
  });
});

test("told again, an event has the same key, also when the parcel has come further", () => {
  const keys = (body: unknown) => read(body).events.map(({ key }) => key);
  expect(keys(webhook(item(delivered)))).toEqual(keys(answer(item(delivered))));
  expect(new Set(keys(webhook(item(delivered)))).size).toBe(3);
  const announced = trackInfo(["InfoReceived", "InfoReceived"], [[...UPS, [event({})]]]);
  const moving = trackInfo(["InTransit", "InTransit_Other"], [[...UPS, [event({})]]]);
  expect(keys(webhook(item(announced)))).toEqual(keys(webhook(item(moving))));
  const arrived = trackInfo(["Delivered", "Delivered_Other"], [[...UPS, [event({ stage: "Delivered" })]]]);
  expect(keys(webhook(item(arrived)))).not.toEqual(keys(webhook(item(moving))));
});

test("no body makes reading fail, and none without a delivery's code tells of a delivery", () => {
  const examples = [
    webhook(item(delivered)),
    answer(item(delivered)),
    answer(oldItem(40, [["2026-11-20 11:20", "", "X"]])),
  ];
  fc.assert(
    fc.property(hostileBodies(examples), (body) => {
      const reading = parseSeventeentrack(body);
      const told = reading.kind === "read" ? reading.updates.map((update) => currentOf(update).status) : [];
      expect(told.includes("delivered") && !hasText(body, ["delivered", "delivered_other", "40"])).toBe(
        false,
      );
    }),
  );
});
