import { readToldTime, toldTimeOf, type ToldTime } from "#app/lib/told-time.ts";
import { timeOf } from "../reading/event-time.ts";

type Told = { date: string | null; time: string | null; timestamp: string | null };

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i;

/**
 * A date and a clock of 12 or 24 hours, both of the place. `timestamp` is made from them and always ends in "Z", though
 * nobody knows the zone: it counts only when it has an offset, or nothing else is told.
 */
export function whenIs({ date, time, timestamp }: Told): ToldTime {
  const exact = readToldTime(timestamp, { zulu: "local" });
  if (exact && exact.utcOffsetMinutes !== null) return exact;
  const day = readToldTime(date, { zulu: "local" });
  // Some connectors write date and time as one.
  if (day?.precision === "time") return day;
  const clock = clockOf(time);
  const raw = [date, time].filter((part) => part !== null).join(" ");
  const wall = day?.local && clock ? toldTimeOf(raw, `${day.local.slice(0, 10)}T${clock}`, null) : null;
  return wall ?? day ?? exact ?? { ...timeOf(null), raw };
}

/** "02:39 PM" → "14:39:00"; null for what is no clock. */
function clockOf(time: string | null): string | null {
  const match = CLOCK.exec(time?.trim() ?? "");
  if (!match) return null;
  const [, told, minute, second = "00", half] = match;
  const isAfternoon = half?.toLowerCase() === "p";
  const hour = half ? (Number(told) % 12) + (isAfternoon ? 12 : 0) : Number(told);
  return `${String(hour).padStart(2, "0")}:${minute}:${second}`;
}
