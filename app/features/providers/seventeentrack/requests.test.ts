import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Access, HttpAnswer, TrackingRef } from "../provider.ts";
import { seventeentrack } from "./seventeentrack.ts";
import { verifySeventeentrack } from "./verify.server.ts";

const access: Access = {
  credentials: { apiKey: "K" },
  token: null,
  webhookUrl: "https://doorstep.example/hook",
};
const refOf = (trackingNumber: string, more: Partial<TrackingRef> = {}): TrackingRef => ({
  trackingNumber,
  carrierId: null,
  originCountry: null,
  destinationCountry: null,
  shippedOn: null,
  providerRef: null,
  ...more,
});
const answer = (body: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});
const rejecting = (number: string, code: number) =>
  answer({
    code: 0,
    data: { accepted: [], rejected: [{ number, error: { code, message: "Their sentence." } }] },
  });

const registerOne = (ref: TrackingRef, reply: HttpAnswer) =>
  seventeentrack.register([ref], access)[0]?.read(reply).outcomes[0];

test("numbers go forty to a call, each with the key of its carrier", () => {
  const refs = Array.from({ length: 41 }, (_, index) => refOf(`1z 000-${index}`, { carrierId: "ups" }));
  const calls = seventeentrack.register(refs, access);
  expect(calls.map((call) => call.refs.length)).toEqual([40, 1]);
  expect(calls[1]?.request).toEqual({
    method: "POST",
    url: "https://api.17track.net/track/v2.4/register",
    headers: { "17token": "K", "content-type": "application/json" },
    body: '[{"number":"1Z00040","carrier":100002}]',
  });
});

test("a number of an unknown carrier goes without one, and the one that 17TRACK found is kept", () => {
  const [call] = seventeentrack.register([refOf("RB123456785CN")], access);
  expect(call?.request.body).toBe('[{"number":"RB123456785CN"}]');
  const taken = { code: 0, data: { accepted: [{ number: "RB123456785CN", carrier: 3011 }], rejected: [] } };
  expect(call?.read(answer(taken))).toEqual({
    outcomes: [{ kind: "done", providerRef: "3011" }],
    telling: null,
  });
  const [asking] = seventeentrack.fetch(
    [refOf("RB123456785CN", { carrierId: "usps", providerRef: "3011" })],
    access,
  );
  expect(asking?.request.body).toBe('[{"number":"RB123456785CN","carrier":3011}]');
});

test("an answer is read number by number, whatever its order", () => {
  const refs = [refOf("A11111"), refOf("B22222"), refOf("C33333")];
  const body = {
    code: 0,
    data: {
      accepted: [{ number: "C33333", carrier: 1151, track_info: {} }],
      rejected: [{ number: "A11111", error: { code: -18019909, message: "No information" } }],
    },
  };
  const result = seventeentrack.fetch(refs, access)[0]?.read(answer(body));
  expect(result?.outcomes).toEqual([
    { kind: "not_found" },
    { kind: "later", retryAfterMs: null },
    { kind: "done", providerRef: "1151" },
  ]);
  expect(result?.telling).toBe(JSON.stringify(body));
});

test.each([
  [-18019901, { kind: "done", providerRef: null }],
  [-18019902, { kind: "not_found" }],
  [-18019903, { kind: "refused", problem: "Their sentence." }],
  [-18019907, { kind: "quota", retryAfterMs: null }],
  [-18019908, { kind: "quota", retryAfterMs: null }],
  [-18010012, { kind: "refused", problem: "Their sentence." }],
  [-18010003, { kind: "later", retryAfterMs: null }],
])("a number refused with %i: %j", (code, outcome) => {
  expect(registerOne(refOf("A11111"), rejecting("A11111", code))).toEqual(outcome);
});

test.each([-18019902, -18019906])("to stop what is not followed is done (%i)", (code) => {
  const [call] = seventeentrack.stop([refOf("A11111")], access);
  expect(call?.request.url).toMatch(/stoptrack$/);
  expect(call?.read(rejecting("A11111", code)).outcomes).toEqual([{ kind: "done", providerRef: null }]);
});

describe("a call that fails as a whole", () => {
  const failing = (code: number, status = 200) =>
    answer({ code, data: { errors: [{ code, message: "Their sentence." }] } }, status);
  test.each([
    ["a wrong key", failing(-18010002), { kind: "no_access", problem: "Their sentence." }],
    ["a wrong key, by HTTP", failing(-18010002, 401), { kind: "no_access", problem: "Their sentence." }],
    ["too many calls", failing(429), { kind: "later", retryAfterMs: null }],
    ["too many calls, by HTTP", failing(429, 429), { kind: "later", retryAfterMs: null }],
    ["their fault", answer("", 503), { kind: "later", retryAfterMs: null }],
    [
      "half a body",
      { status: 200, headers: {}, body: '{"code":0,"da' },
      { kind: "later", retryAfterMs: null },
    ],
    [
      "somebody else's page",
      { status: 200, headers: {}, body: "<html>" },
      { kind: "later", retryAfterMs: null },
    ],
  ])("%s", (_case, reply, outcome) => {
    const result = seventeentrack.fetch([refOf("A11111"), refOf("B22222")], access)[0]?.read(reply);
    expect(result).toEqual({ outcomes: [outcome, outcome], telling: null });
  });
});

test.each([
  [answer({ code: 0, data: { quota_total: 100 } }), { kind: "works" }],
  [
    answer({ code: -18010002, data: { errors: [{ code: -18010002, message: "Invalid security key." }] } }),
    { kind: "no_access", problem: "Invalid security key." },
  ],
  [answer({}, 500), { kind: "later" }],
])("the keys are tested by asking for the quota: %j", (reply, outcome) => {
  const check = seventeentrack.check(access);
  expect(check.request.url).toBe("https://api.17track.net/track/v2.4/getquota");
  expect(check.read(reply)).toEqual(outcome);
});

test.each([
  ["1Z12345E0205271688", true],
  ["4001-2345-6782", true],
  ["1234", false],
  ["ヤマト運輸123456", false],
])("whether %s can be followed: %s", (trackingNumber, can) => {
  expect(seventeentrack.follows(refOf(trackingNumber))).toBe(can);
});

describe("a webhook is genuine", () => {
  const rawBody = Buffer.from('{"event":"TRACKING_UPDATED","data":{"number":"é"}}', "utf8");
  const sign = createHash("sha256")
    .update(Buffer.concat([rawBody, Buffer.from("/K")]))
    .digest("hex");
  test("when `sign` is the digest of its body, a slash and the key", () => {
    expect(verifySeventeentrack({ headers: { sign }, rawBody }, { apiKey: "K" })).toEqual({
      ok: true,
      dedupeId: null,
    });
    expect(verifySeventeentrack({ headers: { sign: sign.toUpperCase() }, rawBody }, { apiKey: "K" }).ok).toBe(
      true,
    );
  });
  test.each([
    ["another key", { sign }, rawBody, { apiKey: "L" }],
    ["a changed body", { sign }, Buffer.from("{}"), { apiKey: "K" }],
    ["no sign", {}, rawBody, { apiKey: "K" }],
    ["no key of ours", { sign }, rawBody, {}],
  ])("but not with %s", (_case, headers, body, credentials) => {
    expect(verifySeventeentrack({ headers, rawBody: body }, credentials)).toEqual({ ok: false });
  });
});
