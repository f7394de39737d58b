import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dhlAnswer,
  dhlStatus,
  dhlWebsiteAnswer,
  dhlXml,
  fedexAnswer,
  fedexResult,
  fedexScan,
  fedexXml,
  MY_DHL_ANSWER,
  UPS_ANSWER,
  upsPush,
  upsXml,
  uspsAnswer,
  uspsEvent,
  uspsLines,
  uspsXml,
} from "#test/support/carrier-bodies.ts";
import { hostileBodies } from "#test/support/hostile-bodies.ts";
import { currentOf } from "./current-status.ts";
import { dhl } from "./dhl/dhl.ts";
import { fedex } from "./fedex/fedex.ts";
import type { Access, Call, HttpAnswer, Provider, TrackingRef } from "./provider.ts";
import { ups } from "./ups/ups.ts";
import { usps } from "./usps/usps.ts";

type Own = {
  json: readonly unknown[];
  xml: readonly string[];
  /** How each says "delivered": without any of these nothing is. */
  delivered: RegExp;
};

/** No example of these is delivered, so that a mutation can only become so by a code that says it. */
const OWN: readonly (readonly [Provider, Own])[] = [
  [
    ups,
    {
      json: [UPS_ANSWER, upsPush("I", "OT", "021")],
      xml: [upsXml(["I", "DS", "20261120"], ["X", "48", "20261119"], ["M", "MP", "20261118"])],
      delivered: /"D"|>D</,
    },
  ],
  [
    fedex,
    {
      json: [
        fedexAnswer(
          fedexResult("1", "IT", [fedexScan("DE", "08"), fedexScan("OC")]),
          fedexResult("2", "RS", []),
        ),
      ],
      xml: [fedexXml(["DE", "2026-11-20T09:30:00-05:00", "007"], ["OC", "2026-11-18T00:00:00"])],
      delivered: /"DL"|>DL</,
    },
  ],
  [
    usps,
    {
      json: [uspsAnswer([uspsEvent("OF", "Out for Delivery"), uspsEvent("GX", "Shipping Label Created")])],
      xml: [
        uspsXml(["OF", "Out for Delivery", "November 20, 2026", "8:13 am"], ["MA", "x", "November 19, 2026"]),
        uspsLines(
          "Your item is out for delivery at 8:13 am on November 20, 2026 in RENO, NV 89501.",
          "Acceptance, November 19, 2026, 8:13 am, RENO, NV 89501",
        ),
      ],
      delivered: /"01"|>01<|delivered/i,
    },
  ],
  [
    dhl,
    {
      json: [
        dhlAnswer("parcel-de", [dhlStatus("transit", "PO"), dhlStatus("pre-transit", "VA")]),
        MY_DHL_ANSWER,
        dhlWebsiteAnswer("not so", "With delivery courier", "Shipment picked up"),
      ],
      xml: [dhlXml("WC", "IC", "PU")],
      delivered: /"delivered"|"OK"|>OK<|"DD"/i,
    },
  ],
];

/** Documents like the examples with a few pieces of them taken out, doubled, or put elsewhere. */
const hostileXml = (examples: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(
        fc.tuple(fc.nat(3000), fc.nat(60), fc.constantFrom("", "<a>", "</a>", "&x;", "0", "\u0000", "<b/>")),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    )
    .map(([text, cuts]) =>
      cuts.reduce((changed, [at, length, part]) => {
        const from = at % (changed.length + 1);
        return changed.slice(0, from) + part + changed.slice(from + length);
      }, text),
    );

describe.each(OWN.map(([provider, own]) => ({ id: provider.id, provider, own })))(
  "$id",
  ({ provider, own }) => {
    const bodies = fc.oneof(hostileBodies(own.json), hostileXml(own.xml));

    test("no body makes it throw, and delivered is never said without its code", () => {
      fc.assert(
        fc.property(bodies, (body) => {
          const reading = provider.parse(body);
          if (reading.kind !== "read") return;
          for (const update of reading.updates) {
            const isDelivered = currentOf(update).status === "delivered";
            expect(isDelivered && !own.delivered.test(body)).toBe(false);
          }
        }),
        { numRuns: 400 },
      );
    });

    test("the same body says the same, event by event, with a key for each", () => {
      for (const body of [...own.json.map((one) => JSON.stringify(one)), ...own.xml]) {
        const reading = provider.parse(body);
        expect(reading).toEqual(provider.parse(body));
        if (reading.kind !== "read") throw new Error(reading.reason);
        for (const { events } of reading.updates)
          expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
      }
    });

    test.each([
      ["", "nothing"],
      ["  ", "nothing"],
      ["{}", "nothing"],
      ["[]", "nothing"],
      ["null", "nothing"],
      ["{", "malformed"],
      ["<a>", "malformed"],
      ["<html><body>busy</body></html>", "malformed"],
      ["<a/>", "nothing"],
      ["busy", "malformed"],
    ])("%j is %s", (body, kind) => {
      expect(provider.parse(body).kind).toBe(kind);
    });
  },
);

const ACCESS: Access = {
  credentials: { clientId: "an id", clientSecret: "s&cret", apiKey: "key" },
  token: "t",
  webhookUrl: "https://app.example/x",
};
const ref = (trackingNumber: string, carrierId: string): TrackingRef => ({
  trackingNumber,
  carrierId,
  originCountry: null,
  destinationCountry: null,
  shippedOn: null,
  providerRef: null,
});
const answer = (status: number, body: unknown): HttpAnswer => ({
  status,
  headers: {},
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const onlyCall = (calls: Call[]): Call => {
  const [call, ...others] = calls;
  if (!call || others.length > 0) throw new Error("not one call");
  return call;
};
const kindsOf = (call: Call, given: HttpAnswer) => call.read(given).outcomes.map(({ kind }) => kind);

describe("FedEx's requests", () => {
  test("thirty numbers in a call, an outcome for each", () => {
    const refs = Array.from({ length: 31 }, (_, index) => ref(`79000 ${index}`, "fedex"));
    const [first, second] = fedex.fetch(refs, ACCESS);
    expect([first?.refs.length, second?.refs.length]).toEqual([30, 1]);
    expect(second?.request).toMatchObject({
      method: "POST",
      url: "https://apis.fedex.com/track/v1/trackingnumbers",
      headers: { authorization: "Bearer t" },
      body: '{"includeDetailedScans":true,"trackingInfo":[{"trackingNumberInfo":{"trackingNumber":"7900030"}}]}',
    });
  });

  test("what is in the answer is done, the rest not found", () => {
    const [call] = fedex.fetch([ref("1", "fedex"), ref("2", "fedex")], ACCESS);
    if (!call) throw new Error("no call");
    const told = fedexAnswer(fedexResult("1", "IT", [fedexScan("IT")]));
    expect(kindsOf(call, answer(200, told))).toEqual(["done", "not_found"]);
    expect(kindsOf(call, answer(200, '{"output": {'))).toEqual(["later", "later"]);
    expect(kindsOf(call, answer(401, {}))).toEqual(["no_access", "no_access"]);
    expect(kindsOf(call, answer(503, "busy"))).toEqual(["later", "later"]);
  });

  test("logs in with a form", () => {
    expect(fedex.login?.request(ACCESS.credentials).body).toBe(
      "grant_type=client_credentials&client_id=an%20id&client_secret=s%26cret",
    );
  });
});

describe("USPS's requests", () => {
  test("a number in a call, with all details", () => {
    const call = onlyCall(usps.fetch([ref("9400 1000", "usps")], ACCESS));
    expect(call.request).toMatchObject({
      method: "GET",
      url: "https://apis.usps.com/tracking/v3/tracking/94001000?expand=DETAIL",
      headers: { authorization: "Bearer t" },
    });
    expect(kindsOf(call, answer(200, uspsAnswer([uspsEvent("OF", "Out for Delivery")])))).toEqual(["done"]);
    expect(kindsOf(call, answer(404, { error: { message: "Not found" } }))).toEqual(["not_found"]);
    expect(kindsOf(call, answer(429, {}))).toEqual(["later"]);
  });

  test("logs in with JSON", () => {
    expect(JSON.parse(usps.login?.request(ACCESS.credentials).body ?? "")).toEqual({
      grant_type: "client_credentials",
      client_id: "an id",
      client_secret: "s&cret",
    });
  });
});

describe("DHL's requests", () => {
  test("a number in a call, of one company where the carrier tells which", () => {
    expect(onlyCall(dhl.fetch([ref("0034", "dhl-paket")], ACCESS)).request).toMatchObject({
      method: "GET",
      url: "https://api-eu.dhl.com/track/shipments?trackingNumber=0034&language=en&service=parcel-de",
      headers: { "dhl-api-key": "key" },
    });
    expect(onlyCall(dhl.fetch([ref("GM1", "dhl-ecommerce")], ACCESS)).request.url).toBe(
      "https://api-eu.dhl.com/track/shipments?trackingNumber=GM1&language=en",
    );
  });

  test("needs no login", () => {
    expect(dhl.login).toBeNull();
  });
});

test.each([
  [ups, "ups", "usps"],
  [fedex, "fedex", "ups"],
  [usps, "usps", "fedex"],
  [dhl, "dhl-paket", "dpd"],
  [dhl, "dhl-express", null],
])("$name follows its own parcels only", (provider, own, other) => {
  expect(provider.follows(ref("1", own))).toBe(true);
  expect(provider.follows({ ...ref("1", own), carrierId: other })).toBe(false);
});

test.each([ups, fedex, usps, dhl])(
  "$name: any answer about a number shows that the keys are right",
  (provider) => {
    const check = provider.check(ACCESS);
    expect(check.read(answer(200, {})).kind).toBe("works");
    expect(check.read(answer(404, {})).kind).toBe("works");
    expect(check.read(answer(401, {})).kind).toBe("no_access");
    expect(check.read(answer(429, {})).kind).toBe("later");
    expect(check.read(answer(500, {})).kind).toBe("later");
  },
);
