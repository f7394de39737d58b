import { expect, test } from "vitest";
import { at } from "#test/support/context.ts";
import { formatMoment } from "./format-moment.ts";

test("a moment is told on the clock of the place, not of the server", () => {
  const moment = at("2026-11-21T23:30:00Z");
  expect(formatMoment(moment, "date", "en", "Asia/Tokyo")).toBe("Nov 22, 2026");
  expect(formatMoment(moment, "date", "en", "America/New_York")).toBe("Nov 21, 2026");
  expect(formatMoment(moment, "date", "ja", "Asia/Tokyo")).toBe("2026年11月22日");
  expect(formatMoment(moment, "dateTime", "en", "+05:30")).toBe("Nov 22, 05:00 AM");
});
