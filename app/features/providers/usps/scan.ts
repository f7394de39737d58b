import { parseCalendarDate } from "#app/lib/time.ts";
import { readToldTime, toldTimeOf, type ToldTime } from "#app/lib/told-time.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { monthOf } from "../reading/month-names.ts";
import { placeOf } from "../reading/told-place.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { uspsMeaningOf } from "./statuses.ts";

export type UspsScan = {
  code: string | null;
  name: string | null;
  time: ToldTime | null;
  city: string | null;
  province: string | null;
  country: string | null;
};

/** Null for a scan without a day. */
export function toUspsEvent(scan: UspsScan, unknownCodes: UnknownCodes): ToldEvent | null {
  const { code, name, time, city, province, country } = scan;
  if (!time) return null;
  const meaning = uspsMeaningOf(scan);
  if (!meaning) unknownCodes.note(code ?? name, name);
  return {
    key: eventKeyOf("usps", time.local ?? time.raw, code ?? name),
    time,
    ...(meaning ?? says("unknown")),
    code,
    text: name,
    // Scans in the country itself leave it out; only foreign ones are named.
    place: placeOf({ city, province, country: country ?? ((city ?? province) ? "US" : null) }),
    carrierId: null,
  };
}

export const bareUspsUpdate = (trackingNumber: string): TrackingUpdate => ({
  trackingNumber,
  carrierId: "usps",
  carrierCode: "USPS",
  providerRef: null,
  status: null,
  events: [],
  isWhole: true,
  estimate: null,
  lastMile: null,
  following: "following",
});

/** "2015-04-28" for "April 28, 2015" and "04/28/2015"; null for what is no date. */
export function uspsDay(text: string | null): string | null {
  const long = /^([A-Za-z]+) (\d{1,2}), (\d{4})$/.exec(text?.trim() ?? "");
  const short = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text?.trim() ?? "");
  const month = long ? monthOf(long[1] ?? "") : short?.[1];
  const [, , day, year] = long ?? short ?? [];
  if (!month || !day) return null;
  return parseCalendarDate(`${year}-${month}-${day.padStart(2, "0")}`);
}

/** The wall clock at the place of "April 28, 2015" and "9:01 am"; without the hour only the day. */
export function uspsTime(
  date: string | null,
  clock: string | null,
  offset: number | null = null,
): ToldTime | null {
  const day = uspsDay(date);
  if (!day) return null;
  const raw = [date, clock].filter((part) => part !== null).join(" ");
  const match = /^(\d{1,2}):(\d{2})\s*([ap])\.?m\.?$/i.exec(clock?.trim() ?? "");
  const hour = (Number(match?.[1] ?? 0) % 12) + (match?.[3]?.toLowerCase() === "p" ? 12 : 0);
  const zone = offset === null ? null : { utcOffsetMinutes: offset };
  const told = match && toldTimeOf(raw, `${day}T${String(hour).padStart(2, "0")}:${match[2]}:00`, zone);
  if (told) return told;
  const wholeDay = readToldTime(day);
  return wholeDay && { ...wholeDay, raw };
}
