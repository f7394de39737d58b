import { DAY_MS, HOUR_MS, MINUTE_MS, msBetween, type Instant } from "./time.ts";

const formats = new Map<string, Intl.RelativeTimeFormat>();
/** Forgotten all at once, so that odd locales cannot fill the memory. */
const FORMATS_MAX = 100;

/** "2 hours ago": in minutes, hours or days, rounded down; never less than a minute, nor in the future. */
export function formatAgo(at: Instant, now: Instant, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    if (formats.size >= FORMATS_MAX) formats.clear();
    formats.set(locale, (format = new Intl.RelativeTimeFormat(locale, { numeric: "always" })));
  }
  const ms = Math.max(msBetween(at, now), MINUTE_MS);
  if (ms < HOUR_MS) return format.format(-Math.floor(ms / MINUTE_MS), "minute");
  if (ms < 2 * DAY_MS) return format.format(-Math.floor(ms / HOUR_MS), "hour");
  return format.format(-Math.floor(ms / DAY_MS), "day");
}
