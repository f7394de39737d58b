import fc from "fast-check";
import { expect, test } from "vitest";
import { LATENESSES } from "#app/features/estimates/kept-estimate.ts";
import { EXCEPTION_REASONS, SHIPMENT_FLAGS, SHIPMENT_STATUSES } from "#app/features/shipments/shipment.ts";
import { isClosed } from "#app/features/shipments/statuses.ts";
import { addMs, HOUR_MS } from "#app/lib/time.ts";
import { at } from "#test/support/context.ts";
import { watchedOrder, watchedParcel, watchedPromise, watching } from "#test/factories/watched-order.ts";
import { changeTroubles } from "./change-troubles.ts";
import { findTroubles } from "./find-troubles.ts";

const START = at("2026-11-01T00:00:00Z");
const hour = fc.integer({ min: 0, max: 70 * 24 });
const atHour = (hours: number) => addMs(START, hours * HOUR_MS);

const anyParcel = fc
  .record({
    status: fc.constantFrom(...SHIPMENT_STATUSES),
    flags: fc.subarray([...SHIPMENT_FLAGS]),
    reason: fc.option(fc.constantFrom(...EXCEPTION_REASONS)),
    trackingNumber: fc.option(fc.constant("123456789012")),
    shippedAt: hour.map(atHour),
    statusAt: hour.map(atHour),
    firstScanAt: fc.option(hour.map(atHour)),
    lastEventAt: fc.option(hour.map(atHour)),
    followings: fc.subarray(["wanted", "following", "not_found", "refused", "ended"]),
    promise: fc.option(
      fc.constantFrom(...LATENESSES).map((lateness) => watchedPromise({ lateness, runningLateAt: START })),
    ),
  })
  .map((over) => watchedParcel({ ...over, open: !isClosed(over.status) }));

const found = (parcel: ReturnType<typeof watchedParcel>, now: number) =>
  findTroubles(watchedOrder({ parcels: [parcel] }), watching(), atHour(now));

test("of a parcel's way and of its promise at most one thing each is wrong", () => {
  fc.assert(
    fc.property(anyParcel, hour, (parcel, now) => {
      const kinds = found(parcel, now).map(({ kind }) => kind);
      const promises = kinds.filter((kind) => kind === "late" || kind === "running_late");
      expect(promises.length).toBeLessThan(2);
      expect(kinds.length - promises.length).toBeLessThan(2);
    }),
  );
});

test("a scan ends that a parcel stands still", () => {
  fc.assert(
    fc.property(anyParcel, hour, (parcel, now) => {
      const scanned = { ...parcel, firstScanAt: parcel.firstScanAt ?? atHour(now), lastEventAt: atHour(now) };
      const kinds = found(scanned, now).map(({ kind }) => kind);
      expect(kinds).not.toContain("stalled");
      expect(kinds).not.toContain("not_handed_over");
    }),
  );
});

test("what stands still does so until the facts change, or until it is history", () => {
  fc.assert(
    fc.property(anyParcel, hour, fc.nat(500), (parcel, now, later) => {
      const [before] = found(parcel, now).filter(({ kind }) => kind === "stalled");
      fc.pre(before !== undefined && parcel.shippedAt > atHour(now + later - 60 * 24));
      const after = found(parcel, now + later).find(({ kind }) => kind === "stalled");
      expect(after?.since).toBe(before?.since);
    }),
  );
});

test("found again, the same trouble changes nothing", () => {
  fc.assert(
    fc.property(anyParcel, hour, (parcel, now) => {
      const troubles = found(parcel, now);
      const kept = troubles.map((one) => ({ ...one, endedAt: null, endedAs: null }));
      expect(changeTroubles(kept, troubles)).toEqual({ open: [], update: [], end: [] });
    }),
  );
});
