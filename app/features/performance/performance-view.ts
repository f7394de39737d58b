import type { CarrierTitle } from "#app/features/carriers/carrier-title.ts";
import type { Certainty } from "#app/features/delivery-rules/rules.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import type { Calibration } from "./calibration.ts";
import type { Period, Step } from "./period.ts";
import type { Outcome } from "./sums.ts";

/** "told": what shoppers were shown. "replayed": worked out afterwards, from what was known on the day of each order. */
export type Basis = "told" | "replayed";

/** How promises of some parcels did. Shares are 0 to 1; null where nothing is known. */
export type Measures = {
  /** Parcels whose date is over, those that have not come among them. */
  due: number;
  undelivered: number;
  onTime: number | null;
  exactDay: number | null;
  nearDay: number | null;
  /** Days on average: length of the window shown, from order to promised date, from order to delivery. */
  windowDays: number | null;
  promisedDays: number | null;
  takenDays: number | null;
  /** The certainty promised, on average; null where no date was promised at a level. */
  goal: number | null;
};

/** A line of a table: a carrier, a lane ("JP-13>JP-01") or the first day of a week or month. "" is "not known". */
export type MeasureRow<Key extends string = string> = Measures & {
  key: Key;
  /** Too few parcels to read anything into. */
  isSparse: boolean;
};

/** Null: nobody told who carried these parcels. */
type CarrierRow = MeasureRow & { title: CarrierTitle | null };

export type OutcomeBar = { outcome: Outcome | "undelivered"; count: number; share: number };

/** What another certainty would have meant for the same parcels. */
export type WhatIf = { level: Certainty; days: number; onTime: number };

export type PerformanceView = {
  period: Period;
  isMisread: boolean;
  step: Step;
  basis: Basis;
  /** Parcels due in the period on each basis, for the switch between them. */
  dueBy: Record<Basis, number>;
  /** No promise of this shop has ever come due. */
  isFirstDay: boolean;
  total: Measures;
  /** Parcels nobody tells about: left out of everything else. */
  unheard: number;
  /** Due parcels whose date came from the rules alone. */
  byRules: number;
  inWindow: number | null;
  beforeWindow: number | null;
  goal: number;
  calibration: Calibration;
  /** What is set now, which `whatIf` compares with. */
  certainty: Certainty;
  /** Null with too few parcels to compare. */
  whatIf: WhatIf[] | null;
  outcomes: OutcomeBar[];
  steps: MeasureRow<CalendarDate>[];
  carriers: CarrierRow[];
  lanes: MeasureRow[];
  /** Lanes beyond the longest list that is shown, taken together. */
  otherLanes: { count: number; measures: Measures } | null;
};

/** For the first page: dates promised in the last 30 days. */
export type RecentPromises = { basis: Basis; due: number; onTime: number; goal: number | null };
