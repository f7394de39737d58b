import { msOf } from "#app/lib/time.ts";
import { compareScans, compareTellings } from "./kept-scans.ts";
import { placeDays } from "./place-days.ts";
import { areCompatible, distanceOf, isRenamed, ZONES_APART_MS } from "./same-event.ts";
import type { HistoryEntry, Scan, Tellings, TimeKind } from "./shipment.ts";
import { withWayHome } from "./way-home.ts";

/**
 * The history of a parcel from what all its sources tell, oldest first: what several tell of one event is one entry. Only the
 * set of scans counts, not their order or number. Two events that one source tells apart are never taken for one.
 */
export function historyOf(scans: readonly Scan[]): HistoryEntry[] {
  const events = eventsOfEach(uniqueOf(scans));
  const isOneSource = new Set(scans.map(({ source }) => source)).size <= 1;
  return withWayHome(placeDays((isOneSource ? events : pairSources(events)).map(toEntry)));
}

const uniqueOf = (scans: readonly Scan[]): Scan[] =>
  [...new Map(scans.map((scan) => [JSON.stringify([scan.source, scan.eventKey]), scan])).values()].sort(
    compareScans,
  );

/** What each source tells, without what it tells under two names. `scans` are sorted. */
function eventsOfEach(scans: Scan[]): Tellings[] {
  const events: Tellings[] = [];
  for (const scan of scans) {
    const known = events.find(
      ([first, ...others]) =>
        first.source === scan.source && [first, ...others].every((telling) => isRenamed(telling, scan)),
    );
    if (known) known.push(scan);
    else events.push([scan]);
  }
  return events;
}

/**
 * Joins what several sources tell of one event: the closest pairs first, and never two events of one source, so that of a
 * busy minute nothing is lost.
 */
function pairSources(events: Tellings[]): Tellings[] {
  const joined = events.map((event) => ({ tellings: event }));
  for (const [a, b] of pairsOf(events)) {
    const [one, other] = [joined[a], joined[b]];
    if (!one || !other || one === other || !areOne(one.tellings, other.tellings)) continue;
    one.tellings.push(...other.tellings);
    for (const [index, event] of joined.entries()) if (event === other) joined[index] = one;
  }
  return [...new Set(joined)].map(({ tellings }) => tellings);
}

/** Indexes of what may be one event told by two sources, the closest first. `events` are sorted by time. */
function pairsOf(events: Tellings[]): [number, number][] {
  const pairs: { pair: [number, number]; distance: number }[] = [];
  for (const [a, [one]] of events.entries())
    for (let b = a + 1; b < events.length; b++) {
      const other = events[b]?.[0];
      if (!other || msOf(other.happenedAt) - msOf(one.happenedAt) > ZONES_APART_MS) break;
      const distance = one.source === other.source ? null : distanceOf(one, other);
      if (distance !== null) pairs.push({ pair: [a, b], distance });
    }
  // A stable sort: of equal distances the earlier pair comes first.
  return pairs.sort((x, y) => x.distance - y.distance).map(({ pair }) => pair);
}

const areOne = (one: Tellings, other: Tellings): boolean =>
  one.every((a) => other.every((b) => a.source !== b.source && areCompatible(a.place, b.place)));

function toEntry(told: Tellings): HistoryEntry {
  const tellings = sorted(told, compareTellings);
  const [time] = sorted(tellings, (a, b) => TIME_RANK[a.timeKind] - TIME_RANK[b.timeKind]);
  const first = <Detail>(detailOf: (scan: Scan) => Detail | null): Detail | null => {
    for (const scan of tellings) {
      const detail = detailOf(scan);
      if (detail !== null) return detail;
    }
    return null;
  };
  const { source, eventKey, status, trackingNumber } = tellings[0];
  return {
    key: `${source}/${eventKey}`,
    sources: [...new Set(tellings.map((scan) => scan.source))].sort(),
    tellings,
    trackingNumber,
    status,
    flags: [...new Set(tellings.flatMap(({ flags }) => flags))].sort(),
    reason: first(({ reason }) => (reason === "other" ? null : reason)) ?? first(({ reason }) => reason),
    code: first(({ code }) => code),
    message: first(({ message }) => message),
    happenedAt: time.happenedAt,
    utcOffsetMinutes:
      time.utcOffsetMinutes ??
      first((scan) => (scan.timeKind === time.timeKind ? scan.utcOffsetMinutes : null)),
    timeKind: time.timeKind,
    carrierId: first(({ carrierId }) => carrierId),
    place: first(({ place }) => place),
    estimatedDeliveryAt: first(({ estimatedDeliveryAt }) => estimatedDeliveryAt),
  };
}

const sorted = (told: Tellings, compare: (a: Scan, b: Scan) => number): Tellings =>
  // Sorting loses none.
  told.toSorted(compare) as Tellings;

const TIME_RANK: Record<TimeKind, number> = { instant: 0, local: 1, day: 2 };
