/**
 * How it stands with an order, as a merchant thinks of it: what blocks, questions and contacts may ask for. Several are true
 * at once: a parcel may be on its way, late and with customs.
 */
export const SITUATIONS = [
  /** Nothing is sent yet. */
  "preparing",
  /** Nothing is sent yet, and it should have been. */
  "delayed_before_handover",
  /** Handed over; the carrier has told nothing, or only of the label. */
  "shipped",
  "on_the_way",
  "out_for_delivery",
  "ready_for_pickup",
  /** The promised date has passed or will not be kept. */
  "late",
  "customs",
  /** The shopper has to do something, or something went wrong. */
  "problem",
  "delivered",
  "returning",
  "cancelled",
] as const;
export type Situation = (typeof SITUATIONS)[number];
