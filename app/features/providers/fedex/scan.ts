import { readToldTime, type ToldTime } from "#app/lib/told-time.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { placeOf } from "../reading/told-place.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { fedexMeaningOf, type FedexCodes } from "./statuses.ts";

/** A scan, from JSON or from XML. */
export type FedexScan = FedexCodes & {
  timestamp: string | null;
  description: string | null;
  reason: string | null;
  city: string | null;
  province: string | null;
  country: string | null;
};

/** Null for a scan without a time. */
export function toFedexEvent(scan: FedexScan, unknownCodes: UnknownCodes): ToldEvent | null {
  const time = fedexTime(scan.timestamp);
  if (!time) return null;
  const { code, reasonCode, description, reason, city, province, country } = scan;
  const meaning = fedexMeaningOf(scan);
  const told = [code, reasonCode].filter((part) => part !== null).join("/") || null;
  if (!meaning) unknownCodes.note(code, description);
  return {
    key: eventKeyOf("fedex", scan.timestamp, code, reasonCode),
    time,
    ...(meaning ?? says("unknown")),
    code: told,
    // The reason of an exception says what happened, its name ("Delivery exception") does not.
    text: [description, reason].filter((part) => part !== null).join(" – ") || null,
    place: placeOf({ city, province, country }),
    carrierId: null,
  };
}

/** Midnight sharp is how FedEx writes a day of which it does not know the hour. */
function fedexTime(raw: string | null): ToldTime | null {
  const time = readToldTime(raw);
  return time && /T00:00:00(?![.\d]*[1-9])/.test(time.raw) ? { ...time, precision: "day" } : time;
}

export const bareFedexUpdate = (trackingNumber: string): TrackingUpdate => ({
  trackingNumber,
  carrierId: "fedex",
  carrierCode: "FedEx",
  providerRef: null,
  status: null,
  events: [],
  isWhole: true,
  estimate: null,
  lastMile: null,
  following: "following",
});
