import { describe, expect, test } from "vitest";
import { readToldTime, toldTimeOf } from "./told-time.ts";

describe("a time as it was written", () => {
  test.each([
    ["2022-09-14T08:47:00+01:00", "2022-09-14T07:47:00.000Z", 60, "2022-09-14T08:47:00", "time"],
    ["2024-07-31 19:27:00Z", "2024-07-31T19:27:00.000Z", null, null, "time"],
    ["2024-07-31T19:27", null, null, "2024-07-31T19:27:00", "time"],
    ["2026-11-20", null, null, "2026-11-20T00:00:00", "day"],
    ["20261120", null, null, "2026-11-20T00:00:00", "day"],
    ["2026-11-20T14:02:00.123-0530", "2026-11-20T19:32:00.000Z", -330, "2026-11-20T14:02:00", "time"],
  ])("%s", (raw, at, utcOffsetMinutes, local, precision) => {
    expect(readToldTime(raw)).toEqual({ raw, at, utcOffsetMinutes, local, precision });
  });

  test.each([null, undefined, "", "soon", "2026-13-01", "2026-02-30T10:00:00Z", "2026-11-20T25:00", 5])(
    "%s is none",
    (raw) => expect(readToldTime(raw)).toBeNull(),
  );

  test("a sender whose Z means nothing tells a wall clock", () => {
    expect(readToldTime("2026-11-20T14:02:00Z", { zulu: "local" })).toMatchObject({
      at: null,
      local: "2026-11-20T14:02:00",
    });
  });
});

describe("a wall clock beside its UTC", () => {
  test("gives the offset of the place", () => {
    expect(toldTimeOf("x", "2024-04-23T09:15:19", { utc: "2024-04-23T13:15:19" })).toMatchObject({
      at: "2024-04-23T13:15:19.000Z",
      utcOffsetMinutes: -240,
    });
  });

  test("is not believed when no zone is so far from UTC; the instant is", () => {
    expect(toldTimeOf("x", "2024-04-25T09:15:19", { utc: "2024-04-23T13:15:19" })).toEqual({
      raw: "x",
      at: "2024-04-23T13:15:19.000Z",
      utcOffsetMinutes: null,
      local: null,
      precision: "time",
    });
  });
});
