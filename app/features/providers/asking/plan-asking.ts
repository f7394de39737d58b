import type { ShipmentStatus } from "#app/features/shipments/shipment.ts";
import { shortHash } from "#app/lib/hash.ts";
import {
  addMs,
  DAY_MS,
  HOUR_MS,
  instantFromMs,
  MINUTE_MS,
  msBetween,
  msOf,
  type Instant,
} from "#app/lib/time.ts";
import type { Following, Standing } from "./following.ts";
import type { ProviderLimits } from "../provider.ts";

/** How long news may be old: the nearer the parcel, the sooner somebody wants to know. Closed ones get one last look. */
const EVERY_MS: Record<ShipmentStatus, number> = {
  unknown: 12 * HOUR_MS,
  pre_transit: 12 * HOUR_MS,
  in_transit: 6 * HOUR_MS,
  out_for_delivery: HOUR_MS,
  available_for_pickup: 6 * HOUR_MS,
  attempted: 6 * HOUR_MS,
  exception: 6 * HOUR_MS,
  returning: 12 * HOUR_MS,
  delivered: DAY_MS,
  returned: DAY_MS,
  cancelled: DAY_MS,
  expired: DAY_MS,
};
/** Of those that tell us by themselves, in case a webhook was lost. */
const SAFETY_LOOK_MS = DAY_MS;
/** A provider that has just been told of a number needs a moment to learn about it. */
const FIRST_LOOK_MS = 10 * MINUTE_MS;
/** "Delivered" is taken back now and then, usually the same day. */
const LAST_LOOK_AFTER_MS = DAY_MS;
const LOOK_AFTER_END_MS = DAY_MS;
const NOT_FOUND_FIRST_MS = 2 * HOUR_MS;
const NOT_FOUND_MAX_MS = DAY_MS;
const GIVEN_UP_AFTER_MS = 30 * DAY_MS;
/** A subscription is renewed so long before it runs out. */
const RENEWED_BEFORE_MS = 12 * HOUR_MS;
const ASKED_AHEAD_MS = 20 * MINUTE_MS;
/** No more than this part of a day's calls is planned: the rest is for new parcels and repetitions. */
const PLANNED_SHARE = 0.8;

/** What holds for all followings of an account. */
export type AskingPace = {
  /** True as long as its webhooks arrive. */
  isPushed: boolean;
  /** From 1 upwards: how much longer than usual all pauses are, so that a day's calls suffice. */
  stretch: number;
};

/** When to ask for this number next, and "ended" when there is no more to ask. Nothing here depends on chance. */
export function planAsking(
  following: Following,
  standing: Standing,
  pace: AskingPace,
  now: Instant,
): Pick<Following, "state" | "dueAt"> {
  const { state, trackingKey, lastAskedAt, createdAt, attempts } = following;
  switch (state) {
    case "wanted":
      return standing.closedAt ? { state: "ended", dueAt: null } : { state, dueAt: following.dueAt ?? now };
    case "stopping":
      return { state, dueAt: following.dueAt ?? now };
    case "refused":
    case "ended":
      return { state, dueAt: null };
    case "not_found": {
      if (standing.closedAt) return { state: "ended", dueAt: null };
      if (msBetween(createdAt, now) > GIVEN_UP_AFTER_MS) return { state, dueAt: null };
      const pauseMs = Math.min(NOT_FOUND_FIRST_MS * 2 ** Math.max(0, attempts - 1), NOT_FOUND_MAX_MS);
      return { state, dueAt: addMs(lastAskedAt ?? now, pauseMs * pace.stretch) };
    }
    case "following":
      if (standing.closedAt) return planLastLook(following, standing.closedAt);
      return {
        state,
        dueAt: earlier(
          isJustRegistered(following) && !pace.isPushed
            ? addMs(lastAskedAt ?? now, FIRST_LOOK_MS)
            : slotAfter(trackingKey, lastAskedAt ?? createdAt, pauseMsOf(standing.status, pace)),
          following.expiresAt && addMs(following.expiresAt, -RENEWED_BEFORE_MS),
        ),
      };
  }
}

/**
 * What the provider calls ended though the parcel has not arrived: it will tell no more by itself, but whoever asks may still
 * learn of a late delivery. So it is asked once a day, without being told of the number again, until that is in vain.
 */
export function planAfterEnd(
  { trackingKey, createdAt }: Following,
  { stretch }: AskingPace,
  now: Instant,
): Pick<Following, "state" | "dueAt" | "expiresAt"> {
  if (msBetween(createdAt, now) > GIVEN_UP_AFTER_MS) return { state: "ended", dueAt: null, expiresAt: now };
  const dueAt = slotAfter(trackingKey, now, LOOK_AFTER_END_MS * stretch);
  return { state: "following", dueAt, expiresAt: null };
}

/** Told of, and not asked for nor heard of since. */
const isJustRegistered = ({ registeredAt, lastAskedAt, lastHeardAt }: Following): boolean =>
  registeredAt !== null &&
  registeredAt === lastAskedAt &&
  (lastHeardAt === null || lastHeardAt < registeredAt);

function planLastLook(
  { trackingKey, lastAskedAt }: Following,
  closedAt: Instant,
): Pick<Following, "state" | "dueAt"> {
  if (lastAskedAt !== null && msBetween(closedAt, lastAskedAt) >= LAST_LOOK_AFTER_MS / 2)
    return { state: "ended", dueAt: null };
  return { state: "following", dueAt: slotAfter(trackingKey, closedAt, LAST_LOOK_AFTER_MS) };
}

const pauseMsOf = (status: ShipmentStatus, { isPushed, stretch }: AskingPace): number =>
  (isPushed ? Math.max(SAFETY_LOOK_MS, EVERY_MS[status]) : EVERY_MS[status]) * stretch;

/**
 * Every number has its own place within the pause, told by its hash, so that a thousand parcels of one morning are not asked
 * for in the same minute ever after. The first pause is half to one and a half of the usual one, the following ones exactly it.
 */
function slotAfter(trackingKey: string, from: Instant, pauseMs: number): Instant {
  const place = Number.parseInt(shortHash(trackingKey).slice(-8), 36) % pauseMs;
  const earliest = msOf(from) + pauseMs / 2;
  return instantFromMs(Math.ceil((earliest - place) / pauseMs) * pauseMs + place);
}

const earlier = (a: Instant, b: Instant | null): Instant => (b !== null && b < a ? b : a);

/**
 * How early a number may be asked for together with one that is due: every number has its own place in time, and a
 * provider that takes forty a call would else be called for each alone.
 */
export const askedAheadMs = ({ fetchBatch }: Pick<ProviderLimits, "fetchBatch">): number =>
  fetchBatch > 1 ? ASKED_AHEAD_MS : 0;

/** What the next call about a number is for. */
export type AskKind = "register" | "fetch" | "stop";

export function kindOfAsk(
  { state, registeredAt, expiresAt }: Following,
  registers: boolean,
  now: Instant,
): AskKind {
  if (state === "stopping") return "stop";
  const runsOut = expiresAt !== null && msBetween(now, expiresAt) <= RENEWED_BEFORE_MS;
  return registers && (registeredAt === null || runsOut) ? "register" : "fetch";
}

/** How much longer than usual pauses must be, for parcels counted by status, so that the calls of a day suffice. */
export function stretchFor(
  parcels: readonly { status: ShipmentStatus; count: number }[],
  { perDay, fetchBatch }: Pick<ProviderLimits, "perDay" | "fetchBatch">,
  isPushed: boolean,
): number {
  if (perDay === null) return 1;
  const looks = parcels.reduce(
    (sum, { status, count }) => sum + (count * DAY_MS) / pauseMsOf(status, { isPushed, stretch: 1 }),
    0,
  );
  return Math.max(1, looks / fetchBatch / (perDay * PLANNED_SHARE));
}
