import { afterOutcome, afterTelling } from "#app/features/providers/asking/after-asking.ts";
import { callsToMake } from "#app/features/providers/asking/calls-to-make.ts";
import type { Following, Standing } from "#app/features/providers/asking/following.ts";
import { askedAheadMs, stretchFor, type AskingPace } from "#app/features/providers/asking/plan-asking.ts";
import type { Access, Provider } from "#app/features/providers/provider.ts";
import { DAY_MS, instantFromMs, msOf } from "#app/lib/time.ts";
import type { TrackingUpdate } from "#app/features/providers/tracking-update.ts";
import { createDueQueue } from "./due-queue.ts";
import { standingAt, type Life } from "./parcels.ts";

export type LookedAfter = { following: Following; life: Life; known: Standing };

/** One shop's account: what it has been asked for, and when it was called. */
export type Account = ReturnType<typeof openAccount>;

const CALLS_PER_TURN = 10;
const TURN_MS = 15_000;
const DUE_PER_TURN_MAX = 400;
/** How long a provider takes to answer. */
const ANSWER_MS = 150;

const ACCESS: Access = {
  credentials: {
    apiKey: "k",
    clientId: "k",
    clientSecret: "k",
    webhookSecret: "k",
    baseUrl: "https://k.example",
  },
  token: "t",
  webhookUrl: "https://doorstep.example/tracking-hooks/x",
};

/** An account with its parcels. Nothing is sent: every call succeeds after a while, and tells the truth of that moment. */
export function openAccount(provider: Provider, parcels: LookedAfter[]) {
  const byKey = new Map(parcels.map((parcel) => [parcel.following.trackingKey, parcel]));
  const queue = createDueQueue<LookedAfter>();
  const { limits } = provider;
  const callTimesMs: number[] = [];
  /** How much later than planned each look came. */
  const looks: { atMs: number; lateMs: number }[] = [];
  let nextCallMs = 0;
  let restsUntilMs = 0;
  let callsOn = -1;
  let callsToday = 0;
  for (const parcel of parcels) enqueue(parcel);

  function enqueue(parcel: LookedAfter): void {
    if (parcel.following.dueAt !== null) queue.add(msOf(parcel.following.dueAt), parcel);
  }

  function paceNow(): AskingPace {
    const counts = limits.perDay === null ? new Map<Standing["status"], LookedAfter[]>() : awaited();
    const parcelsBy = [...counts].map(([status, list]) => ({ status, count: list.length }));
    return { isPushed: false, stretch: stretchFor(parcelsBy, limits, false) };
  }

  const awaited = () =>
    Map.groupBy(
      [...byKey.values()].filter(
        ({ following, known }) => following.dueAt !== null && known.closedAt === null,
      ),
      ({ known }) => known.status,
    );

  /** As the leases of the product do it; false when the day's calls are spent. */
  function reserve(nowMs: number): number | null {
    const day = Math.floor(nowMs / DAY_MS);
    if (day !== callsOn) [callsOn, callsToday] = [day, 0];
    if (limits.perDay !== null && callsToday >= limits.perDay) {
      restsUntilMs = (day + 1) * DAY_MS;
      return null;
    }
    callsToday += 1;
    const callMs = Math.max(nowMs, nextCallMs);
    nextCallMs = callMs + Math.ceil(1000 / limits.perSecond);
    return callMs;
  }

  /** One turn from `startMs` on; returns when it ended. */
  function takeTurn(startMs: number): number {
    const pace = paceNow();
    const due = queue.take(
      startMs + askedAheadMs(limits),
      Math.min(CALLS_PER_TURN * Math.max(limits.registerBatch, limits.fetchBatch), DUE_PER_TURN_MAX),
    );
    const left = new Map(due.map(({ item }) => [item.following.trackingKey, item]));
    const { calls } = callsToMake(
      provider,
      due.map(({ item }) => item.following),
      ACCESS,
      instantFromMs(startMs),
    );
    let nowMs = startMs;
    for (const { asked, keys } of calls.slice(0, CALLS_PER_TURN)) {
      if (nowMs - startMs > TURN_MS) break;
      const callMs = reserve(nowMs);
      if (callMs === null) break;
      callTimesMs.push(callMs);
      nowMs = callMs + ANSWER_MS;
      const now = instantFromMs(nowMs);
      for (const key of keys) {
        const parcel = left.get(key);
        if (!parcel) continue;
        left.delete(key);
        if (asked === "fetch")
          looks.push({ atMs: callMs, lateMs: callMs - msOf(parcel.following.dueAt ?? now) });
        const told = asked === "fetch";
        const scene = { provider, standing: parcel.known, pace, now };
        parcel.following = afterOutcome(
          parcel.following,
          { asked, outcome: { kind: "done", providerRef: key }, told },
          scene,
        );
        if (told) {
          parcel.known = standingAt(parcel.life, nowMs);
          const update = { ...NOTHING_NEW, trackingNumber: key };
          parcel.following = afterTelling(parcel.following, update, {
            ...scene,
            standing: parcel.known,
            isInDoubt: false,
          });
        }
        enqueue(parcel);
      }
    }
    for (const parcel of left.values()) enqueue(parcel);
    return Math.max(nowMs, startMs + 1);
  }

  return {
    provider,
    callTimesMs,
    looks,
    takeTurn,
    /** From when on it may be called and has something to ask; null: never more. */
    readyAtMs: () => {
      const first = queue.firstMs();
      return first === null ? null : Math.max(first, restsUntilMs);
    },
    nextCallMs: () => nextCallMs,
  };
}

const NOTHING_NEW: Omit<TrackingUpdate, "trackingNumber"> = {
  carrierId: null,
  carrierCode: null,
  providerRef: null,
  status: null,
  events: [],
  isWhole: true,
  estimate: null,
  lastMile: null,
  following: "following",
};
