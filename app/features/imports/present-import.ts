import { HOUR_MS, msBetween, type Instant } from "#app/lib/time.ts";
import { isUnderWay, type ImportRun, type ImportState } from "./import-run.ts";

/** The first import as a page shows it. */
export type ImportView = {
  state: ImportState;
  /** 0–100; null while nobody knows how much there is. Only a finished import says 100. */
  percent: number | null;
  importedCount: number;
  orderCount: number | null;
  problem: string | null;
  isUnderWay: boolean;
  /** Still under way after so long that a word about it is in place. */
  isSlow: boolean;
};

const SLOW_AFTER_MS = HOUR_MS;

/** Null for a shop that has never started an import. */
export function presentImport(run: ImportRun | null, now: Instant): ImportView | null {
  if (run === null) return null;
  const { state, importedCount, orderCount, problem } = run;
  return {
    state,
    percent: percentOf(run),
    importedCount,
    orderCount,
    problem,
    isUnderWay: isUnderWay(run),
    isSlow: isUnderWay(run) && msBetween(run.startedAt ?? run.createdAt, now) > SLOW_AFTER_MS,
  };
}

function percentOf({ state, importedCount, orderCount }: ImportRun): number | null {
  if (state === "done") return 100;
  if (state === "queued" || state === "preparing" || !orderCount) return null;
  return Math.min(99, Math.floor((100 * importedCount) / orderCount));
}
