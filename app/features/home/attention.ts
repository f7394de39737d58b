import { NEEDS, type Need } from "#app/features/shipment-list/needs.ts";
import { DAY_MS, MINUTE_MS, msBetween, type Instant } from "#app/lib/time.ts";

/** What the first page says needs attention. A parcel's needs, and what else can go wrong. */
export type AttentionKind =
  | Need
  | "privacy_pressing"
  | "privacy_open"
  | "messages_failed"
  | "messages_unknown"
  | "webhooks_failed"
  | "webhooks_malformed"
  | "webhooks_waiting";

export type AttentionItem = { kind: AttentionKind; count: number; urgency: Urgency };
/** "now": somebody is waiting or a deadline is near. "soon": today. "look": worth knowing. */
export type Urgency = "now" | "soon" | "look";

export type AttentionFacts = {
  parcels: Record<Need, number>;
  messages: { failed: number; unknown: number };
  webhooks: { failed: number; malformed: number; waiting: number; oldestWaitingAt: Instant | null };
  /** Requests under privacy law that only the merchant can finish, with the day each must be done by. */
  privacyDueBy: Instant[];
};

/** Most urgent first. The law's deadline comes before everything once it is near. */
const ORDER: readonly (readonly [AttentionKind, Urgency])[] = [
  ["privacy_pressing", "now"],
  ["exception", "now"],
  ["action_required", "now"],
  ["late", "soon"],
  ["running_late", "soon"],
  ["attempted", "soon"],
  ["returning", "soon"],
  ["messages_failed", "soon"],
  ["messages_unknown", "soon"],
  ["webhooks_failed", "soon"],
  ["pickup", "soon"],
  ["privacy_open", "look"],
  ["silent", "look"],
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

function countsOf({ parcels, messages, webhooks, privacyDueBy }: AttentionFacts, now: Instant) {
  const pressing = privacyDueBy.filter((dueBy) => msBetween(now, dueBy) < PRESSING_MS).length;
  const { oldestWaitingAt } = webhooks;
  const isBacklog = oldestWaitingAt !== null && msBetween(oldestWaitingAt, now) > BACKLOG_MS;
  return {
    ...parcels,
    privacy_pressing: pressing,
    privacy_open: privacyDueBy.length - pressing,
    messages_failed: messages.failed,
    messages_unknown: messages.unknown,
    webhooks_failed: webhooks.failed,
    webhooks_malformed: webhooks.malformed,
    webhooks_waiting: isBacklog ? webhooks.waiting : 0,
  } satisfies Record<AttentionKind, number>;
}

/** Where an item leads: the address, inside the app, of the list that shows what was counted. */
export function attentionPath(kind: AttentionKind): string {
  // Those promised first were shipped first.
  const oldestFirst = kind === "late" || kind === "running_late" ? "&direction=asc" : "";
  if (isNeed(kind)) return `/app/shipments?view=attention&need=${kind}${oldestFirst}`;
  switch (kind) {
    case "privacy_pressing":
    case "privacy_open":
      return "/app/settings#privacy";
    case "messages_failed":
    case "messages_unknown":
      return `/app/activity?show=messages&state=${kind.replace("messages_", "")}`;
    case "webhooks_failed":
    case "webhooks_malformed":
    case "webhooks_waiting":
      return `/app/activity?show=webhooks&state=${kind.replace("webhooks_", "")}`;
  }
}

const isNeed = (kind: AttentionKind): kind is Need => NEEDS.some((need) => need === kind);
