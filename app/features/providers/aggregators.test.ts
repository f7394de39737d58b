import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aftership } from "./aftership/aftership.ts";
import { SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { currentOf } from "./current-status.ts";
import { easypost } from "./easypost/easypost.ts";
import { shippo } from "./shippo/shippo.ts";

/** Codes with which each says "delivered". */
const DELIVERED = { easypost: /^delivered$/i, aftership: /^Delivered(_\d+)?$/i, shippo: /^DELIVERED$/i };

const EXAMPLES = {
  easypost: {
    object: "Event",
    result: {
      object: "Tracker",
      tracking_code: "9400",
      status: "out_for_delivery",
      status_detail: "out_for_delivery",
      carrier: "USPS",
      est_delivery_date: "2026-11-24T00:00:00Z",
      tracking_details: [
        {
          status: "in_transit",
          status_detail: "arrived_at_facility",
          datetime: "2026-11-20T10:00:00Z",
          message: "m",
        },
        { status: "delivered", status_detail: "arrived_at_destination", datetime: "2026-11-21T10:00:00Z" },
      ],
    },
  },
  aftership: {
    event: "tracking_update",
    msg: {
      tracking_number: "3S",
      slug: "postnl",
      tag: "InTransit",
      subtag: "InTransit_001",
      active: true,
      checkpoints: [
        { tag: "InTransit", subtag: "InTransit_003", checkpoint_time: "2026-11-20T10:00:00", message: "m" },
        { tag: "Delivered", subtag: "Delivered_001", checkpoint_time: "2026-11-21T10:00:00+01:00" },
      ],
    },
  },
  shippo: {
    event: "track_updated",
    data: {
      carrier: "usps",
      tracking_number: "92",
      tracking_status: {
        status: "TRANSIT",
        substatus: { code: "package_arrived" },
        status_date: "2026-11-20T10:00:00Z",
      },
      tracking_history: [
        { status: "TRANSIT", substatus: null, status_date: "2026-11-20T10:00:00Z" },
        { status: "DELIVERED", substatus: { code: "delivered" }, status_date: "2026-11-21T10:00:00Z" },
      ],
    },
  },
};

/** The example with some of its leaves replaced. */
const changed = (example: unknown) =>
  fc
    .array(
      fc.tuple(
        fc.nat(40),
        fc.oneof(fc.jsonValue(), fc.constantFrom("delivered soon", "DELIVERED2", "Delivered_9")),
      ),
      {
        maxLength: 6,
      },
    )
    .map((changes) => {
      const values = new Map(changes);
      let place = 0;
      return JSON.stringify(example, (_key, value: unknown) => {
        place += 1;
        return values.has(place) ? values.get(place) : value;
      });
    });

describe.each([easypost, aftership, shippo])("$id", (provider) => {
  const example = EXAMPLES[provider.id as keyof typeof EXAMPLES];
  const isDeliveredCode = DELIVERED[provider.id as keyof typeof DELIVERED];
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    changed(example),
    fc.nat(600).map((length) => JSON.stringify(example).slice(0, length)),
  );

  test("reads any body without throwing, and every parcel has a current status", () => {
    fc.assert(
      fc.property(texts, (body) => {
        const reading = provider.parse(body);
        const statuses =
          reading.kind === "read" ? reading.updates.map((update) => currentOf(update).status) : [];
        expect(SHIPMENT_STATUSES).toEqual(expect.arrayContaining(statuses));
      }),
      { numRuns: 500 },
    );
  });

  test("calls nothing delivered without a code that says so", () => {
    const saysDelivered = (code: string | null) =>
      code?.split("/").some((part) => isDeliveredCode.test(part)) ?? false;
    fc.assert(
      fc.property(changed(example), (body) => {
        const reading = provider.parse(body);
        const events = reading.kind === "read" ? reading.updates.flatMap((update) => update.events) : [];
        const delivered = events.filter(({ status }) => status === "delivered");
        expect(delivered.filter(({ code }) => !saysDelivered(code))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("tells the same of the same body", () => {
    const body = JSON.stringify(example);
    expect(provider.parse(body)).toEqual(provider.parse(body));
  });
});
