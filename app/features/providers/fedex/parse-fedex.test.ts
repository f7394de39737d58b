import { describe, expect, test } from "vitest";
import { fedexAnswer, fedexResult, fedexScan, fedexXml } from "#test/support/carrier-bodies.ts";
import { currentOf } from "../current-status.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { parseFedex } from "./parse-fedex.ts";

const updatesOf = (body: unknown): TrackingUpdate[] => {
  const reading = parseFedex(typeof body === "string" ? body : JSON.stringify(body));
  return reading.kind === "read" ? reading.updates : [];
};
const onlyOf = (body: unknown): TrackingUpdate => {
  const [update, ...others] = updatesOf(body);
  if (!update || others.length > 0) throw new Error("not one update");
  return update;
};
const scanned = (...scans: Parameters<typeof fedexScan>[]) =>
  onlyOf(
    fedexAnswer(
      fedexResult(
        "790",
        "IT",
        scans.map((scan) => fedexScan(...scan)),
      ),
    ),
  ).events;

describe("scans", () => {
  test.each([
    ["OC", "", "pre_transit", null],
    ["PU", "", "in_transit", null],
    ["AR", "", "in_transit", null],
    ["DP", "", "in_transit", null],
    ["OD", "", "out_for_delivery", null],
    ["HL", "", "available_for_pickup", null],
    ["HP", "015A", "available_for_pickup", null],
    ["DL", "", "delivered", null],
    ["DL", "005", "delivered", null],
    ["DL", "025", "in_transit", null],
    ["DL", "026", "returned", null],
    ["DE", "", "exception", null],
    ["DE", "08", "attempted", "not_home"],
    ["DE", "007", "attempted", "not_home"],
    ["DE", "07", "exception", "refused"],
    ["DE", "002", "exception", "address"],
    ["SE", "099", "exception", null],
    ["RS", "", "returning", null],
    ["CA", "", "cancelled", null],
  ])("%s %s is %s", (type, why, status, reason) => {
    expect(scanned([type, why])[0]).toMatchObject({ status, reason });
  });

  test("delays and customs are flags, the weather is a reason", () => {
    expect(scanned(["DY"])[0]).toMatchObject({ status: "in_transit", flags: ["delayed"] });
    expect(scanned(["CD"])[0]?.flags).toEqual(["customs", "delayed"]);
    const late = { ...fedexScan("IT"), delayDetail: { type: "WEATHER", status: "DELAYED" } };
    expect(onlyOf(fedexAnswer(fedexResult("790", "IT", [late]))).events[0]).toMatchObject({
      flags: ["delayed"],
      reason: "weather",
    });
  });

  test("have the offset of the place; midnight sharp is a day", () => {
    expect(scanned(["AR"])[0]?.time).toMatchObject({
      at: "2026-11-20T14:30:00.000Z",
      local: "2026-11-20T09:30:00",
      precision: "time",
    });
    expect(scanned(["PU", "", "2026-11-20T00:00:00"])[0]?.time).toMatchObject({ at: null, precision: "day" });
  });

  test("a code that nobody documented is counted, not guessed", () => {
    expect(parseFedex(JSON.stringify(fedexAnswer(fedexResult("1", "IT", [fedexScan("QQ")]))))).toMatchObject({
      updates: [{ events: [{ status: "unknown", code: "QQ" }] }],
      unknownCodes: [{ code: "QQ", text: "as FedEx says" }],
    });
  });
});

describe("an answer of the Track API", () => {
  test("tells of every number asked, and of those not found", () => {
    const error = { code: "TRACKING.TRACKINGNUMBER.NOTFOUND", message: "cannot be found" };
    const updates = updatesOf(
      fedexAnswer(fedexResult("1", "IT", [fedexScan("IT")]), {
        trackingNumber: "2",
        trackResults: [{ trackingNumberInfo: { trackingNumber: "2" }, error }],
      }),
    );
    expect(updates.map(({ trackingNumber, following }) => [trackingNumber, following])).toEqual([
      ["1", "following"],
      ["2", "not_found"],
    ]);
  });

  test("estimates are days, and none once it has arrived", () => {
    const of = (also: object) => onlyOf(fedexAnswer(fedexResult("1", "IT", [], also))).estimate;
    expect(of({})).toMatchObject({ from: "2026-11-22", to: "2026-11-22" });
    const window = { begins: "2026-11-23T08:00:00", ends: "2026-11-24T00:00:00-06:00" };
    expect(of({ estimatedDeliveryTimeWindow: { window } })).toMatchObject({
      from: "2026-11-23",
      to: "2026-11-24",
    });
    expect(of({ dateAndTimes: [{ type: "ACTUAL_DELIVERY", dateTime: "2026-11-22T09:00:00" }] })).toBeNull();
  });

  test("the summary knows deliveries that are none, too", () => {
    const latestStatusDetail = { code: "DL", ancillaryDetails: [{ reason: "025" }] };
    const update = onlyOf(
      fedexAnswer(fedexResult("1", "DL", [fedexScan("DL", "025")], { latestStatusDetail })),
    );
    expect(update.status).toBe("in_transit");
    expect(currentOf(update).status).toBe("in_transit");
  });

  test("a delivery after the return is the sender's", () => {
    const update = onlyOf(
      fedexAnswer(
        fedexResult("1", "DL", [
          fedexScan("DL", "", "2026-11-22T09:30:00-05:00"),
          fedexScan("RS", "", "2026-11-20T09:30:00-05:00"),
        ]),
      ),
    );
    expect(currentOf(update).status).toBe("returned");
  });

  test("pieces of one parcel's way become one update", () => {
    const pieces = fedexResult("1", "OD", [
      fedexScan("AR"),
      fedexScan("PU", "", "2026-11-19T09:00:00-05:00"),
    ]);
    const [piece] = fedexResult("1", "DL", [
      fedexScan("AR"),
      fedexScan("DL", "", "2026-11-21T09:30:00-05:00"),
    ]).trackResults;
    const update = onlyOf(fedexAnswer({ ...pieces, trackResults: [piece, ...pieces.trackResults] }));
    expect(update.events).toHaveLength(3);
    expect(update.status).toBe("delivered");
  });

  test("the delivery of another parcel that had the number before is not this one's", () => {
    const now = fedexResult("1", "IT", [fedexScan("IT")]);
    const [before] = fedexResult("1", "DL", [fedexScan("DL", "", "2026-02-01T09:30:00-05:00")]).trackResults;
    const update = onlyOf(fedexAnswer({ ...now, trackResults: [...now.trackResults, before] }));
    expect(currentOf(update).status).toBe("in_transit");
  });

  test("an error is nothing", () => {
    const errors = [{ code: "TRACKING.TRACKINGNUMBER.EMPTY", message: "Please provide tracking number." }];
    expect(parseFedex(JSON.stringify({ errors }))).toEqual({
      kind: "nothing",
      reason: "TRACKING.TRACKINGNUMBER.EMPTY Please provide tracking number.",
    });
    expect(parseFedex(JSON.stringify(fedexAnswer()))).toMatchObject({ kind: "nothing" });
  });
});

describe("the retired SOAP service", () => {
  test("is read, envelope and all", () => {
    const update = onlyOf(
      fedexXml(["DE", "2026-11-20T09:30:00-05:00", "007"], ["OC", "2026-11-18T00:00:00"]),
    );
    expect(update).toMatchObject({
      trackingNumber: "0790000001",
      carrierId: "fedex",
      status: "exception",
      estimate: { from: "2026-11-22", to: "2026-11-22" },
      events: [
        { status: "attempted", place: { city: "RENO", province: null } },
        { status: "pre_transit", time: { precision: "day" } },
      ],
    });
  });

  const reply = (inside: string) => `<TrackReply xmlns="http://fedex.com/ws/track/v7">${inside}</TrackReply>`;
  const notice = (tag: string, severity: string, code: string) =>
    `<${tag}><Severity>${severity}</Severity><Code>${code}</Code><Message>says FedEx</Message></${tag}>`;

  test("a number that cannot be found is not found, within a success", () => {
    const details = `<TrackDetails>${notice("Notification", "ERROR", "9040")}<TrackingNumber>1</TrackingNumber></TrackDetails>`;
    expect(onlyOf(reply(`<CompletedTrackDetails>${details}</CompletedTrackDetails>`))).toMatchObject({
      trackingNumber: "1",
      following: "not_found",
    });
  });

  test.each([
    [
      "for a number",
      `<TrackDetails>${notice("Notification", "FAILURE", "9045")}<TrackingNumber>1</TrackingNumber></TrackDetails>`,
      "9045",
    ],
    [
      "for a request",
      `${notice("Notifications", "SUCCESS", "0")}<CompletedTrackDetails>${notice("Notifications", "FAILURE", "6330")}</CompletedTrackDetails>`,
      "6330",
    ],
    ["for all", notice("Notifications", "ERROR", "1000"), "1000"],
  ])("a failure %s is nothing", (_what, inside, code) => {
    expect(parseFedex(reply(inside))).toEqual({ kind: "nothing", reason: `${code} says FedEx` });
  });

  test("details without a status are a parcel without news", () => {
    expect(
      onlyOf(reply("<TrackDetails><TrackingNumber>1</TrackingNumber><StatusDetail/></TrackDetails>")),
    ).toMatchObject({ status: null, events: [], following: "following" });
  });
});

test("the website of old tells scans in its own words, with the same codes", () => {
  const scan = (statusCD: string, time: string, gmtOffset: string) => ({
    date: "2026-11-20",
    time,
    gmtOffset,
    status: "as FedEx says",
    statusCD,
    scanLocation: "Reno, NV",
  });
  const scanEventList = [scan("DL", "11:41:04", "-08:00"), scan("PU", "00:00:00", "")];
  const packageList = [{ trackingNbr: "790", keyStatusCD: "DL", actDeliveryDt: "2026-11-20", scanEventList }];
  expect(onlyOf({ TrackPackagesResponse: { packageList } })).toMatchObject({
    trackingNumber: "790",
    status: "delivered",
    estimate: null,
    events: [
      { status: "delivered", time: { at: "2026-11-20T19:41:04.000Z", local: "2026-11-20T11:41:04" } },
      { status: "in_transit", time: { precision: "day" }, place: { city: "Reno, NV" } },
    ],
  });
  expect(updatesOf({ TrackPackagesResponse: { packageList: [] } })).toEqual([]);
});

test("the place of a scan may stand within a location", () => {
  const address = { city: "RENO", stateOrProvinceCode: "NV", countryCode: "US" };
  const scan = { ...fedexScan("AR"), scanLocation: { locationContactAndAddress: { address } } };
  expect(onlyOf(fedexAnswer(fedexResult("790", "IT", [scan]))).events[0]?.place).toMatchObject({
    city: "RENO",
    province: "NV",
    country: "US",
  });
});
