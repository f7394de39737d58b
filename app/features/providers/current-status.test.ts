import { describe, expect, test } from "vitest";
import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { currentOf } from "./current-status.ts";
import { timeOf } from "./reading/event-time.ts";
import type { ToldEvent, TrackingUpdate } from "./tracking-update.ts";

const event = (status: ShipmentStatus, time: string): ToldEvent => ({
  key: `${status} ${time}`,
  time: timeOf(time),
  status,
  flags: [],
  reason: null,
  code: null,
  text: null,
  place: null,
  carrierId: null,
});

const update = (status: ShipmentStatus | null, events: ToldEvent[]): TrackingUpdate => ({
  trackingNumber: "1",
  carrierId: null,
  carrierCode: null,
  providerRef: null,
  status,
  events,
  isWhole: true,
  estimate: null,
  lastMile: null,
  following: "following",
});

describe("the current status", () => {
  test.each<[string, ShipmentStatus | null, [ShipmentStatus, string][], ShipmentStatus]>([
    ["is unknown of nothing", null, [], "unknown"],
    ["is unknown of events that say nothing", "unknown", [["unknown", "2026-11-20"]], "unknown"],
    [
      "is the newest event's",
      null,
      [
        ["out_for_delivery", "2026-11-21T09:00:00Z"],
        ["in_transit", "2026-11-20T09:00:00Z"],
      ],
      "out_for_delivery",
    ],
    [
      "stays delivered",
      null,
      [
        ["delivered", "2026-11-20T09:00:00Z"],
        ["out_for_delivery", "2026-11-21T09:00:00Z"],
      ],
      "delivered",
    ],
    ["is the summary's when there is no event", "in_transit", [], "in_transit"],
    [
      "is the summary's when no event says as much",
      "delivered",
      [["in_transit", "2026-11-20T09:00:00Z"]],
      "delivered",
    ],
    [
      "is the event's when the summary only sees trouble in it",
      "exception",
      [["available_for_pickup", "2026-11-20T09:00:00Z"]],
      "available_for_pickup",
    ],
    [
      "is not taken back by the summary",
      "pre_transit",
      [["in_transit", "2026-11-20T09:00:00Z"]],
      "in_transit",
    ],
    [
      "is not delivered for a parcel that turned back",
      "delivered",
      [
        ["returning", "2026-11-20T09:00:00Z"],
        ["unknown", "2026-11-21T09:00:00Z"],
      ],
      "returning",
    ],
    [
      "is no delivery that the summary denies, when newer news say so, too",
      "in_transit",
      [
        ["in_transit", "2026-11-21T09:00:00Z"],
        ["delivered", "2026-11-20T09:00:00Z"],
      ],
      "in_transit",
    ],
    [
      "stays delivered when a late scan is all that speaks against it",
      null,
      [
        ["in_transit", "2026-11-21T09:00:00Z"],
        ["delivered", "2026-11-20T09:00:00Z"],
      ],
      "delivered",
    ],
    [
      "knows the order of wall clocks",
      null,
      [
        ["attempted", "2026-11-21T18:00:00"],
        ["out_for_delivery", "2026-11-21T08:00:00"],
      ],
      "attempted",
    ],
    [
      "of one day follows the parcel's life",
      null,
      [
        ["delivered", "2026-11-21"],
        ["in_transit", "2026-11-21"],
      ],
      "delivered",
    ],
  ])("%s", (_case, summary, events, status) => {
    expect(
      currentOf(
        update(
          summary,
          events.map(([word, time]) => event(word, time)),
        ),
      ).status,
    ).toBe(status);
  });

  test("trouble leaves the furthest step", () => {
    const events = [
      event("out_for_delivery", "2026-11-20T09:00:00Z"),
      event("exception", "2026-11-21T09:00:00Z"),
    ];
    expect(currentOf(update(null, events))).toMatchObject({ status: "exception", step: 3 });
  });
});
