import { carrierTitle } from "#app/features/carriers/carrier-label.ts";
import type { CarrierTitle } from "#app/features/carriers/carrier-title.ts";
import { parseLane } from "./lanes.ts";
import { learnedHours, type LearnedLane } from "./thresholds.ts";
import type { LearnedKind } from "./trouble-rules.ts";

/** What a lane has taught, ready to be read: browsers have neither the book of carriers nor the calendars. */
export type LearnedLine = {
  kind: LearnedKind;
  /** Null: what holds for the whole shop. */
  lane: { carrier: CarrierTitle | null; from: string; to: string } | null;
  usualHours: number;
  limitHours: number;
  sample: number;
};

export function presentLearned(learned: LearnedLane): LearnedLine {
  const { kind, hoursP50: usualHours, sample } = learned;
  const lane = parseLane(learned.lane);
  return {
    kind,
    lane: lane && {
      carrier: lane.carrierKey ? carrierTitle(lane.carrierKey) : null,
      from: lane.from,
      to: lane.to,
    },
    usualHours,
    limitHours: learnedHours(learned),
    sample,
  };
}
