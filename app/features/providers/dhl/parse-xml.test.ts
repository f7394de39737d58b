import { describe, expect, test } from "vitest";
import type { TrackingUpdate } from "../tracking-update.ts";
import { parseDhl } from "./parse-dhl.ts";

const onlyOf = (body: string): TrackingUpdate => {
  const reading = parseDhl(body);
  const [update, ...others] = reading.kind === "read" ? reading.updates : [];
  if (!update || others.length > 0) throw new Error("not one update");
  return update;
};

const event = (code: string, clock: string, more = "") =>
  `<data name="piece-event" event-timestamp="20.11.2026 ${clock}" event-status="says DHL" event-location="Bremen" event-country="Germany" standard-event-code="${code}" ${more}/>`;
const paket = (...events: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><data name="piece-shipment-list" code="0"><data name="piece-shipment" error-status="0" piece-identifier="340434161094000001" piece-code="00340434161094000001" status-timestamp="20.11.2026 18:00" standard-event-code="PO"><data name="piece-event-list">${events.join("")}</data></data></data>`;

describe("DHL Paket's own XML", () => {
  test("tells events by German clocks, with the codes of the unified API", () => {
    const update = onlyOf(paket(event("AE", "09:30"), event("PO", "11:00"), event("ZU", "12:15")));
    expect(update).toMatchObject({
      trackingNumber: "00340434161094000001",
      carrierId: "dhl-paket",
      events: [
        { status: "in_transit", code: "AE", time: { local: "2026-11-20T09:30:00", at: null } },
        { status: "out_for_delivery", place: { city: "Bremen" } },
        { status: "delivered", text: "says DHL" },
      ],
    });
  });

  test("what is delivered on its way back is returned", () => {
    expect(onlyOf(paket(event("ZU", "12:15", 'ruecksendung="true"'))).events[0]?.status).toBe("returned");
  });

  test("without events the parcel's own status stands for them", () => {
    expect(onlyOf(paket())).toMatchObject({ isWhole: false, events: [{ status: "out_for_delivery" }] });
  });

  const refused = (status: string) =>
    `<data name="piece-shipment-list" error="says DHL"><data name="piece-shipment" piece-code="1" piece-status="${status}"/></data>`;

  test("a number of which nothing is known is not found, a refused login is nothing", () => {
    expect(onlyOf(refused("100"))).toMatchObject({ trackingNumber: "1", following: "not_found" });
    expect(parseDhl(refused("5"))).toEqual({ kind: "nothing", reason: "says DHL" });
  });
});

describe("DHL Parcel Poland's own XML", () => {
  const answer = (inside: string) =>
    `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${inside}</e:Body></e:Envelope>`;
  const result = (...codes: string[]) =>
    `<getTrackAndTraceInfoResponse><getTrackAndTraceInfoResult><shipmentId>24000000001</shipmentId><events>${codes
      .map((code) => `<item><status>${code}</status><timestamp>2026-11-20 07:40:31</timestamp></item>`)
      .join("")}</events></getTrackAndTraceInfoResult></getTrackAndTraceInfoResponse>`;

  test.each([
    ["in its envelope", answer(result("LK", "DOR"))],
    ["without", result("LK", "DOR")],
  ])("is read %s", (_how, body) => {
    expect(onlyOf(body)).toMatchObject({
      trackingNumber: "24000000001",
      carrierId: "dhl-parcel-pl",
      events: [{ status: "out_for_delivery" }, { status: "delivered" }],
    });
  });

  test("a fault is nothing", () => {
    expect(
      parseDhl(answer("<e:Fault><faultcode>100</faultcode><faultstring>says DHL</faultstring></e:Fault>")),
    ).toEqual({ kind: "nothing", reason: "says DHL" });
  });
});

test.each([
  ["PO", "in_transit"],
  ["RW", "in_transit"],
  ["TD", "in_transit"],
  ["SD", "pre_transit"],
  ["DM", "exception"],
])("the checkpoint %s of DHL Express of old is %s", (code, status) => {
  const body = `<TrackingResponse><AWBInfo><AWBNumber>1</AWBNumber><ShipmentInfo><ShipmentEvent><Date>2026-11-20</Date><Time>09:30:00</Time><ServiceEvent><EventCode>${code}</EventCode></ServiceEvent></ShipmentEvent></ShipmentInfo></AWBInfo></TrackingResponse>`;
  expect(onlyOf(body).events[0]?.status).toBe(status);
});
