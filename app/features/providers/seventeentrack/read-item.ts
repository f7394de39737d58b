import { z } from "zod";
import { carrierIdOfName } from "#app/features/carriers/company-name.ts";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import type { Meaning } from "#app/features/shipments/statuses.ts";
import { mayList, maySection, mayText } from "#app/lib/loose-fields.ts";
import type { UnknownCodes } from "../reading/code-table.ts";
import type { JsonObject } from "../reading/reading.ts";
import { withReturnHome } from "../reading/returned-home.ts";
import { estimateBetween } from "../reading/told-estimate.ts";
import type { ToldEvent, TrackingUpdate } from "../tracking-update.ts";
import { CARRIER_KEYS } from "./carriers.ts";
import { eventSchema, readEvents } from "./read-events.ts";
import { meaningOfWord } from "./statuses.ts";

/** One number of a body, before its tracking is looked at. */
export type Item = {
  trackingNumber: string;
  carrierKey: string | null;
  isStopped: boolean;
  fields: JsonObject;
};

const statusSchema = z.object({ status: mayText, sub_status: mayText, sub_status_descr: mayText });
const providerSchema = z.object({
  provider: maySection(z.object({ key: mayText, name: mayText, alias: mayText })),
  latest_sync_status: mayText,
  events: mayList(eventSchema),
});
const infoSchema = z.object({
  latest_status: maySection(statusSchema),
  time_metrics: maySection(
    z.object({ estimated_delivery_date: maySection(z.object({ from: mayText, to: mayText })) }),
  ),
  milestone: mayList(z.object({ key_stage: mayText, time_iso: mayText, time_utc: mayText })),
  misc_info: maySection(z.object({ local_number: mayText, local_provider: mayText, local_key: mayText })),
  latest_event: maySection(eventSchema),
  tracking: maySection(z.object({ providers: mayList(providerSchema) })),
});
type Info = z.infer<typeof infoSchema>;
type Source = z.infer<typeof providerSchema>;

/** Reads an item of version 2 of the API, whose `info` tells all that is known of the number. */
export function toUpdate(item: Item, told: JsonObject, unknownCodes: UnknownCodes): TrackingUpdate {
  const info = infoSchema.parse(told);
  const sources = info.tracking?.providers ?? [];
  const summary = summaryOf(item, info, unknownCodes);
  const carrier = carrierOf(item, sources);
  const around = { trackingNumber: item.trackingNumber, summary, milestones: info.milestone, unknownCodes };
  const listed = sources.flatMap((source): ToldEvent[] => {
    const carrierId = carrierIdOf(source.provider?.key, source.provider?.name);
    const by = carrierId === carrier.carrierId ? null : carrierId;
    return readEvents(source.events, { ...around, carrierId: by });
  });
  const newest = info.latest_event ? readEvents([info.latest_event], { ...around, carrierId: null }) : [];
  // The newest event is told beside the lists, in the words of the summary, and counts only where there are no lists.
  const events = listed.length > 0 ? listed : newest.filter(({ text }) => text !== null);
  return withReturnHome({
    trackingNumber: item.trackingNumber,
    ...carrier,
    providerRef: item.carrierKey,
    status: summary?.status ?? null,
    events,
    isWhole: listed.length === events.length && isAllTold(sources),
    estimate: estimateOf(info),
    lastMile: lastMileOf(item, carrier.carrierId, info),
    following: item.isStopped ? "ended" : isNotFound(summary, events) ? "not_found" : "following",
  });
}

const isAllTold = (sources: Source[]): boolean =>
  sources.length > 0 && sources.every(({ latest_sync_status }) => latest_sync_status !== "Failure");

/** Keys of carriers that our table lacks come with the name. */
const carrierIdOf = (key: string | null | undefined, name: string | null | undefined): string | null =>
  CARRIER_KEYS.idOf(key) ?? carrierIdOfName(name ?? null);

const isNotFound = (summary: Meaning | null, events: ToldEvent[]): boolean =>
  events.length === 0 && summary?.status === "unknown";

/** What 17TRACK says of the parcel as a whole: by the sub-status, which says more. */
function summaryOf({ fields }: Item, { latest_status }: Info, unknownCodes: UnknownCodes): Meaning | null {
  const listed = mayText.parse(fields["package_status"]);
  const sub = latest_status?.sub_status ?? null;
  const main = latest_status?.status ?? listed;
  const meaning = meaningOfWord(sub) ?? meaningOfWord(main);
  if (!meaning) unknownCodes.note(sub ?? main, latest_status?.sub_status_descr ?? null);
  return meaning;
}

/**
 * The key of the item is what the number was registered with, and may be a wrong guess ("China Post" of a UPS number): who
 * tells of events is the carrier, the registered one if it is among them.
 */
function carrierOf({ carrierKey }: Item, sources: Source[]) {
  const telling = sources.filter(({ events }) => events.length > 0);
  const source =
    telling.find(({ provider }) => provider?.key === carrierKey) ??
    telling[0] ??
    sources.find(({ provider }) => provider?.key === carrierKey);
  const key = source?.provider?.key ?? carrierKey;
  const name = source?.provider?.name ?? null;
  return { carrierId: carrierIdOf(key, name), carrierCode: name ?? key };
}

function estimateOf({ time_metrics }: Info) {
  const told = time_metrics?.estimated_delivery_date;
  return estimateBetween(told?.from, told?.to);
}

function lastMileOf({ trackingNumber }: Item, carrierId: string | null, { misc_info }: Info) {
  const number = misc_info?.local_number;
  if (!misc_info || !number) return null;
  const { local_key, local_provider } = misc_info;
  const local = { carrierId: carrierIdOf(local_key, local_provider), carrierCode: local_provider };
  const isOther =
    trackingNumberKey(number) !== trackingNumberKey(trackingNumber) ||
    (local.carrierId !== null && local.carrierId !== carrierId);
  return isOther ? { ...local, trackingNumber: number } : null;
}
