import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { TroubleKind } from "#app/features/troubles/trouble.ts";
import type { Instant } from "#app/lib/time.ts";

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
  /** What is wrong with it and waits for somebody, most urgent first. */
  troubles: TroubleKind[];
};
