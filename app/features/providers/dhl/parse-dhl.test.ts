import { describe, expect, test } from "vitest";
import {
  dhlAnswer,
  dhlStatus,
  dhlWebsiteAnswer,
  dhlXml,
  MY_DHL_ANSWER,
} from "#test/support/carrier-bodies.ts";
import { currentOf } from "../current-status.ts";
import type { TrackingUpdate } from "../tracking-update.ts";
import { parseDhl } from "./parse-dhl.ts";
import { dhlMeaningOf } from "./statuses.ts";

const updatesOf = (body: unknown): TrackingUpdate[] => {
  const reading = parseDhl(typeof body === "string" ? body : JSON.stringify(body));
  return reading.kind === "read" ? reading.updates : [];
};
const onlyOf = (body: unknown): TrackingUpdate => {
  const [update, ...others] = updatesOf(body);
  if (!update || others.length > 0) throw new Error("not one update");
  return update;
};

describe("the service's own code", () => {
  test.each([
    ["express", "transit", "WC", "out_for_delivery"],
    ["express", "transit", "CC", "available_for_pickup"],
    ["express", "failure", "NH", "attempted"],
    ["express", "failure", "RD", "exception"],
    ["express", "delivered", "OK", "delivered"],
    ["express", "failure", "RT", "returned"],
    ["parcel-de", "transit", "PO", "out_for_delivery"],
    ["parcel-de", "transit", "ZF", "available_for_pickup"],
    ["parcel-de", "failure", "ZN", "attempted"],
    ["parcel-de", "delivered", "ZU", "delivered"],
    ["parcel-de", "transit", "AA", "in_transit"],
    ["parcel-nl", "delivered", "DELIVERED_AT_PARCELSTATION", "available_for_pickup"],
    ["parcel-nl", "delivered", "DELIVERED_AT_SHIPPER", "returned"],
    ["parcel-nl", "failure", "NOT_HOME", "attempted"],
    ["parcel-pl", "delivered", "DOR_SP", "available_for_pickup"],
    ["parcel-pl", "transit", "LK", "out_for_delivery"],
    ["ecommerce", "transit", "598", "out_for_delivery"],
    ["ecommerce", "delivered", "601", "available_for_pickup"],
    ["ecommerce-europe", "delivered", "44", "available_for_pickup"],
    ["ecommerce-europe", "delivered", "366", "returned"],
    ["freight", "transit", "24-501", "out_for_delivery"],
    ["svb", "delivered", "RETURNED_TO_SENDER", "returned"],
  ])("%s %s/%s is %s", (service, statusCode, status, meant) => {
    expect(dhlMeaningOf({ service, statusCode, status, description: null })?.status).toBe(meant);
  });

  test("never says delivered where the coarse code does not", () => {
    const codes = { service: "express", statusCode: "pre-transit", status: "OK", description: null };
    expect(dhlMeaningOf(codes)?.status).toBe("pre_transit");
  });

  test("means nothing in another service", () => {
    const codes = { service: "parcel-uk", statusCode: "transit", status: "ZU", description: null };
    expect(dhlMeaningOf(codes)?.status).toBe("in_transit");
  });
});

describe("the five codes of all services", () => {
  const meant = (statusCode: string | null, description: string | null, status: string | null = null) =>
    dhlMeaningOf({ service: "parcel-uk", statusCode, status, description })?.status ?? null;

  test.each([
    ["pre-transit", "pre_transit"],
    ["transit", "in_transit"],
    ["delivered", "delivered"],
    ["failure", "exception"],
    ["unknown", "unknown"],
    ["TRANSIT", "in_transit"],
    ["new", null],
  ])("%s is %s", (code, status) => {
    expect(meant(code, "as DHL says")).toBe(status);
  });

  test.each([
    ["transit", "Out for delivery", "out_for_delivery"],
    ["transit", "The shipment is ready for pick-up at the retail outlet", "available_for_pickup"],
    ["transit", "The shipment will be ready for pick-up tomorrow", "in_transit"],
    ["transit", "Die Sendung wurde in das Zustellfahrzeug geladen", "out_for_delivery"],
    ["transit", "Die Sendung wird in das Zustellfahrzeug geladen", "in_transit"],
    ["transit", "Your parcel was delivered", "in_transit"],
    ["delivered", "Parcel shop: available for collection", "available_for_pickup"],
    ["delivered", "Out for delivery", "delivered"],
    ["pre-transit", "Out for delivery", "pre_transit"],
  ])("%s with the text %j is %s", (code, text, status) => {
    expect(meant(code, text)).toBe(status);
  });

  test("the coarse word may stand in the place of the service's", () => {
    expect(meant(null, null, "transit")).toBe("in_transit");
  });
});

describe("an answer of the unified API", () => {
  test("tells the parcel, its service, and days for estimates", () => {
    const update = onlyOf(
      dhlAnswer("parcel-de", [dhlStatus("transit", "PO"), dhlStatus("pre-transit", "VA")], {
        estimatedDeliveryTimeFrame: {
          estimatedFrom: "2026-11-22T00:30:00+01:00",
          estimatedThrough: "2026-11-23T22:00:00Z",
        },
      }),
    );
    expect(update).toMatchObject({
      trackingNumber: "00340000000000000001",
      carrierId: "dhl-paket",
      carrierCode: "parcel-de",
      status: "out_for_delivery",
      estimate: { from: "2026-11-22", to: "2026-11-23" },
      events: [
        {
          status: "out_for_delivery",
          code: "transit/PO",
          time: { at: null, local: "2026-11-20T09:30:00" },
          place: { city: "Bonn", country: "DE" },
        },
        { status: "pre_transit" },
      ],
    });
  });

  test("the status stands for the events when there are none", () => {
    const body = dhlAnswer("express", [], { status: dhlStatus("delivered", "OK") });
    expect(onlyOf(body)).toMatchObject({ estimate: null, events: [{ status: "delivered" }] });
  });

  test.each([
    ["ecommerce", "dhl-ecommerce"],
    ["parcel-nl", "dhl-parcel-nl"],
    ["post-de", "deutsche-post"],
    ["dgf", null],
    ["something-new", null],
  ])("%s is carried by %s", (service, carrierId) => {
    expect(onlyOf(dhlAnswer(service, [dhlStatus("transit", "x")])).carrierId).toBe(carrierId);
  });

  test("a number that two of DHL's companies know is whole in neither", () => {
    const [one] = dhlAnswer("express", [dhlStatus("transit", "PL")]).shipments;
    const updates = updatesOf({ shipments: [one, { ...one, service: "ecommerce" }] });
    expect(updates.map(({ carrierId, isWhole }) => [carrierId, isWhole])).toEqual([
      ["dhl-express", false],
      ["dhl-ecommerce", false],
    ]);
  });

  test("a partner's number is the last mile's", () => {
    const references = [{ number: "9400100000000000000001", type: "local-tracking-number" }];
    expect(
      onlyOf(dhlAnswer("ecommerce", [dhlStatus("transit", "598")], { details: { references } })).lastMile,
    ).toEqual({ carrierId: null, carrierCode: null, trackingNumber: "9400100000000000000001" });
  });

  test("an error is nothing, an unknown code counted", () => {
    expect(parseDhl('{"title": "No result found", "detail": "No shipment found.", "status": 404}')).toEqual({
      kind: "nothing",
      reason: "No result found: No shipment found.",
    });
    expect(parseDhl(JSON.stringify(dhlAnswer("express", [dhlStatus("lost-in-space", "QQ")])))).toMatchObject({
      updates: [{ events: [{ status: "unknown" }] }],
      unknownCodes: [{ code: "lost-in-space/QQ" }],
    });
  });
});

test("MyDHL: checkpoints with the clock and the offset of the place", () => {
  expect(onlyOf(MY_DHL_ANSWER)).toMatchObject({
    trackingNumber: "1234567890",
    carrierId: "dhl-express",
    estimate: { from: "2026-11-22" },
    events: [
      {
        status: "out_for_delivery",
        time: { at: "2026-11-20T00:30:00.000Z", local: "2026-11-20T09:30:00", utcOffsetMinutes: 540 },
        place: { city: "TOKYO - JAPAN" },
      },
    ],
  });
});

describe("the XML of old", () => {
  test("tells checkpoints by the clock of the place", () => {
    const update = onlyOf(dhlXml("PU", "IC", "OK"));
    expect(update.events.map(({ status }) => status)).toEqual(["in_transit", "in_transit", "delivered"]);
    expect(update).toMatchObject({ trackingNumber: "1234567890", estimate: null });
    expect(update.events[1]).toMatchObject({ flags: ["customs"], time: { at: null } });
    expect(currentOf(update).status).toBe("delivered");
  });

  test("a number without a shipment is not found", () => {
    expect(
      onlyOf(
        "<TrackingResponse><AWBInfo><AWBNumber>1</AWBNumber><Status><ActionStatus>No Shipments Found</ActionStatus></Status></AWBInfo></TrackingResponse>",
      ),
    ).toMatchObject({ following: "not_found" });
  });
});

describe("the website of old", () => {
  test("names checkpoints without their codes", () => {
    const update = onlyOf(
      dhlWebsiteAnswer(
        "delivered",
        "Delivered - Signed for by : SDA",
        "With delivery courier",
        "Departed Facility in  RENO - USA",
        "Fell off the lorry",
      ),
    );
    expect(update.events.map(({ status }) => status)).toEqual([
      "delivered",
      "out_for_delivery",
      "in_transit",
      "unknown",
    ]);
    expect(update).toMatchObject({
      trackingNumber: "1234567890",
      carrierId: "dhl-express",
      events: [{ time: { local: "2026-11-20T10:14:00", at: null } }, {}, {}, {}],
    });
    expect(currentOf(update).status).toBe("delivered");
  });

  test("has not delivered what it does not call delivered", () => {
    const update = onlyOf(dhlWebsiteAnswer("not delivered status", "Delivered - Signed for by : SDA"));
    expect(currentOf(update).status).not.toBe("delivered");
  });
});
