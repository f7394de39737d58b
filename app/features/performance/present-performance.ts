import { carrierTitle } from "#app/features/carriers/carrier-label.ts";
import { CERTAINTIES, type Certainty } from "#app/features/delivery-rules/rules.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { DELIVERIES_NEEDED, judgeCalibration } from "./calibration.ts";
import type { PerformanceQuery } from "./performance-query.ts";
import type {
  Basis,
  MeasureRow,
  Measures,
  OutcomeBar,
  PerformanceView,
  RecentPromises,
  WhatIf,
} from "./performance-view.ts";
import { stepOf, stepStarts } from "./period.ts";
import { addUp, dueOf, OUTCOMES, type Sums } from "./sums.ts";

/** One group of the roll-up: everything of a carrier, of a lane, or of a week or month. */
export type ScoreGroup = { basis: Basis; by: "step" | "carrier" | "lane"; key: string; sums: Sums };

const SPARSE_BELOW = 10;
/** More lanes than this nobody reads; the file has them all. */
const LANES_MAX = 100;

type Facts = {
  query: PerformanceQuery;
  groups: ScoreGroup[];
  /** As set now: the goal where a promise itself names none. */
  certainty: Certainty;
  hasEver: boolean;
};

/** The page, from the roll-up's groups. The same parcels are in the steps, in the carriers and in the lanes. */
export function presentPerformance({ query, groups, certainty, hasEver }: Facts): PerformanceView {
  const { period, isMisread } = query;
  const totals = { told: totalOf(groups, "told"), replayed: totalOf(groups, "replayed") };
  const dueBy = { told: dueOf(totals.told), replayed: dueOf(totals.replayed) };
  const basis = query.basis ?? betterBasis(dueBy);
  const sums = totals[basis];
  const total = measure(sums);
  const goal = total.goal ?? certainty / 100;
  const of = (by: ScoreGroup["by"]) => groups.filter((group) => group.basis === basis && group.by === by);
  const lanes = largestFirst(of("lane"));
  const others = lanes.slice(LANES_MAX);
  return {
    period,
    isMisread,
    step: stepOf(period),
    basis,
    dueBy,
    isFirstDay: !hasEver,
    total,
    unheard: sums.unheard,
    byRules: sums.byRules,
    inWindow: ratio(sums.inWindow, sums.windowKnown),
    beforeWindow: ratio(sums.beforeWindow, sums.windowKnown),
    goal,
    calibration: judgeCalibration(sums.onTime, total.due, goal),
    certainty,
    whatIf: presentWhatIf(sums),
    outcomes: presentOutcomes(sums),
    steps: stepRows(of("step"), query),
    carriers: largestFirst(of("carrier")).map((group) => ({
      ...toRow(group),
      title: group.key === "" ? null : carrierTitle(group.key),
    })),
    lanes: lanes.slice(0, LANES_MAX).map(toRow),
    otherLanes:
      others.length === 0
        ? null
        : { count: others.length, measures: measure(addUp(others.map((group) => group.sums))) },
  };
}

/** The same in short, on the better basis; null when no promise has come due. */
export function presentRecent(groups: ScoreGroup[]): RecentPromises | null {
  const totals = { told: totalOf(groups, "told"), replayed: totalOf(groups, "replayed") };
  const basis = betterBasis({ told: dueOf(totals.told), replayed: dueOf(totals.replayed) });
  const { due, onTime, goal } = measure(totals[basis]);
  return onTime === null ? null : { basis, due, onTime, goal };
}

const totalOf = (groups: ScoreGroup[], basis: Basis): Sums =>
  addUp(groups.filter((group) => group.basis === basis && group.by === "step").map((group) => group.sums));

/** What shoppers were told, as soon as that is enough to say something, or all there is. */
const betterBasis = ({ told, replayed }: Record<Basis, number>): Basis =>
  told >= DELIVERIES_NEEDED || told >= replayed ? "told" : "replayed";

const measure = (sums: Sums): Measures => {
  const due = dueOf(sums);
  return {
    due,
    undelivered: sums.undelivered,
    onTime: ratio(sums.onTime, due),
    exactDay: ratio(sums.exactDay, sums.likelyKnown),
    nearDay: ratio(sums.nearDay, sums.likelyKnown),
    windowDays: ratio(sums.windowDays, sums.windowKnown),
    promisedDays: ratio(sums.promisedDays, sums.delivered),
    takenDays: ratio(sums.takenDays, sums.delivered),
    goal: ratio(sums.level / 100, sums.levelKnown),
  };
};

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const toRow = <Key extends string>({ key, sums }: { key: Key; sums: Sums }): MeasureRow<Key> => ({
  key,
  isSparse: dueOf(sums) < SPARSE_BELOW,
  ...measure(sums),
});

const largestFirst = (groups: ScoreGroup[]): ScoreGroup[] =>
  groups
    .filter(({ sums }) => dueOf(sums) > 0)
    .toSorted((one, other) => dueOf(other.sums) - dueOf(one.sums) || (one.key < other.key ? -1 : 1));

/** Every week or month of the period, those without a parcel too, so that the line has no gaps it does not show. */
function stepRows(groups: ScoreGroup[], { period }: PerformanceQuery): MeasureRow<CalendarDate>[] {
  const byKey = new Map<string, Sums>(groups.map((group) => [group.key, group.sums]));
  return stepStarts(period).map((key) => toRow({ key, sums: byKey.get(key) ?? addUp([]) }));
}

function presentOutcomes(sums: Sums): OutcomeBar[] {
  const due = dueOf(sums);
  return [...OUTCOMES, "undelivered" as const].map((outcome) => ({
    outcome,
    count: sums[outcome],
    share: due === 0 ? 0 : sums[outcome] / due,
  }));
}

function presentWhatIf(sums: Sums): WhatIf[] | null {
  const { compared } = sums;
  if (compared < DELIVERIES_NEEDED) return null;
  return CERTAINTIES.map((level) => ({
    level,
    days: sums[`days${level}`] / compared,
    onTime: sums[`onTime${level}`] / compared,
  }));
}
