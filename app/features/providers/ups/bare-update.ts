import type { TrackingUpdate } from "../tracking-update.ts";

export const bareUpsUpdate = (trackingNumber: string): TrackingUpdate => ({
  trackingNumber,
  carrierId: "ups",
  carrierCode: "UPS",
  providerRef: null,
  status: null,
  events: [],
  isWhole: false,
  estimate: null,
  lastMile: null,
  following: "following",
});
