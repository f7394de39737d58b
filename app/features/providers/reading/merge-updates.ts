import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { TrackingUpdate } from "../tracking-update.ts";

/**
 * One update for each number, for bodies that tell of a number in several pieces. An event told twice counts once; for
 * the rest the piece that comes later knows better.
 */
export function mergeUpdates(updates: readonly TrackingUpdate[]): TrackingUpdate[] {
  const merged = new Map<string, TrackingUpdate>();
  for (const update of updates) {
    const key = trackingNumberKey(update.trackingNumber);
    const earlier = merged.get(key);
    merged.set(key, earlier ? joined(earlier, update) : update);
  }
  return [...merged.values()];
}

function joined(earlier: TrackingUpdate, later: TrackingUpdate): TrackingUpdate {
  const events = new Map([...earlier.events, ...later.events].map((event) => [event.key, event]));
  return {
    ...later,
    carrierId: later.carrierId ?? earlier.carrierId,
    status: later.status ?? earlier.status,
    events: [...events.values()],
    isWhole: earlier.isWhole && later.isWhole,
    // What has arrived is not expected any more.
    estimate: later.estimate ?? (later.status === "delivered" ? null : earlier.estimate),
    lastMile: later.lastMile ?? earlier.lastMile,
    following: later.following === "not_found" ? earlier.following : later.following,
  };
}
