import type { Certainty } from "#app/features/delivery-rules/rules.ts";
import type { DayNumber } from "#app/lib/day-number.ts";

/**
 * How improbable beliefs held what then happened, by week of issue: `low[i]` counts parcels whose score "by the day
 * itself" fell in the i-th 200th, `high` those of "before the day". Parcels issued and not yet here have no score.
 */
type ScoreWeek = { week: number; issued: number; low: number[]; high: number[] };
export type Scores = ScoreWeek[];
/** The two scores of a delivered parcel: the probability of coming before its day, and on or before it. */
export type Score = { before: number; by: number };

/** Probabilities at which to read a belief so that its promises hold as often as they say. */
export type Levels = {
  /** For "by" one day. */
  by: Record<Certainty, number>;
  /** For a window: its first and its last day. */
  range: Record<Certainty, { low: number; high: number }>;
};

const STEPS = 200;
/** Parcels younger than this may still be on their way: judging by those already here would make promises too short. */
const MATURE_DAYS = 25;
const OLDEST_DAYS = 100;
const ENOUGH = 100;
/**
 * How far a level may go, for the past that judges it is weeks old: down by so much, and up by no more than a fifth of the
 * doubt, which at high levels is many days already.
 */
const DOWN_MAX = 0.06;
const UP_MAX = 0.02;

export const emptyScores = (): Scores => [];
const weekOf = (day: DayNumber): number => Math.floor(day / 7);

/** Notes, in place, that a promise was made on the day. */
export function countIssued(scores: Scores, issuedOn: DayNumber): void {
  weekFor(scores, issuedOn).issued += 1;
}

/** Notes, in place, how a promise of that day ended. */
export function countScore(scores: Scores, issuedOn: DayNumber, score: Score): void {
  const week = weekFor(scores, issuedOn);
  const low = stepOf(score.by);
  const high = stepOf(score.before);
  week.low[low] = (week.low[low] ?? 0) + 1;
  week.high[high] = (week.high[high] ?? 0) + 1;
}

const stepOf = (score: number): number => Math.min(Math.max(Math.floor(score * STEPS), 0), STEPS - 1);

function weekFor(scores: Scores, day: DayNumber): ScoreWeek {
  const number = weekOf(day);
  const known = scores.find(({ week }) => week === number);
  if (known) return known;
  const zeros = () => Array.from({ length: STEPS }, () => 0);
  const week = { week: number, issued: 0, low: zeros(), high: zeros() };
  scores.push(week);
  const oldest = number - Math.ceil((OLDEST_DAYS + 7) / 7);
  scores.splice(
    0,
    scores.length,
    ...scores.filter((other) => other.week >= oldest).toSorted((a, b) => a.week - b.week),
  );
  return week;
}

/**
 * The levels for today: bounded corrections from parcels old enough to be judged, or the plain ones while there are few.
 * A window leaves a fifth of its doubt before its first day and the rest after its last, for late hurts more than early.
 */
export function levelsOf(scores: Scores, today: DayNumber): Levels {
  const mature = scores.filter(
    ({ week }) => week * 7 >= today - OLDEST_DAYS - 6 && week * 7 + 6 <= today - MATURE_DAYS,
  );
  const issued = mature.reduce((sum, week) => sum + week.issued, 0);
  const judged: Judged | null =
    issued < ENOUGH
      ? null
      : { issued, low: addUp(mature.map((week) => week.low)), high: addUp(mature.map((week) => week.high)) };
  const range = (doubt: number) => ({
    low: lowLevel(judged, doubt / 5),
    high: highLevel(judged, 1 - 0.8 * doubt),
  });
  return {
    by: { 80: highLevel(judged, 0.8), 90: highLevel(judged, 0.9), 95: highLevel(judged, 0.95) },
    range: { 80: range(0.2), 90: range(0.1), 95: range(0.05) },
  };
}

type Judged = { issued: number; low: number[]; high: number[] };

function highLevel(judged: Judged | null, wanted: number): number {
  if (!judged) return wanted;
  // Those not yet here count as the most improbable.
  const found = levelAt(judged.high, Math.ceil(wanted * (judged.issued + 1)));
  return Math.min(Math.max(found, wanted - DOWN_MAX), wanted + Math.min(UP_MAX, (1 - wanted) / 5));
}

function lowLevel(judged: Judged | null, wanted: number): number {
  if (!judged) return wanted;
  const found = levelAt(judged.low, Math.floor(wanted * (judged.issued + 1)));
  return Math.min(Math.max(found, 0.0001), 5 * wanted);
}

/** The score that so many parcels do not exceed, evenly spread within its step. */
function levelAt(counts: number[], rank: number): number {
  let below = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const here = counts[step] ?? 0;
    if (below + here >= rank && here > 0) return (step + Math.max(rank - below, 0) / here) / STEPS;
    below += here;
  }
  return 1;
}

const addUp = (rows: number[][]): number[] =>
  Array.from({ length: STEPS }, (_, step) => rows.reduce((sum, row) => sum + (row[step] ?? 0), 0));
