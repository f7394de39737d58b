import { offsetMinutesOf } from "#app/lib/time.ts";
import { readToldTime, toldTimeOf, type ToldTime } from "#app/lib/told-time.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { placeOf } from "../reading/told-place.ts";
import type { ToldEvent } from "../tracking-update.ts";
import { upsMeaningOf, type UpsCodes } from "./statuses.ts";

/** An activity, however UPS wrapped it. Dates are "20240423", times "091519", "09:15:19" or "09.15.19". */
export type UpsActivity = UpsCodes & {
  date: string | null;
  time: string | null;
  gmtDate: string | null;
  gmtTime: string | null;
  gmtOffset: string | null;
  description: string | null;
  city: string | null;
  province: string | null;
  country: string | null;
};

/** Null for an activity without a date: nobody could tell where in the history it belongs. */
export function toUpsEvent(activity: UpsActivity, unknownCodes: UnknownCodes): ToldEvent | null {
  const time = timeOf(activity);
  if (!time) return null;
  const { type, code, statusCode, description, city, province, country } = activity;
  const told = [type, code, statusCode].filter((part) => part !== null).join("/") || null;
  const meaning = upsMeaningOf(activity);
  if (!meaning) unknownCodes.note(told, description);
  return {
    key: eventKeyOf("ups", activity.date, activity.time?.replaceAll(":", ""), type, code),
    time,
    ...(meaning ?? says("unknown")),
    code: told,
    text: description,
    place: placeOf({ city, province, country }),
    carrierId: null,
  };
}

/** "2024-04-23" for UPS's "20240423"; null when it is no such date. */
export function upsDay(raw: string | null): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(raw ?? "");
  return match && `${match[1]}-${match[2]}-${match[3]}`;
}

function timeOf({ date, time, gmtDate, gmtTime, gmtOffset }: UpsActivity): ToldTime | null {
  const wall = wallClockOf(date, time);
  const raw = [date, time, gmtOffset].filter((part) => part !== null).join(" ");
  if (wall) {
    const utc = wallClockOf(gmtDate, gmtTime);
    const utcOffsetMinutes = offsetMinutesOf(gmtOffset?.replace(".", ":") ?? "");
    const zone = utcOffsetMinutes !== null ? { utcOffsetMinutes } : utc ? { utc } : null;
    const told = toldTimeOf(raw, wall, zone);
    if (told) return told;
  }
  const day = readToldTime(upsDay(date));
  return day && { ...day, raw };
}

function wallClockOf(date: string | null, time: string | null): string | null {
  const clock = /^(\d{2})[:.]?(\d{2})[:.]?(\d{2})?$/.exec(time ?? "");
  const day = upsDay(date);
  return day && clock && `${day}T${clock[1]}:${clock[2]}:${clock[3] ?? "00"}`;
}
