import { parseInstant, msBetween, DAY_MS, type Instant } from "#app/lib/time.ts";
import { mergeUpdates } from "../reading/merge-updates.ts";
import type { TrackingUpdate } from "../tracking-update.ts";

/** FedEx gives a number to another parcel after some months; pieces of one parcel's way lie closer together. */
const SAME_PARCEL_MS = 30 * DAY_MS;

/**
 * FedEx may answer for one number with several results: pieces of one parcel's way, or another parcel that had the number
 * before. Those near the newest become one update; of the others nothing may be taken over, least of all their delivery.
 */
export function oneUpdateForEach(updates: readonly TrackingUpdate[]): TrackingUpdate[] {
  const byNumber = Map.groupBy(updates, ({ trackingNumber }) => trackingNumber);
  return [...byNumber.values()].flatMap((results) => {
    const told = results
      .flatMap((update) => {
        const newestAt = newestOf(update);
        return newestAt ? [{ update, newestAt }] : [];
      })
      .sort((a, b) => (a.newestAt < b.newestAt ? -1 : 1));
    const last = told.at(-1);
    if (!last) return mergeUpdates(results);
    return mergeUpdates(
      told
        .filter(({ newestAt }) => msBetween(newestAt, last.newestAt) <= SAME_PARCEL_MS)
        .map(({ update }) => update),
    );
  });
}

function newestOf({ events }: TrackingUpdate): Instant | null {
  return (
    events
      .flatMap(({ time }) => time.at ?? parseInstant(`${time.local}Z`) ?? [])
      .sort()
      .at(-1) ?? null
  );
}
