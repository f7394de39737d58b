import fc from "fast-check";
import { expect, test } from "vitest";
import type { TrackingRef } from "../provider.ts";
import { outcomesOfStatus, problemOf } from "./read-answer.ts";

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

test.each<[Record<string, string>, number | null]>([
  [{ "retry-after": "30" }, 30_000],
  [{ "retry-after": "Sun, 22 Nov 2026 10:02:00 GMT", date: "Sun, 22 Nov 2026 10:00:00 GMT" }, 120_000],
  [{ "retry-after": "soon" }, null],
  [{}, null],
])("a busy provider that says %j is left alone for %s ms", (headers, retryAfterMs) => {
  expect(outcomesOfStatus(answer(429, "", headers), [ref])).toEqual([{ kind: "later", retryAfterMs }]);
});

test.each([
  ['{"error":{"code":"TRACKER.INVALID","message":"That number is wrong."}}', "That number is wrong."],
  ['{"errors":[{"code":"x","message":"First."},{"message":"Second."}]}', "First."],
  ['{"detail":"Not found."}', "Not found."],
  ['{"data":{"errors":[{"code":-18010002,"message":"Invalid security key."}]}}', "Invalid security key."],
  ['{"response":{"errors":[{"code":"250003","message":"Invalid number"}]}}', "Invalid number"],
  ['{"data":"a parcel"}', null],
  ['{"message":"  "}', null],
  ["<html>Bad</html>", null],
  ["", null],
])("the problem in %s is %j", (body, problem) => {
  expect(problemOf(answer(422, body))).toBe(problem);
});

test("no body and no status makes reading an answer fail", () => {
  fc.assert(
    fc.property(fc.integer(), fc.oneof(fc.json(), fc.string()), fc.string(), (status, body, retryAfter) => {
      const outcomes = outcomesOfStatus(answer(status, body, { "retry-after": retryAfter }), [ref]);
      expect(outcomes).toHaveLength(1);
    }),
  );
});
