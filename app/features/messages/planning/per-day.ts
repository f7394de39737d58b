import { daysAfter, type DayNumber } from "#app/lib/day-number.ts";
import { localDayOf, momentOfDay } from "#app/lib/local-time.ts";
import type { PlannedMoment } from "../moments.ts";
import type { Verdict } from "./gather.ts";
import { compare } from "./goods.ts";
import type { Planning } from "./planning.ts";
import { allowed } from "./when.ts";

/**
 * Told however much the shopper has heard that day: what they must act on, what is not as it was said, and what they have just
 * asked for or been given back. They count towards the limit of the others.
 */
const ALWAYS: ReadonlySet<PlannedMoment> = new Set<PlannedMoment>([
  "order_confirmed",
  "cancelled",
  "refunded",
  "available_for_pickup",
  "attempted",
  "running_late",
  "delayed",
  "exception",
  "returned",
]);

const MORNING_MINUTE = 8 * 60;
/** With more days full ahead than this, something is wrong with the limit, and not with the mail. */
const DAYS_MAX = 30;

/**
 * Moves what is over the limit of a day of the recipient to the next morning with room. `dropUseless` says what would come too
 * late there: it takes nobody's room.
 */
export function limitPerDay(
  planning: Planning,
  verdicts: Verdict[],
  dropUseless: (verdict: Verdict) => Verdict,
): Verdict[] {
  const { perDayMax } = planning.shop.messageSettings;
  if (perDayMax === null) return verdicts;
  const sent = countSent(planning);
  const moved = new Map<Verdict, Verdict>();
  for (const verdict of verdicts.filter((one) => isToCome(planning, one)).toSorted(inTurn(planning))) {
    const placed = dropUseless(placeOf(planning, verdict, (day) => (sent.get(day) ?? 0) < perDayMax));
    const day = dayOf(planning, placed);
    if (placed.reason === null) sent.set(day, (sent.get(day) ?? 0) + 1);
    moved.set(verdict, placed);
  }
  return verdicts.map((verdict) => moved.get(verdict) ?? verdict);
}

/**
 * First what is told in any case, then what is planned already, then what is new; each by its time. So whatever has a day keeps
 * it: otherwise two messages would swap theirs each time that they are planned.
 */
function inTurn({ existingOf }: Planning): (a: Verdict, b: Verdict) => number {
  const turnOf = ({ moment, wish, sendAt }: Verdict) => {
    const before = existingOf.get(wish.dedupeKey);
    const isPlanned = before?.state === "planned" || before?.state === "claimed";
    const group = ALWAYS.has(moment) ? 0 : isPlanned ? 1 : 2;
    return `${group} ${isPlanned ? before.sendAt : sendAt} ${wish.dedupeKey}`;
  };
  return (a, b) => compare(turnOf(a), turnOf(b));
}

function countSent({ existing, otherSentAt, zone }: Planning): Map<DayNumber, number> {
  const days = [...existing.flatMap(({ sentAt }) => sentAt ?? []), ...otherSentAt].map((at) =>
    localDayOf(at, zone),
  );
  return new Map([...Map.groupBy(days, (day) => day)].map(([day, all]) => [day, all.length]));
}

/** Planned, or in a worker's hands just now. */
function isToCome({ existingOf }: Planning, { wish, reason }: Verdict): boolean {
  const state = existingOf.get(wish.dedupeKey)?.state ?? "planned";
  return reason === null && ["planned", "skipped", "claimed"].includes(state);
}

function placeOf(planning: Planning, verdict: Verdict, hasRoom: (day: DayNumber) => boolean): Verdict {
  const isHurried = planning.existingOf.get(verdict.wish.dedupeKey)?.hurriedAt != null;
  if (ALWAYS.has(verdict.moment) || isHurried) return verdict;
  let placed = verdict;
  for (let tries = 0; tries < DAYS_MAX && !hasRoom(dayOf(planning, placed)); tries += 1) {
    const morning = momentOfDay(planning.zone, daysAfter(dayOf(planning, placed), 1), MORNING_MINUTE);
    placed = { ...verdict, ...allowed(planning, verdict.moment, morning), waits: "per_day" };
  }
  return placed;
}

/** The day on which it would go out: what is overdue, today. */
const dayOf = ({ zone, now }: Planning, { sendAt }: Verdict): DayNumber =>
  localDayOf(sendAt > now ? sendAt : now, zone);
