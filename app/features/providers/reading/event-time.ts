import { readToldTime, type ToldTime } from "#app/lib/told-time.ts";

/** The time of an event as its sender wrote it; without a time that can be read it is still an event, with nothing but the text. */
export const timeOf = (raw: unknown, options?: Parameters<typeof readToldTime>[1]): ToldTime =>
  readToldTime(raw, options) ?? {
    raw: typeof raw === "string" ? raw : "",
    at: null,
    utcOffsetMinutes: null,
    local: null,
    precision: "time",
  };
