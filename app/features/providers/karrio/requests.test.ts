import { expect, test } from "vitest";
import { karrioTracker } from "#test/support/karrio-bodies.ts";
import type { Access, HttpAnswer, TrackingRef } from "../provider.ts";
import { karrio } from "./karrio.ts";
import { verifyKarrio } from "./verify.server.ts";

const accessTo = (baseUrl: string): Access => ({
  credentials: { baseUrl, apiKey: "K" },
  token: null,
  webhookUrl: "https://doorstep.example/hook",
});
const access = accessTo("https://karrio.example");
const ref: TrackingRef = {
  trackingNumber: "7946 0000 1234",
  carrierId: "dhl-paket",
  originCountry: null,
  destinationCountry: null,
  shippedOn: null,
  providerRef: null,
};
const answer = (body: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});

test.each(["https://karrio.example", "https://karrio.example/", " https://karrio.example/v1/ "])(
  "the merchant's server may be entered as %j",
  (baseUrl) => {
    expect(karrio.register([ref], accessTo(baseUrl))[0]?.request).toEqual({
      method: "POST",
      url: "https://karrio.example/v1/trackers",
      headers: { authorization: "Token K", accept: "application/json", "content-type": "application/json" },
      body: '{"tracking_number":"7946 0000 1234","carrier_name":"dhl_parcel_de"}',
    });
  },
);

test("registering and asking both answer with the tracker, which is handed on", () => {
  const body = answer(karrioTracker("in_transit", []), 201);
  const [registering] = karrio.register([ref], access);
  const [asking] = karrio.fetch([{ ...ref, providerRef: "trk_1" }], access);
  expect(asking?.request.url).toBe("https://karrio.example/v1/trackers/trk_1");
  for (const call of [registering, asking])
    expect(call?.read(body)).toEqual({
      outcomes: [{ kind: "done", providerRef: "trk_1" }],
      telling: body.body,
    });
});

test.each([
  [
    answer({ errors: [{ code: "validation", message: "Bad carrier." }] }, 400),
    { kind: "refused", problem: "Bad carrier." },
  ],
  [answer({ detail: "Invalid token." }, 401), { kind: "no_access", problem: "Invalid token." }],
  [answer({ errors: [{ message: "Not found." }] }, 404), { kind: "not_found" }],
  [answer({ messages: [{ message: "No record of that number." }] }, 424), { kind: "not_found" }],
  [answer({}, 502), { kind: "later", retryAfterMs: null }],
  [
    { status: 200, headers: {}, body: '{"id":"trk_' },
    { kind: "later", retryAfterMs: null },
  ],
])("%j: %j", (reply, outcome) => {
  expect(karrio.fetch([ref], access)[0]?.read(reply)).toEqual({ outcomes: [outcome], telling: null });
});

test("a tracker that is gone already is stopped", () => {
  const [call] = karrio.stop([{ ...ref, providerRef: "trk_1" }], access);
  expect(call?.request.method).toBe("DELETE");
  expect(call?.read(answer({}, 404)).outcomes).toEqual([{ kind: "done", providerRef: "trk_1" }]);
});

test("only parcels of carriers that Karrio has a connector for are followed", () => {
  expect(karrio.follows(ref)).toBe(true);
  expect(karrio.follows({ ...ref, carrierId: "yamato" })).toBe(false);
  expect(karrio.follows({ ...ref, carrierId: null })).toBe(false);
});

test.each([
  [answer({ count: 0, results: [] }), { kind: "works" }],
  [answer({ detail: "Invalid token." }, 401), { kind: "no_access", problem: "Invalid token." }],
  [
    { status: 200, headers: {}, body: "<html>Welcome</html>" },
    { kind: "no_access", problem: "There is no Karrio server at this address." },
  ],
  [answer({ detail: "Nothing here." }, 404), { kind: "no_access", problem: "Nothing here." }],
  [answer({}, 503), { kind: "later" }],
])("the address and the key are tested by listing one tracker: %j", (reply, outcome) => {
  const check = karrio.check(access);
  expect(check.request.url).toBe("https://karrio.example/v1/trackers?limit=1");
  expect(check.read(reply)).toEqual(outcome);
});

test("a webhook brings the secret as it is, where the merchant has entered it", () => {
  const rawBody = Buffer.from("{}");
  const given = (secret?: string) => ({ headers: { "x-event-id": secret }, rawBody });
  expect(verifyKarrio(given("S"), { webhookSecret: "S" })).toEqual({ ok: true, dedupeId: null });
  expect(verifyKarrio(given("T"), { webhookSecret: "S" })).toEqual({ ok: false });
  expect(verifyKarrio(given(), { webhookSecret: "S" })).toEqual({ ok: false });
  expect(verifyKarrio(given(), {})).toEqual({ ok: true, dedupeId: null });
});
