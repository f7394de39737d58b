import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TrackingRef } from "./provider.ts";
import { checkOfStatus, failureOf, outcomesOfStatus, problemOf, retryAfterMsOf } from "./read-answer.ts";

const ref: TrackingRef = {
  trackingNumber: "A1",
  carrierId: null,
  originCountry: null,
  destinationCountry: null,
  shippedOn: null,
  providerRef: "ref-1",
};
const answer = (status: number, body = "", headers: Record<string, string> = {}) => ({
  status,
  body,
  headers,
});

test.each([
  [200, "done"],
  [201, "done"],
  [400, "refused"],
  [401, "no_access"],
  [402, "quota"],
  [403, "no_access"],
  [404, "not_found"],
  [408, "later"],
  [422, "refused"],
  [429, "later"],
  [500, "later"],
  [503, "later"],
])("HTTP %i means %s for every ref", (status, kind) => {
  expect(outcomesOfStatus(answer(status), [ref, ref]).map((outcome) => outcome.kind)).toEqual([kind, kind]);
});

test("a success keeps the provider's id of each ref", () => {
  expect(outcomesOfStatus(answer(200), [ref])).toEqual([{ kind: "done", providerRef: "ref-1" }]);
});

describe("how long to wait", () => {
  const date = "Sun, 22 Nov 2026 10:00:00 GMT";
  test.each<[Record<string, string>, number | null]>([
    [{ "retry-after": "30" }, 30_000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after": "Sun, 22 Nov 2026 10:02:00 GMT", date }, 120_000],
    [{ "retry-after": "Sun, 22 Nov 2026 09:00:00 GMT", date }, 0],
    [{ "retry-after": "Sun, 22 Nov 2026 10:02:00 GMT" }, null],
    [{ "retry-after": "soon" }, null],
    [{ "retry-after": "99999999999" }, 86_400_000],
    [{}, null],
  ])("%j", (headers, retryAfterMs) => {
    expect(retryAfterMsOf(answer(429, "", headers))).toBe(retryAfterMs);
    expect(failureOf(answer(429, "", headers))).toEqual({ kind: "later", retryAfterMs });
  });
});

test.each([
  ['{"error":{"code":"TRACKER.INVALID","message":"That number is wrong."}}', "That number is wrong."],
  ['{"errors":[{"code":"x","message":"First."},{"message":"Second."}]}', "First."],
  ['{"detail":"Not found."}', "Not found."],
  ['{"data":{"errors":[{"code":-18010002,"message":"Invalid security key."}]}}', "Invalid security key."],
  [
    '{"response":{"errors":[{"code":"250003","message":"Invalid Access License number"}]}}',
    "Invalid Access License number",
  ],
  ['{"message":"  "}', "HTTP 422"],
  ["<html>Bad</html>", "HTTP 422"],
  ["", "HTTP 422"],
])("the problem in %s is %j", (body, problem) => {
  expect(problemOf(answer(422, body))).toBe(problem);
});

test.each([
  [200, "works"],
  [402, "works"],
  [401, "no_access"],
  [404, "no_access"],
  [429, "later"],
  [502, "later"],
])("a check answered with %i: %s", (status, kind) => {
  expect(checkOfStatus(answer(status)).kind).toBe(kind);
});

test("no body and no status makes reading an answer fail", () => {
  fc.assert(
    fc.property(fc.integer(), fc.oneof(fc.json(), fc.string()), fc.string(), (status, body, retryAfter) => {
      const outcomes = outcomesOfStatus(answer(status, body, { "retry-after": retryAfter }), [ref]);
      expect(outcomes).toHaveLength(1);
    }),
  );
});
