import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/lib/time.ts";
import { restMs } from "./plan-rest.ts";

test("each failure in a row rests twice as long as the one before, up to half an hour", () => {
  const rests = [1, 2, 3, 12].map((failures) => restMs({ kind: "later", retryAfterMs: null }, failures, "a"));
  for (const [index, least] of [15_000, 30_000, 60_000, 30 * MINUTE_MS].entries()) {
    expect(rests[index]).toBeGreaterThanOrEqual(least);
    expect(rests[index]).toBeLessThanOrEqual(least * 1.25);
  }
});

test("never shorter than the provider asks for, and never longer than a day and a quarter", () => {
  const kinds = fc.constantFrom("later" as const, "quota" as const);
  fc.assert(
    fc.property(
      kinds,
      fc.nat(),
      fc.integer({ min: 1, max: 500 }),
      fc.string(),
      (kind, retryAfterMs, failures, salt) => {
        const rest = restMs({ kind, retryAfterMs }, failures, salt);
        expect(rest).toBeGreaterThanOrEqual(Math.min(retryAfterMs, DAY_MS));
        expect(rest).toBeLessThanOrEqual(1.25 * DAY_MS);
      },
    ),
  );
});

test("an empty quota rests an hour at least", () => {
  expect(restMs({ kind: "quota", retryAfterMs: null }, 1, "a")).toBeGreaterThanOrEqual(HOUR_MS);
});

test("accounts that failed together do not come back together", () => {
  const rests = new Set(
    Array.from({ length: 50 }, (_, n) =>
      restMs({ kind: "later", retryAfterMs: null }, 1, `shop-${n} easypost`),
    ),
  );
  expect(rests.size).toBeGreaterThan(40);
});
