import { Temporal } from "temporal-polyfill";
import { boundedCache } from "./bounded-cache.ts";

/** From when until when a zone's clocks stand at one distance from UTC; milliseconds since 1970. */
type Stretch = { from: number; to: number; offsetMs: number };

/** Zones that a process meets; far more than shops and shoppers live in. */
const ZONES_MAX = 600;
/** Of a zone the years around now: more than anybody asks for. */
const STRETCHES_MAX = 40;

const stretchesOf = boundedCache<string, Stretch[]>(ZONES_MAX, () => []);

/**
 * How far a zone's clocks are ahead of UTC at a moment, in milliseconds. A RangeError for a zone that is none. Asking Temporal takes
 * a hundred times longer than remembering what it said, and clocks change twice a year.
 */
export function offsetMsAt(epochMs: number, zone: string): number {
  const known = stretchesOf(zone);
  for (const stretch of known) if (epochMs >= stretch.from && epochMs < stretch.to) return stretch.offsetMs;
  const stretch = stretchAt(epochMs, zone);
  if (known.length >= STRETCHES_MAX) known.length = 0;
  known.push(stretch);
  return stretch.offsetMs;
}

function stretchAt(epochMs: number, zone: string): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  const after = here.getTimeZoneTransition("next");
  // The transition that the moment may itself be: what begins a stretch belongs to it.
  const before = here.add({ milliseconds: 1 }).getTimeZoneTransition("previous");
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: Math.round(here.offsetNanoseconds / 1e6),
  };
}

/** What the clocks of a zone show at a moment, as a date whose UTC fields are the wall's: for reading it off, not an instant. */
export const wallClockAt = (epochMs: number, zone: string): Date =>
  new Date(epochMs + offsetMsAt(epochMs, zone));
