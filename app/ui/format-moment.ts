import type { Instant } from "#app/lib/time.ts";

/** How much of a moment is told. */
export type MomentStyle = "date" | "dateTime";

const STYLES: Record<MomentStyle, Intl.DateTimeFormatOptions> = {
  date: { year: "numeric", month: "short", day: "numeric" },
  dateTime: { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment on the clocks of an IANA zone, or of an offset such as "+09:00". Making a formatter is slow, so they are kept. */
export function formatMoment(at: Instant, style: MomentStyle, locale: string, zone: string): string {
  const key = `${locale} ${zone} ${style}`;
  let format = formats.get(key);
  if (!format)
    formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: zone })));
  return format.format(new Date(at));
}
