import { describe, expect, test } from "vitest";
import { checkOutcomeOf, failureOf, jsonOf } from "./answers.ts";

const answer = (status: number, headers: Record<string, string> = {}, body = "") => ({
  status,
  headers,
  body,
});

describe("an answer without success", () => {
  test.each([
    [400, "refused"],
    [401, "no_access"],
    [402, "quota"],
    [403, "no_access"],
    [404, "not_found"],
    [408, "later"],
    [409, "later"],
    [422, "refused"],
    [429, "later"],
    [500, "later"],
    [503, "later"],
    [301, "later"],
  ])("with HTTP %i means %s", (status, kind) => {
    expect(failureOf(answer(status), null).kind).toBe(kind);
  });

  test("keeps the provider's sentence, cut to a sentence's length", () => {
    expect(failureOf(answer(400), "no such carrier")).toEqual({
      kind: "refused",
      problem: "no such carrier",
    });
    expect(failureOf(answer(400), null)).toEqual({ kind: "refused", problem: "the provider answered 400" });
    expect(failureOf(answer(400), "x".repeat(9000))).toEqual({ kind: "refused", problem: "x".repeat(300) });
  });

  test.each([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after": "Sun, 22 Nov 2026 01:01:00 GMT", date: "Sun, 22 Nov 2026 01:00:00 GMT" }, 60_000],
    [{ "retry-after": "Sun, 22 Nov 2026 01:00:00 GMT", date: "Sun, 22 Nov 2026 02:00:00 GMT" }, 0],
    [{ "retry-after": "Sun, 22 Nov 2026 01:01:00 GMT" }, null],
    [{ "retry-after": "soon" }, null],
    [{}, null],
  ])("waits as long as %j asks", (headers, retryAfterMs) => {
    expect(failureOf(answer(429, headers), null)).toEqual({ kind: "later", retryAfterMs });
  });
});

test("only being turned away tells that keys are wrong", () => {
  expect(checkOutcomeOf(answer(200), null)).toEqual({ kind: "works" });
  expect(checkOutcomeOf(answer(403), "no")).toEqual({ kind: "no_access", problem: "no" });
  expect(checkOutcomeOf(answer(429), null)).toEqual({ kind: "later" });
  expect(checkOutcomeOf(answer(500), null)).toEqual({ kind: "later" });
});

test("a page of HTML is no JSON", () => {
  expect(jsonOf(answer(200, {}, "<html>"))).toBeNull();
  expect(jsonOf(answer(200, {}, "[1]"))).toEqual([1]);
});
