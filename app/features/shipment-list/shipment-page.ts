import type { Place } from "./page-place.ts";
import type { ShipmentRow } from "./shipment-row.ts";

/** One page of the list. A place is null where there is nothing further in that direction. */
export type ShipmentPage = { rows: ShipmentRow[]; before: Place | null; after: Place | null };
