import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { formatMoment, zoneOfOffset } from "./format-moment.ts";

test.each([
  [0, "+00:00"],
  [540, "+09:00"],
  [330, "+05:30"],
  [-300, "-05:00"],
  [-210, "-03:30"],
])("%i minutes east of UTC is the zone %s, and it can be formatted in", (minutes, zone) => {
  expect(zoneOfOffset(minutes)).toBe(zone);
  expect(formatMoment(at("2026-11-21T12:00:00Z"), "dateTime", "en", zone)).toContain("Nov 2");
});

test("a moment is told on the clock of the place, not of the server", () => {
  const moment = at("2026-11-21T23:30:00Z");
  expect(formatMoment(moment, "date", "en", "Asia/Tokyo")).toBe("Nov 22, 2026");
  expect(formatMoment(moment, "date", "en", "America/New_York")).toBe("Nov 21, 2026");
  expect(formatMoment(moment, "date", "ja", "Asia/Tokyo")).toBe("2026年11月22日");
});
