import { describe, expect, test } from "vitest";
import { aftership } from "./aftership/aftership.ts";
import { easypost } from "./easypost/easypost.ts";
import type { Access, HttpAnswer, Provider, TrackingRef } from "./provider.ts";
import { shippo } from "./shippo/shippo.ts";

const ACCESS: Access = {
  credentials: { apiKey: "key" },
  token: null,
  webhookUrl: "https://app.example/tracking-hooks/x",
};

const ref = (trackingNumber: string, also: Partial<TrackingRef> = {}): TrackingRef => ({
  trackingNumber,
  carrierId: "usps",
  originCountry: "US",
  destinationCountry: "US",
  shippedOn: null,
  providerRef: null,
  ...also,
});

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

const onlyCall = (provider: Provider, kind: "register" | "fetch", one: TrackingRef) => {
  const [call, ...others] = provider[kind]([one], ACCESS);
  if (!call || others.length > 0) throw new Error("not one call");
  return call;
};

describe("requests", () => {
  test("EasyPost: the key as user name, number and carrier; later the tracker by its id", () => {
    expect(onlyCall(easypost, "register", ref("9400")).request).toEqual({
      method: "POST",
      url: "https://api.easypost.com/v2/trackers",
      headers: {
        authorization: `Basic ${Buffer.from("key:").toString("base64")}`,
        accept: "application/json",
        "content-type": "application/json",
      },
      body: '{"tracker":{"tracking_code":"9400","carrier":"USPS"}}',
    });
    expect(onlyCall(easypost, "fetch", ref("9400", { providerRef: "trk_1" })).request).toMatchObject({
      method: "GET",
      url: "https://api.easypost.com/v2/trackers/trk_1",
      body: null,
    });
  });

  test("EasyPost: the carrier is found by the number when we know none", () => {
    expect(onlyCall(easypost, "register", ref("9400", { carrierId: null })).request.body).toBe(
      '{"tracker":{"tracking_code":"9400"}}',
    );
  });

  test("AfterShip: one by one to register, fifty in a list to read", () => {
    expect(onlyCall(aftership, "register", ref("9400", { shippedOn: null })).request).toMatchObject({
      method: "POST",
      url: "https://api.aftership.com/tracking/2026-07/trackings",
      headers: { "as-api-key": "key" },
      body: '{"tracking_number":"9400","slug":"usps"}',
    });
    const calls = aftership.fetch(
      Array.from({ length: 120 }, (_, index) => ref(`N ${index}`)),
      ACCESS,
    );
    expect(calls.map(({ refs }) => refs.length)).toEqual([50, 50, 20]);
    expect(calls[2]?.request.url).toContain("/trackings?tracking_numbers=N%20100,N%20101,");
  });

  test("Shippo: the token, and the carrier in the path", () => {
    expect(onlyCall(shippo, "fetch", ref("92 05/1")).request).toMatchObject({
      method: "GET",
      url: "https://api.goshippo.com/tracks/usps/92%2005%2F1",
      headers: { authorization: "ShippoToken key" },
    });
    expect(onlyCall(shippo, "register", ref("92")).request.body).toBe(
      '{"carrier":"usps","tracking_number":"92"}',
    );
  });

  test("a parcel is followed where its carrier is known, or found by the provider", () => {
    const japanese = ref("400123456782", { carrierId: "fukuyama" });
    const nobodys = ref("1", { carrierId: "meitetsu" });
    const unknown = ref("1", { carrierId: null });
    expect([easypost, aftership, shippo].map((one) => one.follows(japanese))).toEqual([false, true, false]);
    expect([easypost, aftership, shippo].map((one) => one.follows(nobodys))).toEqual([false, false, false]);
    expect([easypost, aftership, shippo].map((one) => one.follows(unknown))).toEqual([true, true, false]);
  });

  test("nothing of the merchant's is deleted to stop", () => {
    for (const provider of [easypost, aftership, shippo])
      expect(provider.stop([ref("1", { providerRef: "x" })], ACCESS)).toEqual([]);
  });
});

describe("answers", () => {
  const tracker = { id: "trk_1", object: "Tracker", tracking_code: "9400", status: "unknown" };
  const tracking = { id: "as_1", tracking_number: "9400", tag: "Pending", checkpoints: [] };
  const track = { carrier: "usps", tracking_number: "9400", tracking_status: null };

  test.each<[string, Provider, "register" | "fetch", HttpAnswer, object, boolean]>([
    [
      "EasyPost registers",
      easypost,
      "register",
      answer(201, tracker),
      { kind: "done", providerRef: "trk_1" },
      true,
    ],
    [
      "EasyPost refuses",
      easypost,
      "register",
      answer(422, { error: { message: "no" } }),
      { kind: "refused", problem: "no" },
      false,
    ],
    [
      "EasyPost breaks off",
      easypost,
      "register",
      answer(200, '{"id": "tr'),
      { kind: "later", retryAfterMs: null },
      false,
    ],
    [
      "EasyPost is busy",
      easypost,
      "fetch",
      answer(429, "", { "retry-after": "7" }),
      { kind: "later", retryAfterMs: 7000 },
      false,
    ],
    [
      "AfterShip registers",
      aftership,
      "register",
      answer(201, { meta: { code: 201 }, data: tracking }),
      { kind: "done", providerRef: "as_1" },
      true,
    ],
    [
      "AfterShip has it",
      aftership,
      "register",
      answer(400, { meta: { code: 4003, message: "Tracking already exists." }, data: { id: "as_1" } }),
      { kind: "done", providerRef: "as_1" },
      false,
    ],
    [
      "AfterShip has it, as version 4 says",
      aftership,
      "register",
      answer(400, { meta: { code: 4003 }, data: { tracking: { id: "as_1" } } }),
      { kind: "done", providerRef: "as_1" },
      false,
    ],
    [
      "AfterShip does not take it",
      aftership,
      "register",
      answer(400, { meta: { code: 4005, message: "The value of tracking_number is invalid." }, data: {} }),
      { kind: "refused", problem: "The value of tracking_number is invalid." },
      false,
    ],
    [
      "AfterShip knows it",
      aftership,
      "fetch",
      answer(200, { meta: { code: 200 }, data: { trackings: [tracking] } }),
      { kind: "done", providerRef: "as_1" },
      true,
    ],
    [
      "AfterShip knows it not",
      aftership,
      "fetch",
      answer(200, { meta: { code: 200 }, data: { trackings: [] } }),
      { kind: "not_found" },
      false,
    ],
    [
      "AfterShip turns the key away",
      aftership,
      "fetch",
      answer(401, { meta: { code: 401, message: "Invalid API key." } }),
      { kind: "no_access", problem: "Invalid API key." },
      false,
    ],
    ["Shippo answers", shippo, "fetch", answer(200, track), { kind: "done", providerRef: null }, true],
    [
      "Shippo knows no such carrier",
      shippo,
      "register",
      answer(400, { carrier: ["Invalid value"] }),
      { kind: "refused", problem: "Invalid value" },
      false,
    ],
    ["Shippo is down", shippo, "fetch", answer(503, "<html>"), { kind: "later", retryAfterMs: null }, false],
  ])("%s", (_case, provider, kind, told, outcome, isTelling) => {
    const result = onlyCall(provider, kind, ref("9400")).read(told);
    expect(result.outcomes).toEqual([outcome]);
    expect(result.telling !== null).toBe(isTelling);
  });

  test("of several trackings of one number AfterShip's own id decides", () => {
    const call = onlyCall(aftership, "fetch", ref("9400", { providerRef: "as_2" }));
    const trackings = [tracking, { ...tracking, id: "as_2" }];
    expect(call.read(answer(200, { data: { trackings } })).outcomes).toEqual([
      { kind: "done", providerRef: "as_2" },
    ]);
  });

  test.each([easypost, aftership, shippo])(
    "keys of $id are right, wrong, or cannot be tried now",
    (provider) => {
      const check = provider.check(ACCESS);
      expect(check.read(answer(200, {}))).toEqual({ kind: "works" });
      expect(check.read(answer(401, { detail: "Invalid token" }))).toEqual({
        kind: "no_access",
        problem: "Invalid token",
      });
      expect(check.read(answer(500, ""))).toEqual({ kind: "later" });
    },
  );
});
