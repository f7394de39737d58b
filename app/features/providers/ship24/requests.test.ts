import { expect, test } from "vitest";
import { ship24Answer, ship24Tracking } from "#test/support/ship24-bodies.ts";
import type { Access, HttpAnswer, TrackingRef } from "../provider.ts";
import { ship24 } from "./ship24.ts";
import { verifyShip24 } from "./verify.server.ts";

const access: Access = {
  credentials: { apiKey: "K" },
  token: null,
  webhookUrl: "https://doorstep.example/hook",
};
const ref: TrackingRef = {
  trackingNumber: "9400 1118",
  carrierId: "usps",
  originCountry: "CN",
  destinationCountry: "US",
  shippedOn: null,
  providerRef: null,
};
const answer = (body: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});
const failing = (code: string, status: number) =>
  answer({ errors: [{ code, message: "Their sentence." }], data: null }, status);

test("a number is registered with what does not change, so that doing it again makes no second tracker", () => {
  const [call] = ship24.register([ref], access);
  expect(call?.request).toEqual({
    method: "POST",
    url: "https://api.ship24.com/public/v1/trackers",
    headers: {
      authorization: "Bearer K",
      accept: "application/json",
      "content-type": "application/json; charset=utf-8",
    },
    body: '{"trackingNumber":"9400 1118","courierCode":["us-post"],"originCountryCode":"CN","destinationCountryCode":"US"}',
  });
  expect(call?.read(answer({ data: { tracker: { trackerId: "t-1" } } }, 201))).toEqual({
    outcomes: [{ kind: "done", providerRef: "t-1" }],
    telling: null,
  });
});

test("a courier whose code is not sure goes by its name", () => {
  const [call] = ship24.register([{ ...ref, carrierId: "yamato" }], access);
  expect(call?.request.body).toContain('"courierName":"Yamato');
  expect(call?.request.body).not.toContain("courierCode");
});

test("results are asked for by tracker, else by number", () => {
  const urls = ship24.fetch([ref, { ...ref, providerRef: "t/1" }], access).map(({ request }) => request.url);
  expect(urls).toEqual([
    "https://api.ship24.com/public/v1/trackers/search/9400%201118/results",
    "https://api.ship24.com/public/v1/trackers/t%2F1/results",
  ]);
});

test("an answer with tracking is handed on, one without is not found", () => {
  const [call] = ship24.fetch([ref], access);
  const full = answer(ship24Answer(ship24Tracking("in_transit", [])));
  expect(call?.read(full)).toEqual({ outcomes: [{ kind: "done", providerRef: "t-1" }], telling: full.body });
  expect(call?.read(answer({ data: { trackings: [] } })).outcomes).toEqual([{ kind: "not_found" }]);
});

test.each([
  [failing("quota_limit_reached", 402), { kind: "quota", retryAfterMs: null }],
  [failing("quota_limit_reached", 403), { kind: "quota", retryAfterMs: null }],
  [failing("no_active_subscription", 403), { kind: "no_access", problem: "Their sentence." }],
  [failing("tracker_not_found", 404), { kind: "not_found" }],
  [failing("request_conflict", 409), { kind: "later", retryAfterMs: null }],
  [failing("validation_error", 400), { kind: "refused", problem: "Their sentence." }],
  [failing("something_new", 401), { kind: "no_access", problem: "Their sentence." }],
  [answer({}, 429), { kind: "later", retryAfterMs: null }],
  [answer("", 502), { kind: "later", retryAfterMs: null }],
  [
    { status: 200, headers: {}, body: '{"data":{"tra' },
    { kind: "later", retryAfterMs: null },
  ],
])("%j: %j", (reply, outcome) => {
  expect(ship24.fetch([ref], access)[0]?.read(reply)).toEqual({ outcomes: [outcome], telling: null });
});

test("a tracker is let go by unsubscribing; without its id there is nothing to let go", () => {
  const calls = ship24.stop([ref, { ...ref, providerRef: "t-1" }], access);
  expect(calls.map(({ request }) => [request.method, request.url, request.body])).toEqual([
    ["PATCH", "https://api.ship24.com/public/v1/trackers/t-1", '{"isSubscribed":false}'],
  ]);
});

test("the keys are tested by listing one tracker", () => {
  const check = ship24.check(access);
  expect(check.request.url).toBe("https://api.ship24.com/public/v1/trackers?page=1&limit=1");
  expect(check.read(answer({ data: { trackers: [] } }))).toEqual({ kind: "works" });
  expect(check.read(failing("unauthorized", 401))).toEqual({ kind: "no_access", problem: "Their sentence." });
});

test("a webhook brings the secret as a bearer token, where the merchant has set one", () => {
  const rawBody = Buffer.from("{}");
  const given = (authorization?: string) => ({ headers: { authorization }, rawBody });
  expect(verifyShip24(given("Bearer S"), { webhookSecret: "S" })).toEqual({ ok: true, dedupeId: null });
  expect(verifyShip24(given("Bearer T"), { webhookSecret: "S" })).toEqual({ ok: false });
  expect(verifyShip24(given(), { webhookSecret: "S" })).toEqual({ ok: false });
  expect(verifyShip24(given(), {})).toEqual({ ok: true, dedupeId: null });
});
