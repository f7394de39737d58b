import { Temporal } from "temporal-polyfill";
import { instantFromMs, MINUTE_MS, msOf, offsetMinutesOf, parseInstant, type Instant } from "./time.ts";

/**
 * When something happened, as a carrier or provider wrote it. They write all kinds: an instant with the offset of the
 * place, an instant in UTC, a wall clock without a zone, or a day. What was not told is null, never guessed here.
 */
export type ToldTime = {
  raw: string;
  /** Null as long as only the wall clock is known. */
  at: Instant | null;
  /** Minutes east of UTC at the place. */
  utcOffsetMinutes: number | null;
  /** What the clocks at the place showed: "2026-11-20T14:02:00". Null when only the instant is known. */
  local: string | null;
  /** "day": the sender gave no hour, whatever the fields above look like. */
  precision: "time" | "day";
};

/** "2026-11-20 14:02:00.5+09:00", "20261120T140200Z", with or without its hour and its offset. */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a date or time in ISO 8601 as vendors write it; null when it is none. `zulu: "local"` is for senders that end a
 * wall clock with "Z" though it is no UTC.
 */
export function readToldTime(
  raw: unknown,
  { zulu = "utc" }: { zulu?: "utc" | "local" } = {},
): ToldTime | null {
  if (typeof raw !== "string") return null;
  const match = ISO.exec(raw.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", zone] = match;
  const wall = wallClock(`${year}-${month}-${day}T${hour ?? "00"}:${minute ?? "00"}:${second}`);
  if (!wall) return null;
  if (hour === undefined) return { raw, at: null, utcOffsetMinutes: null, local: wall, precision: "day" };
  const isZulu = zone !== undefined && /^(z|utc)$/i.test(zone);
  if (zone === undefined || (isZulu && zulu === "local"))
    return { raw, at: null, utcOffsetMinutes: null, local: wall, precision: "time" };
  if (isZulu)
    return { raw, at: parseInstant(`${wall}Z`), utcOffsetMinutes: null, local: null, precision: "time" };
  return withOffset(raw, wall, offsetMinutesOf(zone) ?? 0);
}

/** A wall clock with what else the sender says about its zone: the offset, or the same moment in UTC. Null when it is no time. */
export function toldTimeOf(
  raw: string,
  wall: string,
  zone: { utcOffsetMinutes: number } | { utc: string } | null,
): ToldTime | null {
  const local = wallClock(wall);
  if (!local) return null;
  if (zone && "utcOffsetMinutes" in zone) return withOffset(raw, local, zone.utcOffsetMinutes);
  const utc = zone && wallClock(zone.utc);
  if (!utc) return { raw, at: null, utcOffsetMinutes: null, local, precision: "time" };
  const at = instantFromMs(Date.parse(`${utc}Z`));
  const offset = Math.round((Date.parse(`${local}Z`) - msOf(at)) / MINUTE_MS);
  // Zones reach from -12 to +14 hours: beyond that one of the two clocks is wrong, and nobody knows which.
  const isZone = offset >= -12 * 60 && offset <= 14 * 60;
  return {
    raw,
    at,
    utcOffsetMinutes: isZone ? offset : null,
    local: isZone ? local : null,
    precision: "time",
  };
}

function withOffset(raw: string, local: string, utcOffsetMinutes: number): ToldTime {
  const at = instantFromMs(Date.parse(`${local}Z`) - utcOffsetMinutes * MINUTE_MS);
  return { raw, at, utcOffsetMinutes, local, precision: "time" };
}

/** "2026-11-20T14:02:00", or null for a day or hour that no calendar has. */
function wallClock(text: string): string | null {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: "reject" }).toString({ smallestUnit: "second" });
  } catch {
    return null;
  }
}
