import { z } from "zod";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { mayNumber, maySection, mayText } from "#app/lib/loose-fields.ts";
import { offsetMinutesOf } from "#app/lib/time.ts";
import { readToldTime, type ToldTime } from "#app/lib/told-time.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { timeOf } from "../reading/event-time.ts";
import { placeOf } from "../reading/told-place.ts";
import type { ToldEvent } from "../tracking-update.ts";
import { meaningOfWord } from "./statuses.ts";

export const eventSchema = z.object({
  time_iso: mayText,
  time_utc: mayText,
  time_raw: maySection(z.object({ date: mayText, time: mayText, timezone: mayText })),
  description: mayText,
  description_translation: maySection(z.object({ description: mayText })),
  location: mayText,
  stage: mayText,
  sub_status: mayText,
  address: maySection(
    z.object({
      country: mayText,
      state: mayText,
      city: mayText,
      coordinates: maySection(z.object({ longitude: mayNumber, latitude: mayNumber })),
    }),
  ),
});
type Event = z.infer<typeof eventSchema>;

/** When a parcel first reached a stage. */
type Milestone = { key_stage: string | null; time_iso: string | null; time_utc: string | null };

type Around = {
  trackingNumber: string;
  /** Null when it is that of the whole update. */
  carrierId: string | null;
  summary: Meaning | null;
  milestones: Milestone[];
  unknownCodes: UnknownCodes;
};

export function readEvents(events: Event[], around: Around): ToldEvent[] {
  const claimed = new Set(events.flatMap(({ stage }) => stage ?? []));
  const unclaimed = around.milestones.filter(({ key_stage }) => key_stage && !claimed.has(key_stage));
  return events.map((event) => {
    const { status, flags, reason } =
      toldMeaningOf(event, around.unknownCodes) ?? meaningOfMove(event, unclaimed, around);
    const time = whenIs(event);
    const code = event.sub_status ?? event.stage;
    const text = event.description ?? event.description_translation?.description ?? null;
    // Without what we made of an event that has no words: it may mean more later, and is the same event all the while.
    const key = eventKeyOf(
      around.trackingNumber,
      time.raw,
      event.stage,
      event.sub_status,
      text,
      event.location,
    );
    const place = whereIs(event);
    return { key, time, status, flags, reason, code, text, place, carrierId: around.carrierId };
  });
}

/** What the event's own words say; null when it has none. The sub-status says more than the stage, but for "…_Other". */
function toldMeaningOf(
  { stage, sub_status, description }: Event,
  unknownCodes: UnknownCodes,
): Meaning | null {
  if (!stage && !sub_status) return null;
  const [byStage, bySub] = [meaningOfWord(stage), meaningOfWord(sub_status)];
  if (!byStage && !bySub) {
    unknownCodes.note(sub_status ?? stage, description);
    return says("unknown");
  }
  const isVague = /_other$/i.test(sub_status ?? "");
  return (isVague ? (byStage ?? bySub) : (bySub ?? byStage)) ?? says("unknown");
}

/**
 * An event without a word of 17TRACK's is one of the many between the milestones: a move, once the parcel is on its way. It
 * is never a delivery, even at the moment of one.
 */
function meaningOfMove(event: Event, milestones: Milestone[], { summary }: Around): Meaning {
  const reached = milestones.filter((milestone) => isSameTime(milestone, event));
  const meanings = reached.flatMap(({ key_stage }) => meaningOfWord(key_stage) ?? []);
  const meaning = meanings.findLast(({ status }) => status !== "delivered");
  if (meaning) return meaning;
  const status = summary?.status ?? "unknown";
  return says(status === "unknown" || status === "pre_transit" ? status : "in_transit");
}

const isSameTime = (milestone: Milestone, event: Event): boolean =>
  (event.time_utc !== null && event.time_utc === milestone.time_utc) ||
  (event.time_iso !== null && event.time_iso === milestone.time_iso);

/** What the carrier wrote, where 17TRACK passes it on, knows better than `time_iso` whether there was an hour. */
function whenIs({ time_iso, time_utc, time_raw }: Event): ToldTime {
  const day = time_raw && !time_raw.time ? readToldTime(time_raw.date) : null;
  if (day?.precision === "day") return day;
  return readToldTime(time_iso) ?? rawTimeOf(time_raw) ?? timeOf(time_utc);
}

function rawTimeOf(raw: Event["time_raw"]): ToldTime | null {
  if (!raw?.date) return null;
  const zone = raw.timezone !== null && offsetMinutesOf(raw.timezone) !== null ? raw.timezone : "";
  return readToldTime(`${raw.date}T${raw.time}${zone}`) ?? readToldTime(raw.date);
}

function whereIs({ address, location }: Event) {
  const { city = null, state: province = null, country = null } = address ?? {};
  const isStructured = city !== null || province !== null || country !== null;
  // "CA, US" beside { state: "CA", country: "US" } is no city; "SHENZHEN" beside { country: "CN" } is.
  const isRepeated = location === null || /,/.test(location) || location === country || location === province;
  const town = city ?? (isStructured && isRepeated ? null : location);
  return placeOf({ city: town, province, country, ...address?.coordinates });
}
