const HOUR_MS = 3_600_000;

/** "2026-11-20T10:00:00Z": Shopify tells whole seconds. */
export const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

export const hoursAfter = (at: string, hours: number): string =>
  instant(new Date(Date.parse(at) + Math.round(hours * HOUR_MS)));

export const hoursBefore = (date: Date, hours: number): string =>
  instant(new Date(date.getTime() - Math.round(hours * HOUR_MS)));

export const later = (a: string, b: string): string => (a > b ? a : b);

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** The same instant with the shop's own offset, as REST and webhooks tell it: "2026-11-20T05:00:00-05:00". */
export function inZone(at: string, timeZone: string): string {
  let format = offsetFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    offsetFormats.set(timeZone, format);
  }
  const wall = format.format(new Date(at)).replace(" ", "T");
  const minutes = Math.round((Date.parse(`${wall}Z`) - Date.parse(at)) / 60_000);
  const size = Math.abs(minutes);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${wall}${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
