import fc from "fast-check";
import { expect, test } from "vitest";
import { SHIPMENT_STATUSES, type ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { addMs, DAY_MS, HOUR_MS, msBetween } from "#app/lib/time.ts";
import { anyFollowing } from "#test/factories/following.ts";
import { at } from "#test/support/context.ts";
import { kindOfAsk, planAsking, stretchFor, type AskingPace } from "./plan-asking.ts";

const NOW = at("2026-11-21T12:00:00Z");
const USUAL: AskingPace = { isPushed: false, stretch: 1 };
const open = (status: ShipmentStatus) => ({ status, closedAt: null });
const pauseOf = (status: ShipmentStatus, pace: AskingPace, trackingKey = "A1") => {
  const following = anyFollowing({ state: "following", trackingKey, lastAskedAt: NOW, lastHeardAt: NOW });
  const { dueAt } = planAsking(following, open(status), pace, NOW);
  return dueAt === null ? null : msBetween(NOW, dueAt);
};

test.each([
  ["pre_transit", 12],
  ["in_transit", 6],
  ["out_for_delivery", 1],
  ["available_for_pickup", 6],
  ["attempted", 6],
  ["exception", 6],
  ["returning", 12],
] as const)("a parcel that is %s is asked for every %d hours, at its own place in them", (status, hours) => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (key) => {
      const first = pauseOf(status, USUAL, key) ?? 0;
      expect(first).toBeGreaterThanOrEqual((hours * HOUR_MS) / 2);
      expect(first).toBeLessThan(hours * 1.5 * HOUR_MS);
      const askedAt = addMs(NOW, first);
      const again = planAsking(
        anyFollowing({ state: "following", trackingKey: key, lastAskedAt: askedAt, lastHeardAt: askedAt }),
        open(status),
        USUAL,
        askedAt,
      );
      expect(again.dueAt && msBetween(askedAt, again.dueAt)).toBe(hours * HOUR_MS);
    }),
  );
});

test("a thousand numbers of one morning are asked for evenly over the hours after", () => {
  const pauses = Array.from({ length: 1_000 }, (_, n) => pauseOf("in_transit", USUAL, `94001${n}`) ?? 0);
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) =>
      pauses.filter((ms) => Math.floor(((ms - 3 * HOUR_MS) / (6 * HOUR_MS)) * 10) === tenth).length,
  );
  expect(Math.max(...tenths)).toBeLessThan(140);
  expect(Math.min(...tenths)).toBeGreaterThan(60);
});

test("as long as webhooks arrive, one look a day is enough", () => {
  for (const status of SHIPMENT_STATUSES)
    expect(pauseOf(status, { isPushed: true, stretch: 1 })).toBeGreaterThanOrEqual(12 * HOUR_MS);
});

test("what is delivered gets one last look the next day, and then none", () => {
  const deliveredAt = addMs(NOW, -HOUR_MS);
  const standing = { status: "delivered", closedAt: deliveredAt } as const;
  const following = anyFollowing({ state: "following", lastAskedAt: NOW });
  const planned = planAsking(following, standing, USUAL, NOW);
  expect(planned.state).toBe("following");
  const lookAt = planned.dueAt ?? NOW;
  expect(msBetween(deliveredAt, lookAt)).toBeGreaterThanOrEqual(DAY_MS / 2);
  expect(planAsking({ ...following, lastAskedAt: lookAt }, standing, USUAL, lookAt)).toEqual({
    state: "ended",
    dueAt: null,
  });
});

test("a number that is not found is asked for ever less often, and given up after thirty days", () => {
  const pauses = [1, 2, 3, 4, 5, 9].map((attempts) => {
    const missing = anyFollowing({ state: "not_found", attempts, lastAskedAt: NOW, createdAt: NOW });
    const { dueAt } = planAsking(missing, open("pre_transit"), USUAL, NOW);
    return dueAt && msBetween(NOW, dueAt) / HOUR_MS;
  });
  expect(pauses).toEqual([2, 4, 8, 16, 24, 24]);
  const old = anyFollowing({ state: "not_found", createdAt: addMs(NOW, -31 * DAY_MS) });
  expect(planAsking(old, open("pre_transit"), USUAL, NOW)).toEqual({ state: "not_found", dueAt: null });
});

test("a subscription is renewed before it runs out", () => {
  const expiresAt = addMs(NOW, 13 * HOUR_MS);
  const following = anyFollowing({
    state: "following",
    registeredAt: NOW,
    lastAskedAt: NOW,
    expiresAt,
    lastHeardAt: NOW,
  });
  const { dueAt } = planAsking(following, open("pre_transit"), { isPushed: true, stretch: 1 }, NOW);
  expect(dueAt).toBe(addMs(NOW, HOUR_MS));
  expect(kindOfAsk(following, true, NOW)).toBe("fetch");
  expect(kindOfAsk(following, true, addMs(NOW, HOUR_MS))).toBe("register");
});

test("where a day's calls do not suffice, pauses are longer by what is missing", () => {
  const limits = { perDay: 250, fetchBatch: 1 };
  expect(stretchFor([{ status: "in_transit", count: 20 }], limits, false)).toBe(1);
  // 2,000 parcels would take 8,000 calls; 200 of the 250 are planned.
  expect(stretchFor([{ status: "in_transit", count: 2_000 }], limits, false)).toBe(40);
  expect(stretchFor([{ status: "in_transit", count: 2_000 }], { ...limits, fetchBatch: 40 }, false)).toBe(1);
  expect(stretchFor([{ status: "in_transit", count: 2_000 }], { ...limits, perDay: null }, false)).toBe(1);
});
