import { z } from "zod";
import { isFinal, type Meaning } from "#app/features/shipments/statuses.ts";
import { readJson } from "#app/lib/json.ts";
import { mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import { says, type UnknownCodes } from "../reading/code-table.ts";
import { eventKeyOf } from "../reading/event-key.ts";
import { timeOf } from "../reading/event-time.ts";
import type { JsonObject } from "../reading/reading.ts";
import { placeOf } from "../reading/told-place.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { CARRIER_KEYS } from "./carriers.ts";
import type { Item } from "./read-item.ts";
import { meaningOfState } from "./statuses.ts";

/** `a`: a wall clock; `c` and `d`: the place; `z`: what happened. */
const eventSchema = z.object({ a: mayText, c: mayText, d: mayText, z: mayText });
type Event = z.infer<typeof eventSchema>;

/** `e`: the state; `z0`: the newest event; `z1` and `z2`: the events of the carriers `w1` and `w2`; `z9`: others. */
const trackSchema = z.object({
  e: mayText,
  w1: mayText,
  w2: mayText,
  z0: maySection(eventSchema),
  z1: mayList(eventSchema),
  z2: mayList(eventSchema),
  z9: mayList(eventSchema),
});
type Track = z.infer<typeof trackSchema>;
type Listed = { event: Event; carrierId: string | null };

/**
 * Reads an item of version 1 of the API. It has one state for the parcel and none for its events: the newest event is what
 * the state is about, those before it were moves. https://asset.17track.net/api/document/v1_en/index.html
 */
export function toOldUpdate(item: Item, told: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate {
  const track = trackSchema.parse(told);
  const summary = meaningOfState(track.e);
  if (!summary) unknownCodes.note(track.e, track.z0?.z ?? null);
  const carrierKey = keyOf(track.w1) ?? item.carrierKey;
  const carrierId = CARRIER_KEYS.idOf(carrierKey);
  const listed = listedIn(track, carrierId);
  const newest = listed[0]?.event;
  return {
    trackingNumber: item.trackingNumber,
    carrierId,
    carrierCode: carrierKey,
    providerRef: carrierKey,
    status: summary?.status ?? null,
    events: listed.map(({ event, carrierId: by }) =>
      toEvent(item, event, by, event === newest ? newestMeaning(summary) : moveOf(summary)),
    ),
    isWhole: Array.isArray(told["z1"]),
    estimate: null,
    lastMile: null,
    following: item.isStopped ? "ended" : isNotFound(summary, listed) ? "not_found" : "following",
  };
}

/** An item of the still older list of the website, in which the newest event is JSON within JSON. */
export function toListedUpdate(item: Item, unknownCodes: UnknownCodes): TrackingUpdate {
  const { FLastEvent, FPackageState, FFirstCarrier, FSecondCarrier } = item.fields;
  const json = readJson(mayText.parse(FLastEvent) ?? "");
  const z0 = json.kind === "read" ? json.value : null;
  return toOldUpdate(item, { e: FPackageState, w1: FFirstCarrier, w2: FSecondCarrier, z0 }, unknownCodes);
}

const keyOf = (told: string | null): string | null => (Number(told) > 0 ? told : null);

const isNotFound = (summary: Meaning | null, listed: Listed[]): boolean =>
  listed.length === 0 && summary?.status === "unknown";

/** Newest first, as told; the newest one is often not in the lists. */
function listedIn({ w2, z0, z1, z2, z9 }: Track, carrierId: string | null): Listed[] {
  const second = CARRIER_KEYS.idOf(w2);
  const listed = [
    ...z1.map((event) => ({ event, carrierId: null })),
    ...z2.map((event) => ({ event, carrierId: second === carrierId ? null : second })),
    ...z9.map((event) => ({ event, carrierId: null })),
  ].toSorted((a, b) => (b.event.a ?? "").localeCompare(a.event.a ?? ""));
  if (!z0 || (!z0.a && !z0.z)) return listed;
  const others = listed.filter(({ event }) => event.a !== z0.a || event.z !== z0.z);
  const same = listed.find(({ event }) => event.a === z0.a && event.z === z0.z);
  return [{ event: z0, carrierId: same?.carrierId ?? null }, ...others];
}

/** That 17TRACK gave up waiting is nothing that happened to the parcel. */
const newestMeaning = (summary: Meaning | null): Meaning =>
  !summary || summary.status === "expired" ? moveOf(summary) : summary;

const moveOf = (summary: Meaning | null): Meaning =>
  says(!summary || summary.status === "unknown" ? "unknown" : "in_transit");

function toEvent(
  { trackingNumber }: Item,
  { a, c, d, z: text }: Event,
  carrierId: string | null,
  { status, flags, reason }: Meaning,
): ToldEvent {
  const where = [c, d].filter((part) => part !== null).join(", ");
  // The same event all the while, whatever the parcel's state made of it, but that it became the end.
  const key = eventKeyOf(trackingNumber, a, isFinal(status) ? status : null, text, where);
  const place = placeOf({ city: where });
  return { key, time: timeOf(a), status, flags, reason, code: null, text, place, carrierId };
}
