import { DAY_MS, HOUR_MS, msBetween, type Instant } from "#app/lib/time.ts";
import type { TroubleFacts } from "./trouble-facts.ts";
import type { TroubleKind } from "./trouble.ts";

/** "now": a shopper waits, or the parcel is lost without us. "soon": today. "look": worth knowing. */
export type Pressure = "now" | "soon" | "look";

/** How much presses, apart from how long it has lasted. Hundreds apart, so that time never overturns the kind by much. */
const BASE: Record<TroubleKind, number> = {
  action_required: 900,
  reported_missing: 880,
  exception: 850,
  returning: 800,
  bad_number: 700,
  late: 650,
  stalled: 550,
  unfulfilled: 500,
  not_handed_over: 450,
  attempted: 400,
  running_late: 350,
  pickup_waiting: 300,
};

/** Nothing mends these by itself, or they get worse by the day. */
const GRAVE = new Set<TroubleFacts["reason"]>([
  "lost",
  "damaged",
  "address",
  "refused",
  "customs_fee",
  "payment",
]);
const GRAVE_EXTRA = 80;
/** Twice as long as the limit: it will hardly mend itself. */
const LONG_EXTRA = 60;

/** Higher is more urgent. Changes at few moments only, so that rows need not be written all the time. */
export function urgencyOf(
  kind: TroubleKind,
  facts: TroubleFacts,
  { since, now }: { since: Instant; now: Instant },
): number {
  const grave = GRAVE.has(facts.reason) ? GRAVE_EXTRA : 0;
  return BASE[kind] + grave + (isTwiceTooLong(facts, since, now) ? LONG_EXTRA : 0);
}

function isTwiceTooLong({ limit }: TroubleFacts, since: Instant, now: Instant): boolean {
  if (!limit) return false;
  const unitMs = limit.unit === "hours" ? HOUR_MS : DAY_MS;
  return msBetween(since, now) > 2 * limit.count * unitMs;
}

/** How a kind presses, for colours and for the first page. */
export const PRESSURE: Record<TroubleKind, Pressure> = {
  action_required: "now",
  reported_missing: "now",
  exception: "now",
  returning: "soon",
  bad_number: "soon",
  late: "soon",
  stalled: "soon",
  unfulfilled: "soon",
  not_handed_over: "soon",
  attempted: "soon",
  running_late: "look",
  pickup_waiting: "look",
};

/** Kinds as lists show them, most urgent first. */
export const BY_URGENCY: readonly TroubleKind[] =
  // The keys of a record over the kinds are the kinds.
  (Object.keys(BASE) as TroubleKind[]).toSorted((one, other) => BASE[other] - BASE[one]);
