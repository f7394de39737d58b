import type { Following, NumberedParcel } from "#app/features/providers/asking/following.ts";
import { parseCalendarDate } from "#app/lib/time.ts";
import { Bug } from "#app/lib/errors.ts";
import { at } from "../support/context.ts";

const SINCE = at("2026-11-20T12:00:00Z");
const SHIPPED_ON = parseCalendarDate("2026-11-20");

/** A number that EasyPost is to follow. */
export const anyFollowing = (also: Partial<Following> = {}): Following => ({
  providerId: "easypost",
  trackingKey: "9400111899223033005436",
  trackingNumber: "9400111899223033005436",
  carrierId: "usps",
  originCountry: "US",
  destinationCountry: "US",
  shippedOn: SHIPPED_ON,
  state: "wanted",
  providerRef: null,
  problem: null,
  attempts: 0,
  dueAt: null,
  registeredAt: null,
  expiresAt: null,
  lastAskedAt: null,
  lastHeardAt: null,
  createdAt: SINCE,
  ...also,
});

/** A parcel under way that goes by the same number. */
export function anyNumberedParcel(also: Partial<NumberedParcel> = {}): NumberedParcel {
  if (!SHIPPED_ON) throw new Bug("no day");
  return {
    trackingKey: "9400111899223033005436",
    trackingNumber: "9400111899223033005436",
    carrierId: "usps",
    originCountry: "US",
    destinationCountry: "US",
    shippedOn: SHIPPED_ON,
    shippedAt: SINCE,
    status: "in_transit",
    statusAt: SINCE,
    isOpen: true,
    isReplaced: false,
    ...also,
  };
}
