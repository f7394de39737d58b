import { expect, test } from "vitest";
import { formatAgo } from "./format-ago.ts";
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, parseInstant, type Instant } from "./time.ts";

const NOW = parseInstant("2026-11-21T12:00:00Z") as Instant;

test.each([
  [-5 * MINUTE_MS, "en", "1 minute ago"],
  [0, "en", "1 minute ago"],
  [59 * MINUTE_MS, "en", "59 minutes ago"],
  [2 * HOUR_MS + 1, "en", "2 hours ago"],
  [47 * HOUR_MS, "en", "47 hours ago"],
  [3 * DAY_MS - 1, "en", "2 days ago"],
  [2 * HOUR_MS, "ja", "2 時間前"],
  [3 * DAY_MS, "pl", "3 dni temu"],
])("%i ms before, in %s: %s", (ms, locale, text) => {
  expect(formatAgo(addMs(NOW, -ms), NOW, locale)).toBe(text);
});
