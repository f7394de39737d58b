import { calendarOf } from "#app/lib/day-calendar.ts";
import type { Weekday } from "#app/lib/day-number.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { clockIn, DAY_MS, HOUR_MS, msBetween, type Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";
import { carrierLane, lanesOf, type Lane } from "./lanes.ts";
import type { LearnedKind, TimedKind, TroubleRules } from "./trouble-rules.ts";
import type { Limit } from "./trouble-facts.ts";
import type { WatchingShop } from "./watched-order.ts";

/** What a lane of a shop has taught: half of its parcels take so many hours at most, 95 of 100 so many. */
export type LearnedThreshold = { hoursP50: number; hoursP95: number; sample: number };

/** The same with what it is about, for showing it. */
export type LearnedLane = LearnedThreshold & { kind: LearnedKind; lane: string };

/** Everything learned by a shop, by kind and lane. `unheard` names the carriers of which nobody has ever told anything. */
export type Thresholds = {
  find(kind: LearnedKind, lane: string): LearnedThreshold | null;
  unheard: ReadonlySet<string>;
};

/** Fewer parcels than these teach nothing. */
export const SAMPLE_MIN = 20;
/** However fast a lane is, a night without a scan is no news. */
const LEARNED_HOURS_MIN = 12;

const WORK_WEEK = [1, 2, 3, 4, 5] as const satisfies Weekday[];
/** Work days that are usually enough, as long as nothing is learned. */
const USUAL_WORK_DAYS = { domestic: 3, international: 7, handOver: 3, fulfill: 3 } as const;

/** After how many hours a lane is warned of, by what it has taught. */
export const learnedHours = ({ hoursP95 }: LearnedThreshold): number => Math.max(hoursP95, LEARNED_HOURS_MIN);

/** After how long a thing of a kind is too long on a lane. */
export function limitOf(
  kind: TimedKind,
  lane: Lane,
  { rules, thresholds, shop }: { rules: TroubleRules; thresholds: Thresholds; shop: WatchingShop },
): Limit {
  const after = rules.after[kind];
  if (after.unit !== "learned") return { count: after.count, unit: after.unit, basis: "own" };
  // Only what can be learned may be wished to be.
  const learned = kind === "pickup_waiting" ? null : learnedFor(kind, lane, thresholds);
  if (!learned) return { count: usualDays(kind, lane, shop), unit: "work_days", basis: "usual" };
  return {
    count: learnedHours(learned),
    unit: "hours",
    basis: "learned",
    usualHours: learned.hoursP50,
    sample: learned.sample,
  };
}

function learnedFor(kind: LearnedKind, lane: Lane, thresholds: Thresholds): LearnedThreshold | null {
  for (const name of lanesOf(lane)) {
    const learned = thresholds.find(kind, name);
    if (learned && learned.sample >= SAMPLE_MIN) return learned;
  }
  return null;
}

function usualDays(kind: TimedKind, { from, to }: Lane, shop: WatchingShop): number {
  switch (kind) {
    case "stalled":
      return from === to ? USUAL_WORK_DAYS.domestic : USUAL_WORK_DAYS.international;
    case "not_handed_over":
    case "pickup_waiting":
      return USUAL_WORK_DAYS.handOver;
    case "unfulfilled":
      return Math.max(USUAL_WORK_DAYS.fulfill, shop.handlingDays + 1);
  }
}

/** True when more than the limit lies between two moments. Work days are those of a place, holidays known. */
export function isPast(
  since: Instant,
  limit: Limit,
  now: Instant,
  place: { zone: Zone; countryCode: string | null },
): boolean {
  if (limit.unit === "work_days") return workDaysBetween(since, now, place) >= limit.count;
  const unitMs = limit.unit === "hours" ? HOUR_MS : DAY_MS;
  return msBetween(since, now) > limit.count * unitMs;
}

/** Whole work days: from noon on Friday to noon on Monday is one. */
function workDaysBetween(
  since: Instant,
  now: Instant,
  { zone, countryCode }: { zone: Zone; countryCode: string | null },
): number {
  const calendar = calendarOf({
    weekdays: WORK_WEEK,
    holidays: countryCode === null ? null : { country: countryCode, province: null },
    closed: [],
  });
  const [first, today] = [localDayOf(since, zone), localDayOf(now, zone)];
  // A day off is as long as the first moment of the next work day.
  const clockOf = (at: Instant, isOpen: boolean) => (isOpen ? clockIn(at, zone) : "00:00");
  const isEarlier = clockOf(now, calendar.isOpen(today)) < clockOf(since, calendar.isOpen(first));
  return calendar.indexOf(today) - calendar.indexOf(first) - (isEarlier ? 1 : 0);
}

/** True when nobody has ever told of this carrier's parcels, so that silence means nothing. */
export const isUnheard = (carrierKey: string, { unheard }: Thresholds): boolean =>
  unheard.has(carrierLane(carrierKey));
