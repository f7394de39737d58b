import type { Instant } from "#app/lib/time.ts";
import { parseInstant } from "#app/lib/time.ts";

/** What the list can be sorted by; ties are broken by the shipment's id, so that every row has one place. */
export const SORTS = ["shipped", "last_event"] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = "asc" | "desc";

/** The place of a row in the sorted list. A parcel never scanned has no last event: it comes last either way. */
export type Place = { value: Instant | null; shipmentId: string };

/** A stretch of the index, read in one direction. Rows with and without a value are separate stretches. */
export type Stretch = { hasValue: boolean; direction: Direction; beyond: Place | null };

const SEPARATOR = "~";
const NONE = "none";

export const formatPlace = ({ value, shipmentId }: Place): string =>
  `${value ?? NONE}${SEPARATOR}${shipmentId}`;

/** Reads a place from an address; null when it is none, and the list then starts at its beginning. */
export function parsePlace(text: string | undefined): Place | null {
  const [at, ...rest] = (text ?? "").split(SEPARATOR);
  const shipmentId = rest.join(SEPARATOR);
  if (!shipmentId || shipmentId.length > 200) return null;
  if (at === NONE) return { value: null, shipmentId };
  const value = parseInstant(at);
  return value && { value, shipmentId };
}

const reverse = (direction: Direction): Direction => (direction === "asc" ? "desc" : "asc");

/**
 * The stretches to read, in order, until the page is full: onwards from `from`, or back from it (`backwards`, and the rows
 * then come in reverse). Each is one range of one index, however long the history.
 */
export function planPage(
  { sort, direction }: { sort: Sort; direction: Direction },
  { from, backwards }: { from: Place | null; backwards: boolean },
): Stretch[] {
  const reading = backwards ? reverse(direction) : direction;
  const all: Stretch[] = [{ hasValue: true, direction: reading, beyond: null }];
  if (sort === "last_event") all.push({ hasValue: false, direction: reading, beyond: null });
  if (backwards) all.reverse();
  if (!from) return all;
  const start = all.findIndex(({ hasValue }) => hasValue === (from.value !== null));
  return all
    .slice(Math.max(start, 0))
    .map((stretch, index) => (index === 0 ? { ...stretch, beyond: from } : stretch));
}
