import type { Lateness } from "#app/features/estimates/kept-estimate.ts";
import type { ExceptionReason, ShipmentFlag, ShipmentStatus } from "#app/features/shipments/shipment.ts";
import type { OrderId } from "#app/lib/ids.ts";
import type { CalendarDate, Instant } from "#app/lib/time.ts";
import type { Zone } from "#app/lib/zone.ts";

/** Everything about one order that decides whether something is wrong with it or with its parcels. */
export type WatchedOrder = {
  orderId: OrderId;
  /** Null: nobody has told the order itself yet. */
  orderName: string | null;
  placedAt: Instant | null;
  cancelledAt: Instant | null;
  financialStatus: string | null;
  test: boolean;
  /** Its shopper had their data erased: nobody can be helped any more. */
  erased: boolean;
  destinationCountry: string | null;
  /** What has not left yet; null when nothing is left to send. */
  rest: WatchedRest | null;
  parcels: WatchedParcel[];
};

type WatchedRest = {
  /** The day on which work on it begins: later than the order for what is sold ahead. */
  startsOn: CalendarDate;
  promise: WatchedPromise | null;
};

export type WatchedParcel = {
  shipmentId: string;
  status: ShipmentStatus;
  flags: readonly ShipmentFlag[];
  reason: ExceptionReason | null;
  open: boolean;
  trackingNumber: string | null;
  carrierId: string | null;
  carrierName: string | null;
  /** Where it starts; null: in the shop's own country, as far as anybody knows. */
  originCountry: string | null;
  statusAt: Instant;
  shippedAt: Instant;
  /** The first time that a carrier had it in hand. */
  firstScanAt: Instant | null;
  lastEventAt: Instant | null;
  promise: WatchedPromise | null;
  /** Since when its shopper says that it is not there, although it was delivered; null: they do not. */
  missingSince: Instant | null;
  /** How far providers have come with its number, as long as nobody has told anything of it: the states of its Following rows. */
  followings: readonly string[];
};

/** How it stands with what the shopper was promised. */
export type WatchedPromise = {
  lateness: Lateness | null;
  runningLateAt: Instant | null;
  promisedTo: CalendarDate | null;
  /** Where the promised day ends. */
  zone: Zone;
};

/** Where the shop is, for lanes and for days on which people work. */
export type WatchingShop = {
  zone: Zone;
  countryCode: string | null;
  /** The longest that the merchant's own rules give themselves to get an order ready, in work days. */
  handlingDays: number;
};
