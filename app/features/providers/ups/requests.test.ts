import { describe, expect, test } from "vitest";
import { UPS_ANSWER } from "#test/support/carrier-bodies.ts";
import type { Access, Call, HttpAnswer, TrackingRef } from "../provider.ts";
import { ups } from "./ups.ts";
import { verifyUps } from "./verify.server.ts";

const ACCESS: Access = {
  credentials: { clientId: "id", clientSecret: "secret", webhookSecret: "phrase" },
  token: "t",
  webhookUrl: "https://app.example/tracking-hooks/ups/x",
};
const ref = (trackingNumber: string): TrackingRef => ({
  trackingNumber,
  carrierId: "ups",
  originCountry: null,
  destinationCountry: null,
  shippedOn: null,
  providerRef: null,
});
const numberAt = (index: number) => `1ZTEST${String(index).padStart(12, "0")}`;
const answer = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const firstOf = (calls: Call[]): Call => {
  const [call] = calls;
  if (!call) throw new Error("no call");
  return call;
};

test("logs in with id and secret", () => {
  expect(ups.login?.request(ACCESS.credentials)).toEqual({
    method: "POST",
    url: "https://onlinetools.ups.com/security/v1/oauth/token",
    headers: {
      authorization: `Basic ${Buffer.from("id:secret").toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
  });
  const told = { access_token: "abc", expires_in: "14399" };
  expect(ups.login?.read(answer(200, told))).toEqual({ token: "abc", expiresInS: 14_399 });
  expect(ups.login?.read(answer(401, { response: { errors: [] } }))).toBeNull();
  expect(ups.login?.read(answer(200, "<html>"))).toBeNull();
});

describe("looking a number up", () => {
  const call = firstOf(ups.fetch([ref("1z test 0000-0000 0001")], ACCESS));

  test("asks for the number as UPS writes it, by name", () => {
    expect(call.request).toMatchObject({
      method: "GET",
      url: "https://onlinetools.ups.com/api/track/v1/details/1ZTEST000000000001?locale=en_US",
      headers: { authorization: "Bearer t", transactionsrc: "doorstep" },
    });
    expect(call.request.headers["transid"]).toMatch(/^doorstep-\w+$/);
  });

  test.each<[string, HttpAnswer, string]>([
    ["tracking is done", answer(200, UPS_ANSWER), "done"],
    [
      "a warning is not found",
      answer(200, { trackResponse: { shipment: [{ warnings: [{ code: "TW0001" }] }] } }),
      "not_found",
    ],
    ["half a body is for later", answer(200, '{"trackResponse": {'), "later"],
    ["a page of HTML is for later", answer(200, "<html><body>busy</body></html>"), "later"],
    ["unknown is not found", answer(404, { response: { errors: [{ message: "none" }] } }), "not_found"],
    ["a bad number is refused", answer(400, { response: { errors: [{ message: "bad" }] } }), "refused"],
    ["no access is the merchant's", answer(401, {}), "no_access"],
    ["too many is for later", answer(429, {}, { "retry-after": "7" }), "later"],
    ["down is for later", answer(503, "busy"), "later"],
  ])("%s", (_what, given, kind) => {
    const result = call.read(given);
    expect(result.outcomes.map((outcome) => outcome.kind)).toEqual([kind]);
    expect(result.telling).toBe(kind === "done" ? given.body : null);
  });
});

describe("subscribing to Track Alert", () => {
  test("takes a hundred numbers in a call", () => {
    const calls = ups.register(
      Array.from({ length: 130 }, (_, index) => ref(numberAt(index))),
      ACCESS,
    );
    expect(calls.map(({ refs }) => refs.length)).toEqual([100, 30]);
    expect(JSON.parse(firstOf(calls).request.body ?? "")).toMatchObject({
      locale: "en_US",
      destination: { url: ACCESS.webhookUrl, credentialType: "Bearer", credential: "phrase" },
    });
  });

  test("tells which numbers it refused", () => {
    const call = firstOf(ups.register([ref(numberAt(1)), ref(numberAt(2))], ACCESS));
    const told = { validTrackingNumbers: [numberAt(1)], invalidTrackingNumbers: [numberAt(2)] };
    expect(call.read(answer(200, told)).outcomes.map(({ kind }) => kind)).toEqual(["done", "refused"]);
  });

  test("only looks up what cannot be subscribed to", () => {
    const noSecret = { ...ACCESS, credentials: { clientId: "id", clientSecret: "secret" } };
    expect(firstOf(ups.register([ref(numberAt(1))], noSecret)).request.method).toBe("GET");
    expect(firstOf(ups.register([ref("92419900000000000001")], ACCESS)).request.method).toBe("GET");
  });
});

test("keys are right when UPS answers at all about a number", () => {
  const check = ups.check(ACCESS);
  expect(check.read(answer(404, {}))).toEqual({ kind: "works" });
  expect(check.read(answer(403, { response: { errors: [{ message: "Blocked" }] } }))).toEqual({
    kind: "no_access",
    problem: "Blocked",
  });
  expect(check.read(answer(500, ""))).toEqual({ kind: "later" });
});

test("follows its own parcels only", () => {
  expect(ups.follows(ref("1Z"))).toBe(true);
  expect(ups.follows({ ...ref("1Z"), carrierId: "usps" })).toBe(false);
  expect(ups.follows({ ...ref("1Z"), carrierId: null })).toBe(false);
});

describe("a message is genuine", () => {
  const request = (headers: Record<string, string>) => ({ headers, rawBody: new Uint8Array() });

  test.each([
    ["with our credential", { credential: "phrase" }, true],
    ["with our credential as bearer", { authorization: "Bearer phrase" }, true],
    ["not with another", { credential: "phrasf" }, false],
    ["not with a part of it", { credential: "phras" }, false],
    ["not without", {}, false],
  ])("%s", (_how, headers, ok) => {
    expect(verifyUps(request(headers), ACCESS.credentials).ok).toBe(ok);
  });

  test("never when we have none", () => {
    expect(verifyUps(request({ credential: "" }), {})).toEqual({ ok: false });
  });
});
