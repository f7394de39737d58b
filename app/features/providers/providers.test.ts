import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileBodies } from "#test/support/hostile-bodies.ts";
import { karrioEvent, karrioTracker } from "#test/support/karrio-bodies.ts";
import { event, item, trackInfo, webhook } from "#test/support/seventeentrack-bodies.ts";
import { ship24Event, ship24Tracking, ship24Webhook } from "#test/support/ship24-bodies.ts";
import { instantFromMs } from "#app/lib/time.ts";
import { storableText } from "#app/lib/text.ts";
import { currentOf } from "./current-status.ts";
import { PROVIDER_IDS, type ProviderId } from "./provider.ts";
import { findProvider, PROVIDERS } from "./providers.ts";
import { toCarrierEstimate, toScans } from "./to-scans.ts";

/** One small body in the shape of each source. */
const EXAMPLES: Readonly<Record<ProviderId, unknown>> = {
  easypost: {
    object: "Event",
    description: "tracker.updated",
    result: {
      id: "trk_1",
      object: "Tracker",
      tracking_code: "EZ4000000004",
      status: "delivered",
      est_delivery_date: "2026-11-21T00:00:00Z",
      tracking_details: [
        { status: "delivered", datetime: "2026-11-20T10:00:00Z", tracking_location: { city: "X" } },
      ],
    },
  },
  aftership: {
    event: "tracking_update",
    msg: {
      tracking_number: "A1",
      slug: "usps",
      tag: "Delivered",
      checkpoints: [{ tag: "Delivered", subtag: "Delivered_001", checkpoint_time: "2026-11-20T10:00:00" }],
    },
  },
  shippo: {
    event: "track_updated",
    data: {
      carrier: "usps",
      tracking_number: "A1",
      tracking_status: { status: "DELIVERED", status_date: "2026-11-20T10:00:00Z" },
      tracking_history: [{ status: "TRANSIT", status_date: "2026-11-19T10:00:00Z", location: { city: "X" } }],
    },
  },
  "17track": webhook(
    item(trackInfo(["Delivered", "Delivered_Other"], [[100002, "UPS", [event({ stage: "Delivered" })]]])),
  ),
  ship24: ship24Webhook(ship24Tracking("delivered", [ship24Event({ statusCode: "delivery_delivered" })])),
  karrio: {
    event: "tracker_updated",
    data: karrioTracker("delivered", [karrioEvent({ status: "delivered" })]),
  },
  ups: {
    trackResponse: {
      shipment: [
        {
          package: [
            {
              trackingNumber: "1Z",
              activity: [{ status: { type: "D", code: "FS" }, date: "20261120", time: "100000" }],
            },
          ],
        },
      ],
    },
  },
  fedex: {
    output: {
      completeTrackResults: [
        {
          trackingNumber: "794600001234",
          trackResults: [
            {
              latestStatusDetail: { code: "DL" },
              scanEvents: [{ date: "2026-11-20T10:00:00-05:00", eventType: "DL" }],
            },
          ],
        },
      ],
    },
  },
  usps: {
    trackingNumber: "9400",
    trackingEvents: [{ eventType: "Delivered", eventCode: "01", eventTimestamp: "2026-11-20T10:00:00" }],
  },
  dhl: {
    shipments: [
      {
        id: "1",
        service: "express",
        events: [{ timestamp: "2026-11-20T10:00:00", statusCode: "delivered" }],
      },
    ],
  },
};

test("every source is in the registry, under its own id", () => {
  expect(PROVIDER_IDS.map((id) => PROVIDERS[id].id)).toEqual([...PROVIDER_IDS]);
  expect(findProvider("constructor")).toBeNull();
});

test.each(PROVIDER_IDS)("%s tells where its example is", (id) => {
  const reading = PROVIDERS[id].parse(JSON.stringify(EXAMPLES[id]));
  const updates = reading.kind === "read" ? reading.updates : [];
  expect(updates.map((update) => currentOf(update).status)).toEqual(["delivered"]);
});

test.each(PROVIDER_IDS)("whatever %s sends can be read and stored", (id) => {
  const heardAt = instantFromMs(0);
  fc.assert(
    fc.property(hostileBodies([EXAMPLES[id]]), (body) => {
      const reading = PROVIDERS[id].parse(body);
      const updates = reading.kind === "read" ? reading.updates : [];
      const kept = updates.map((update) => [
        currentOf(update),
        toScans(update, { source: id, fallbackPlace: null }),
        toCarrierEstimate(update, { source: id, heardAt }),
      ]);
      expect(updates.every(({ trackingNumber }) => trackingNumber !== "")).toBe(true);
      expect(textsIn([reading, kept]).filter((text) => text !== storableText(text))).toEqual([]);
    }),
  );
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
