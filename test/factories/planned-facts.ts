import type { TroubleKind } from "#app/features/troubles/trouble.ts";
import type {
  MessageFacts,
  ParcelOfMessage,
  TroubleOfMessage,
} from "#app/features/messages/message-facts.ts";
import { parseMessageSettings, type MessageSettings } from "#app/features/messages/message-settings.ts";
import type { DesiredMessage } from "#app/features/messages/message.ts";
import { PLANNED_MOMENTS } from "#app/features/messages/moments.ts";
import { planMessages } from "#app/features/messages/plan.ts";
import { addMs, HOUR_MS, type Instant } from "#app/lib/time.ts";
import { facts, fulfillment, NOW, parcel } from "./order-to-tell.ts";

/** Everything is told, so that nothing but its own rule keeps a moment back. */
export const ALL_ON: MessageSettings = parseMessageSettings({
  moments: Object.fromEntries(PLANNED_MOMENTS.map((moment) => [moment, { on: true }])),
  reviewUrl: "https://northwind.example/review",
  surveyUrl: "https://northwind.example/survey",
  gatherMinutes: 0,
});
export type Given = NonNullable<Parameters<typeof facts>[0]>;
export const given = (over: Given = {}): MessageFacts =>
  facts({ ...over, settings: { ...ALL_ON, ...over.settings } });
export const withParcel = (over: Partial<ParcelOfMessage>, rest: Given = {}): MessageFacts =>
  given({ ...rest, order: { fulfillments: [fulfillment({ parcels: [parcel(over)] })], ...rest.order } });
export const find = (all: MessageFacts, dedupeKey: string, now: Instant = NOW): DesiredMessage | undefined =>
  planMessages(all, now).find((message) => message.dedupeKey === dedupeKey);
export const ago = (ms: number): Instant => addMs(NOW, -ms);

export const trouble = (kind: TroubleKind, over: Partial<TroubleOfMessage> = {}): TroubleOfMessage => ({
  kind,
  subjectId: "9:A",
  orderId: facts().order.orderId,
  shipmentId: "9:A",
  since: ago(HOUR_MS),
  openedAt: ago(HOUR_MS),
  endedAt: null,
  endedAs: null,
  reason: null,
  ...over,
});
