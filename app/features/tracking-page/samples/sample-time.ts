import { Bug } from "#app/lib/errors.ts";
import { parseInstant, type Instant } from "#app/lib/time.ts";

/** An instant that is written into a sample; a wrong one is a Bug. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (!instant) throw new Bug(`not an instant: ${text}`);
  return instant;
}
