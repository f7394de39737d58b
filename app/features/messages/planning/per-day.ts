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

/** Moves what is over the limit of a day of the recipient to the next morning with room. */
export function limitPerDay(planning: Planning, verdicts: Verdict[]): Verdict[] {
  const { perDayMax } = planning.shop.messageSettings;
  if (perDayMax === null) return verdicts;
  const sent = countSent(planning);
  const moved = new Map<Verdict, Verdict>();
  for (const verdict of verdicts.filter((one) => isToCome(planning, one)).toSorted(inTurn)) {
    const placed = placeOf(planning, verdict, (day) => (sent.get(day) ?? 0) < perDayMax);
    const day = dayOf(planning, placed);
    sent.set(day, (sent.get(day) ?? 0) + 1);
    moved.set(verdict, placed);
  }
  return verdicts.map((verdict) => moved.get(verdict) ?? verdict);
}

const inTurn = (a: Verdict, b: Verdict): number =>
  compare(a.sendAt, b.sendAt) || compare(a.wish.dedupeKey, b.wish.dedupeKey);

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
