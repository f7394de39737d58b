import type { Instant } from "#app/lib/time.ts";
import { compareScans } from "./kept-scans.ts";
import { dayOf } from "./same-event.ts";
import type { HistoryEntry } from "./shipment.ts";
import { LIFE_ORDER } from "./statuses.ts";

/**
 * Sorts entries, the oldest first. One that has a day and no hour stands where a parcel's life puts it among those of its day
 * that have: "in transit" before that day's "out for delivery", "delivered" after it. Else at midday.
 */
export function placeDays(entries: HistoryEntry[]): HistoryEntry[] {
  const timed = entries.filter(({ timeKind }) => timeKind !== "day");
  return entries
    .map((entry) =>
      entry.timeKind === "day" && timed.length > 0
        ? { ...entry, happenedAt: placeAmong(timed, entry) }
        : entry,
    )
    .sort(compareEntries);
}

function placeAmong(timed: HistoryEntry[], entry: HistoryEntry): Instant {
  const offset = entry.utcOffsetMinutes ?? 0;
  const day = dayOf(entry, offset);
  const thatDay = timed.filter((other) => dayOf(other, offset) === day);
  const order = LIFE_ORDER[entry.status];
  const times = (isOn: (other: number) => boolean) =>
    thatDay
      .filter(({ status }) => isOn(LIFE_ORDER[status]))
      .map(({ happenedAt }) => happenedAt)
      .sort();
  const [before, after] = [times((other) => other < order).at(-1), times((other) => other > order)[0]];
  const notTooEarly = before && before > entry.happenedAt ? before : entry.happenedAt;
  return after && after < notTooEarly ? after : notTooEarly;
}

const compareEntries = (a: HistoryEntry, b: HistoryEntry): number =>
  compareText(a.happenedAt, b.happenedAt) ||
  LIFE_ORDER[a.status] - LIFE_ORDER[b.status] ||
  compareScans(a.tellings[0], b.tellings[0]);

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
