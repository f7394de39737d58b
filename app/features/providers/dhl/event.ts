import { readToldTime, type ToldTime } from "#app/lib/told-time.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { placeOf } from "../reading/told-place.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";

export type DhlEvent = {
  time: ToldTime | null;
  /** As written, for people and for the list of unknown ones. */
  code: string | null;
  meaning: Meaning | null;
  text: string | null;
  city: string | null;
  country: string | null;
};

/** Null for an event without a time. */
export function toDhlEvent(event: DhlEvent, unknownCodes: UnknownCodes): ToldEvent | null {
  const { time, code, meaning, text, city, country } = event;
  if (!time) return null;
  if (!meaning) unknownCodes.note(code ?? text, text);
  return {
    key: eventKeyOf("dhl", time.raw, code, text),
    time,
    ...(meaning ?? says("unknown")),
    code,
    text,
    place: placeOf({ city, country }),
    carrierId: null,
  };
}

/** The clock at the place, from a date, a time, and an offset that older interfaces leave out. */
export const dhlTime = (date: string | null, clock: string | null, offset: string | null): ToldTime | null =>
  readToldTime(clock ? `${date}T${clock}${offset ?? ""}` : date) ?? readToldTime(date);

export const bareDhlUpdate = (trackingNumber: string, carrierId: string | null): TrackingUpdate => ({
  trackingNumber,
  carrierId,
  carrierCode: null,
  providerRef: null,
  status: null,
  events: [],
  isWhole: true,
  estimate: null,
  lastMile: null,
  following: "following",
});
