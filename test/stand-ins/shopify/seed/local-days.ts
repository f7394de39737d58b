import { inZone, instant } from "../state/instants.ts";

/** A day on somebody's calendar, as a count of days since 1970-01-01. */
export type Day = number;

const DAY_MS = 86_400_000;

/** The day and the hour (with its fraction) that clocks of the zone show. */
export function localTime(at: string, timeZone: string): { day: Day; hour: number } {
  const wall = inZone(at, timeZone).slice(0, 19);
  const ms = Date.parse(`${wall}Z`);
  const day = Math.floor(ms / DAY_MS);
  return { day, hour: (ms - day * DAY_MS) / 3_600_000 };
}

/** The instant at which clocks of the zone show this day and hour. */
export function atLocal(day: Day, hour: number, timeZone: string): string {
  const wallMs = day * DAY_MS + hour * 3_600_000;
  const guess = instant(new Date(wallMs));
  const shownMs = Date.parse(`${inZone(guess, timeZone).slice(0, 19)}Z`);
  return instant(new Date(wallMs - (shownMs - Math.floor(wallMs / 1000) * 1000)));
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** That many open days on, from a day that is moved to the next open one first. */
export function openDaysAfter(day: Day, count: number, isOpen: (day: Day) => boolean): Day {
  let at = day;
  while (!isOpen(at)) at += 1;
  for (let left = count; left > 0;) {
    at += 1;
    if (isOpen(at)) left -= 1;
  }
  return at;
}
