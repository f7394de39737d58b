import type { Lateness } from "#app/features/estimates/kept-estimate.ts";
import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Need } from "./needs.ts";

/** One line of the list. */
export type ShipmentRow = {
  shipmentId: string;
  orderId: string;
  orderName: string | null;
  trackingNumber: string | null;
  carrierName: string | null;
  destination: string | null;
  status: ShipmentStatus;
  flags: ShipmentFlag[];
  reason: ExceptionReason | null;
  /** Since when it has had its status. */
  statusAt: Instant;
  shippedAt: Instant;
  lastEventAt: Instant | null;
  deliveredAt: Instant | null;
  carrierEstimateAt: Instant | null;
  /** How it stands with what its shopper was promised; null when all is well, or when nobody can know. */
  lateness: Lateness | null;
  /** Why it needs attention, if it does. */
  need: Need | null;
};
