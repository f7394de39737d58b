import { expect, test } from "vitest";
import { addMs, DAY_MS, msBetween } from "#app/lib/time.ts";
import { anyFollowing } from "#test/factories/following.ts";
import { at } from "#test/support/context.ts";
import { afterTelling } from "./after-asking.ts";
import { kindOfAsk } from "./plan-asking.ts";
import type { TrackingUpdate } from "../tracking-update.ts";

const NOW = at("2026-11-21T12:00:00Z");
const ENDED: TrackingUpdate = {
  trackingNumber: "9400111899223033005436",
  carrierId: "usps",
  carrierCode: "USPS",
  providerRef: "trk_1",
  status: "in_transit",
  events: [],
  isWhole: true,
  estimate: null,
  lastMile: null,
  following: "ended",
};
const scene = {
  provider: {
    registers: true,
    limits: { registerBatch: 1, fetchBatch: 1, perSecond: 5, perDay: null, subscriptionDays: null },
  },
  standing: { status: "in_transit", closedAt: null },
  pace: { isPushed: true, stretch: 1 },
  now: NOW,
  isInDoubt: false,
} as const;
const followed = anyFollowing({
  state: "following",
  registeredAt: addMs(NOW, -20 * DAY_MS),
  expiresAt: addMs(NOW, DAY_MS / 4),
  createdAt: addMs(NOW, -20 * DAY_MS),
});

test("what its provider ended before it arrived is asked for once a day, and not registered anew", () => {
  const after = afterTelling(followed, ENDED, scene);
  expect(after.state).toBe("following");
  const pauseMs = after.dueAt === null ? 0 : msBetween(NOW, after.dueAt);
  expect(pauseMs).toBeGreaterThanOrEqual(DAY_MS / 2);
  expect(pauseMs).toBeLessThan(1.5 * DAY_MS);
  expect(after.dueAt && kindOfAsk(after, true, after.dueAt)).toBe("fetch");
});

test("after a month it is asked for no more, and stays ended", () => {
  const old = { ...followed, createdAt: addMs(NOW, -31 * DAY_MS) };
  expect(afterTelling(old, ENDED, scene)).toMatchObject({ state: "ended", dueAt: null, expiresAt: NOW });
});

test("what has arrived gets its last look, and then none", () => {
  const closed = { ...scene, standing: { status: "delivered", closedAt: NOW } } as const;
  const { dueAt, state } = afterTelling(followed, ENDED, closed);
  expect(state).toBe("following");
  const looked = { ...followed, lastAskedAt: dueAt };
  expect(afterTelling(looked, ENDED, { ...closed, now: dueAt ?? NOW })).toMatchObject({
    state: "ended",
    dueAt: null,
  });
});

test("what was given up stays so, whatever its provider still tells", () => {
  const left = anyFollowing({ state: "ended" });
  expect(afterTelling(left, ENDED, scene)).toMatchObject({ state: "ended", dueAt: null });
});
