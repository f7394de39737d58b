import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "./shipment.ts";

type Said = { status: ShipmentStatus; flags: ShipmentFlag[]; reason: ExceptionReason | null };

/**
 * Carriers deliver a returned parcel to its sender with the same code as any other, and of two sources often only one has heard
 * of the return. So a delivery after a parcel has turned back is the end of its way home, not the shopper's. `said` is sorted,
 * oldest first, without what was taken back.
 */
export function withWayHome<One extends Said>(said: readonly One[]): One[] {
  const turn = said.findIndex(({ status }) => status === "returning" || status === "returned");
  return turn === -1
    ? [...said]
    : said.map((one, index) =>
        index > turn && one.status === "delivered"
          ? { ...one, status: "returned", flags: [], reason: null }
          : one,
      );
}
