import { attentionListPath, FIRST_ATTENTION } from "#app/features/troubles/attention-query.ts";
import { TROUBLE_KINDS, type TroubleKind } from "#app/features/troubles/trouble.ts";
import { BY_URGENCY, PRESSURE, type Pressure } from "#app/features/troubles/urgency.ts";
import { DAY_MS, MINUTE_MS, msBetween, type Instant } from "#app/lib/time.ts";

/** What the first page says needs attention. What is wrong with parcels and orders, and what else can go wrong. */
export type AttentionKind =
  | TroubleKind
  | "privacy_pressing"
  | "privacy_open"
  | "sources_refused"
  | "sources_resting"
  | "messages_failed"
  | "messages_unknown"
  | "webhooks_failed"
  | "webhooks_malformed"
  | "webhooks_waiting";

export type AttentionItem = { kind: AttentionKind; count: number; urgency: Pressure };

export type AttentionFacts = {
  troubles: Record<TroubleKind, number>;
  /** Sources of tracking that refuse their key, or ask for patience for long. */
  sources: { refused: number; resting: number };
  messages: { failed: number; unknown: number };
  webhooks: { failed: number; malformed: number; waiting: number; oldestWaitingAt: Instant | null };
  /** Requests under privacy law that only the merchant can finish, with the day each must be done by. */
  privacyDueBy: Instant[];
};

const troublesThat = (pressure: Pressure): (readonly [TroubleKind, Pressure])[] =>
  BY_URGENCY.filter((kind) => PRESSURE[kind] === pressure).map((kind) => [kind, pressure] as const);

/** Most urgent first. The law's deadline comes before everything once it is near. */
const ORDER: readonly (readonly [AttentionKind, Pressure])[] = [
  ["privacy_pressing", "now"],
  ...troublesThat("now"),
  ...troublesThat("soon"),
  ["sources_refused", "soon"],
  ["messages_failed", "soon"],
  ["messages_unknown", "soon"],
  ["webhooks_failed", "soon"],
  ...troublesThat("look"),
  ["sources_resting", "look"],
  ["privacy_open", "look"],
  ["webhooks_waiting", "look"],
  ["webhooks_malformed", "look"],
];

/** A request counts as pressing when it must be answered within a week. */
const PRESSING_MS = 7 * DAY_MS;
/** Deliveries wait a moment all the time; only a backlog this old is news. */
const BACKLOG_MS = 10 * MINUTE_MS;

/** The list for the first page: only what there is, most urgent first. Empty when all is well. */
export function planAttention(facts: AttentionFacts, now: Instant): AttentionItem[] {
  const counts = countsOf(facts, now);
  return ORDER.map(([kind, urgency]) => ({ kind, urgency, count: counts[kind] })).filter(
    ({ count }) => count > 0,
  );
}

function countsOf({ troubles, sources, messages, webhooks, privacyDueBy }: AttentionFacts, now: Instant) {
  const pressing = privacyDueBy.filter((dueBy) => msBetween(now, dueBy) < PRESSING_MS).length;
  const { oldestWaitingAt } = webhooks;
  const isBacklog = oldestWaitingAt !== null && msBetween(oldestWaitingAt, now) > BACKLOG_MS;
  return {
    ...troubles,
    privacy_pressing: pressing,
    privacy_open: privacyDueBy.length - pressing,
    sources_refused: sources.refused,
    sources_resting: sources.resting,
    messages_failed: messages.failed,
    messages_unknown: messages.unknown,
    webhooks_failed: webhooks.failed,
    webhooks_malformed: webhooks.malformed,
    webhooks_waiting: isBacklog ? webhooks.waiting : 0,
  } satisfies Record<AttentionKind, number>;
}

/** Where an item leads: the address, inside the app, of the list that shows what was counted. */
export function attentionPath(kind: AttentionKind): string {
  if (isTrouble(kind)) return attentionListPath({ ...FIRST_ATTENTION, kind });
  switch (kind) {
    case "privacy_pressing":
    case "privacy_open":
      return "/app/settings#privacy";
    case "sources_refused":
    case "sources_resting":
      return "/app/tracking";
    case "messages_failed":
    case "messages_unknown":
      return "/app/messages/outbox?show=trouble";
    case "webhooks_failed":
    case "webhooks_malformed":
    case "webhooks_waiting":
      return `/app/activity?state=${kind.replace("webhooks_", "")}`;
  }
}

const isTrouble = (kind: AttentionKind): kind is TroubleKind => TROUBLE_KINDS.some((known) => known === kind);
