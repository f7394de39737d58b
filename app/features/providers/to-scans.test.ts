import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoMinuteIn } from "#app/lib/format-date.ts";
import { parseCalendarDate, parseInstant, type CalendarDate, type Instant } from "#app/lib/time.ts";
import { readToldTime, type ToldTime } from "#app/lib/told-time.ts";
import { zoneOfOffset } from "#app/lib/zone.ts";
import { toCarrierEstimate, toScans } from "./to-scans.ts";
import type { ToldEvent, TrackingUpdate } from "./tracking-update.ts";

const told = (raw: string): ToldTime => readToldTime(raw) ?? { ...NO_TIME, raw };
const NO_TIME: ToldTime = { raw: "", at: null, utcOffsetMinutes: null, local: null, precision: "time" };
const placeIn = (country: string | null, province: string | null = null) => ({
  city: null,
  province,
  country,
  latitude: null,
  longitude: null,
});

const event = (raw: string, also: Partial<ToldEvent> = {}): ToldEvent => ({
  key: raw,
  time: told(raw),
  status: "in_transit",
  flags: [],
  reason: null,
  code: null,
  text: null,
  place: null,
  carrierId: null,
  ...also,
});
const update = (events: ToldEvent[], also: Partial<TrackingUpdate> = {}): TrackingUpdate => ({
  trackingNumber: "4001-2345-6782",
  carrierId: "yamato",
  carrierCode: null,
  providerRef: null,
  status: null,
  events,
  isWhole: true,
  estimate: null,
  lastMile: null,
  following: "following",
  ...also,
});
const TO_JAPAN = { source: "easypost", fallbackPlace: { country: "JP", province: null } } as const;
const scansOf = (...events: ToldEvent[]) => toScans(update(events), TO_JAPAN);

describe("when it happened", () => {
  test.each<
    [rule: string, raw: string, place: ToldEvent["place"], at: string, offset: number | null, kind: string]
  >([
    [
      "a moment in UTC is that moment",
      "2026-11-20T05:02:00Z",
      null,
      "2026-11-20T05:02:00.000Z",
      null,
      "instant",
    ],
    ["its offset is kept", "2026-11-20T14:02:00+09:00", null, "2026-11-20T05:02:00.000Z", 540, "instant"],
    [
      "a clock is read at its own place",
      "2026-11-20 14:02",
      placeIn("DE"),
      "2026-11-20T13:02:00.000Z",
      60,
      "local",
    ],
    [
      "in the state, where the country has several zones",
      "2026-11-20 14:02",
      placeIn("US", "CA"),
      "2026-11-20T22:02:00.000Z",
      -480,
      "local",
    ],
    ["else where the parcel goes", "2026-11-20 14:02", null, "2026-11-20T05:02:00.000Z", 540, "local"],
    ["a day counts as its midday there", "2026-11-20", placeIn("PL"), "2026-11-20T11:00:00.000Z", 60, "day"],
    [
      "a clock that the change of clocks skipped",
      "2026-03-29 02:30",
      placeIn("DE"),
      "2026-03-29T01:30:00.000Z",
      60,
      "local",
    ],
  ])("%s", (_rule, raw, place, happenedAt, utcOffsetMinutes, timeKind) => {
    expect(scansOf(event(raw, { place }))).toMatchObject([{ happenedAt, utcOffsetMinutes, timeKind }]);
  });

  test("without any place it is read in UTC", () => {
    const [scan] = toScans(update([event("2026-11-20 14:02")]), { source: "dhl", fallbackPlace: null });
    expect(scan).toMatchObject({ happenedAt: "2026-11-20T14:02:00.000Z", utcOffsetMinutes: 0 });
  });

  test("an event without time is left out, one told twice counts once", () => {
    expect(scansOf(event("soon"), event("2026-11-20"), event("2026-11-20"))).toHaveLength(1);
  });

  test("shown with its offset, a clock reads as it was told, anywhere and on any day", () => {
    const clocks = fc.date({
      min: new Date("2020-01-01Z"),
      max: new Date("2030-01-01Z"),
      noInvalidDate: true,
    });
    const countries = fc.constantFrom("US", "GB", "BR", "AU", "JP", "IL", "CL", "EG", "XX");
    fc.assert(
      fc.property(clocks, countries, (clock, country) => {
        const wall = clock.toISOString().slice(0, 16);
        const [scan] = scansOf(event(wall, { place: placeIn(country) }));
        const shown = scan && isoMinuteIn(scan.happenedAt, zoneOfOffset(scan.utcOffsetMinutes ?? 0));
        expect(shown?.slice(0, 16)).toBe(wall);
      }),
    );
  });
});

describe("the provider's order", () => {
  const [label, left, out] = [
    event("2026-11-19", { key: "label", status: "pre_transit" }),
    event("2026-11-20", { key: "left" }),
    event("2026-11-20", { key: "out", status: "out_for_delivery" }),
  ];
  const trouble = event("2026-11-20", { key: "trouble", status: "exception" });
  const again = event("2026-11-20", { key: "again" });

  test("stands within a day, whichever end the list begins at", () => {
    const keys = ["label", "left", "out", "trouble", "again"];
    const oldestFirst = [label, left, out, trouble, again];
    expect(scansOf(...oldestFirst).map(({ eventKey }) => eventKey)).toEqual(keys);
    expect(scansOf(...oldestFirst.toReversed()).map(({ eventKey }) => eventKey)).toEqual(keys);
    const times = scansOf(...oldestFirst).map(({ happenedAt }) => happenedAt);
    expect(new Set(times).size).toBe(times.length);
    expect(times.toSorted()).toEqual(times);
  });

  test("is told by the life of a parcel when all is of one day", () => {
    for (const list of [
      [left, out],
      [out, left],
    ])
      expect(scansOf(...list).map(({ eventKey }) => eventKey)).toEqual(["left", "out"]);
  });
});

test("a scan names its own carrier, else that of the whole update", () => {
  const scans = scansOf(event("2026-11-19", { carrierId: "usps" }), event("2026-11-20"));
  expect(scans.map(({ carrierId }) => carrierId)).toEqual(["usps", "yamato"]);
});

test("an estimate is an event of its own, one for each number, that keeps its day", () => {
  // Days as written here.
  const day = (text: string) => parseCalendarDate(text) as CalendarDate;
  const estimate = { from: day("2026-11-23"), to: day("2026-11-24"), raw: "" };
  const heard = { source: "easypost", heardAt: parseInstant("2026-11-20T08:00:00Z") as Instant } as const;
  expect(toCarrierEstimate(update([], { estimate }), heard)).toMatchObject({
    eventKey: "400123456782",
    happenedAt: heard.heardAt,
    estimatedDeliveryAt: "2026-11-24T00:00:00.000Z",
  });
  expect(toCarrierEstimate(update([]), heard)).toBeNull();
});
