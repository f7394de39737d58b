import { parseInstant, type Instant } from "#app/lib/time.ts";

/** What the list can be sorted by; ties are broken by the shipment's id, so that every row has one place. */
export const SORTS = ["shipped", "status_since"] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = "asc" | "desc";

/** The place of a row in the sorted list. */
export type Place = { at: Instant; shipmentId: string };

const SEPARATOR = "~";
const ID_MAX = 200;

export const formatPlace = ({ at, shipmentId }: Place): string => `${at}${SEPARATOR}${shipmentId}`;

/** Reads a place from an address; null when it is none, and the list then starts at its beginning. */
export function parsePlace(text: string | undefined): Place | null {
  const [time, ...rest] = (text ?? "").split(SEPARATOR);
  const shipmentId = rest.join(SEPARATOR);
  const at = parseInstant(time);
  return at && shipmentId && shipmentId.length <= ID_MAX ? { at, shipmentId } : null;
}

/** The place of a row under a sort order, to go on from. */
export const placeOf = (
  row: { shippedAt: Instant; statusAt: Instant; shipmentId: string },
  sort: Sort,
): Place => ({
  at: sort === "shipped" ? row.shippedAt : row.statusAt,
  shipmentId: row.shipmentId,
});
