import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, msOf } from "#app/lib/time.ts";
import type { Place, Scan } from "./shipment.ts";

/** Clocks of two systems, and seconds cut off by one of them. */
const APART_MAX_MS = 2 * MINUTE_MS;
/** From the first clock on Earth to the last. */
export const ZONES_APART_MS = 26 * HOUR_MS;

/**
 * Whether two tellings of one source are one event told under two names: its own names follow what it says, so that a text
 * it corrects is another name. Events that it tells apart by their time, if only by the order in its list, stay apart.
 */
export const isRenamed = (a: Scan, b: Scan): boolean =>
  a.status === b.status &&
  a.timeKind === b.timeKind &&
  (a.happenedAt === b.happenedAt || (a.timeKind !== "instant" && wallMsOf(a) === wallMsOf(b))) &&
  [...a.flags].sort().join() === [...b.flags].sort().join() &&
  areCompatible(a.place, b.place);

/**
 * How far apart in time two sources tell what may be one event: 0 is the same moment. Null when it cannot be one: another
 * status, another place, or another time. A moment weighs more than a wall clock, and that more than a day.
 */
export function distanceOf(a: Scan, b: Scan): number | null {
  if (a.status !== b.status || !areCompatible(a.place, b.place)) return null;
  const apartMs = Math.abs(msOf(a.happenedAt) - msOf(b.happenedAt));
  if (a.timeKind === "day" || b.timeKind === "day")
    return apartMs <= ZONES_APART_MS && haveSameDay(a, b) ? DAY_MS + apartMs : null;
  if (apartMs <= APART_MAX_MS) return apartMs;
  if (a.timeKind === "instant" && b.timeKind === "instant") return null;
  // Of two zones for one wall clock one was our reading, and wrong.
  const wallMs = wallMsOf(a) - wallMsOf(b);
  return apartMs <= ZONES_APART_MS && Math.abs(wallMs) <= APART_MAX_MS ? HOUR_MS + Math.abs(wallMs) : null;
}

/** What the clock at the place showed, as if it stood in UTC; NaN when nobody told. */
const wallMsOf = ({ happenedAt, utcOffsetMinutes }: Scan): number =>
  utcOffsetMinutes === null ? NaN : msOf(happenedAt) + utcOffsetMinutes * MINUTE_MS;

/** Who tells no zone is taken to speak of the other's: if it is the same event, it is the same place. */
function haveSameDay(a: Scan, b: Scan): boolean {
  const offset = (scan: Scan, other: Scan) => scan.utcOffsetMinutes ?? other.utcOffsetMinutes ?? 0;
  return dayOf(a, offset(a, b)) === dayOf(b, offset(b, a));
}

/** "2026-11-20" by a clock so many minutes east of UTC. */
export const dayOf = ({ happenedAt }: Pick<Scan, "happenedAt">, minutesEast: number): string =>
  addMs(happenedAt, minutesEast * MINUTE_MS).slice(0, 10);

/** False only where both say where and cannot mean one place: "Osaka" and "OSAKA N. BRANCH" may be one, "大阪市" too. */
export function areCompatible(a: Place | null, b: Place | null): boolean {
  if (!a || !b) return true;
  if (a.country && b.country && a.country.toUpperCase() !== b.country.toUpperCase()) return false;
  const [one, other] = [lettersOf(a.city), lettersOf(b.city)];
  if (one === "" || other === "" || isLatin(one) !== isLatin(other)) return true;
  return one.includes(other) || other.includes(one);
}

const lettersOf = (text: string | null): string =>
  (text ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");

const isLatin = (letters: string): boolean => /^\p{Script=Latin}+$/u.test(letters);
