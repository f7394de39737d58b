import { canonicalJson } from "#app/lib/json.ts";
import type { Instant } from "#app/lib/time.ts";
import type { MessageFacts } from "./message-facts.ts";
import type { DesiredMessage, ExistingMessage, SkipReason } from "./message.ts";
import { judge, type Verdict } from "./planning/gather.ts";
import { limitPerDay } from "./planning/per-day.ts";
import { isOpenToPlanning, planningOf, type Planning } from "./planning/planning.ts";
import { wishesOf } from "./planning/rules.ts";
import type { Wish } from "./planning/wish.ts";

/**
 * All messages that an order should have at `now`, those in a worker's or the merchant's hands included, each with its time and
 * what it waits for, or with the reason why it is not sent.
 *
 * Pure and steady: planning again with the same facts asks for no change, until time itself makes one (a message falls due in
 * the quiet hours, "out for delivery today" is not told by the evening).
 */
export function planMessages(facts: MessageFacts, now: Instant): DesiredMessage[] {
  const planning = planningOf(facts, now);
  const wishes = wishesOf(planning);
  const drop = (verdict: Verdict) => dropUseless(planning, verdict);
  const verdicts = limitPerDay(planning, judge(planning, wishes).map(drop), drop);
  return [...verdicts.map((verdict) => toMessage(planning, verdict)), ...dropLeftovers(planning, wishes)];
}

/** What would come too late to be of use, for all that it was planned in time. The merchant's word is stronger. */
function dropUseless({ existingOf, now }: Planning, verdict: Verdict): Verdict {
  const { uselessAt, dedupeKey } = verdict.wish;
  if (!uselessAt || verdict.reason !== null || existingOf.get(dedupeKey)?.hurriedAt) return verdict;
  return verdict.sendAt >= uselessAt || now >= uselessAt ? { ...verdict, reason: "passed" } : verdict;
}

function toMessage(
  { existingOf }: Planning,
  { wish, moment, about, sendAt, waits, reason }: Verdict,
): DesiredMessage {
  const { dedupeKey } = wish;
  const shared = { dedupeKey, moment, about, fulfillmentId: about.fulfillmentIds[0] ?? null };
  if (reason === null) return { ...shared, state: "planned", reason, sendAt, waits };
  const before = existingOf.get(dedupeKey);
  return { ...shared, state: "skipped", reason, sendAt: before?.sendAt ?? sendAt, waits: null };
}

/** Rows of news that is none any more: a delay whose date has moved, a parcel that goes on again, a number that was replaced. */
function dropLeftovers({ existing }: Planning, wishes: Wish[]): DesiredMessage[] {
  const wished = new Set(wishes.map(({ dedupeKey }) => dedupeKey));
  return existing.flatMap((row): DesiredMessage[] => {
    const { dedupeKey, moment, state, about, sendAt } = row;
    if (moment === "note" || moment === "test" || wished.has(dedupeKey)) return [];
    if (state !== "planned" && state !== "claimed") return [];
    const reason: SkipReason = isReplaced(row, wishes) ? "overtaken" : "passed";
    const fulfillmentId = about.fulfillmentIds[0] ?? null;
    return [{ dedupeKey, moment, about, fulfillmentId, state: "skipped", reason, sendAt, waits: null }];
  });
}

/** Another delay of the same parcel, or the same problem with its reason, is told instead. */
const isReplaced = ({ moment, about }: ExistingMessage, wishes: Wish[]): boolean =>
  wishes.some(
    (wish) =>
      (wish.moment === moment || (moment === "running_late" && wish.moment === "delayed")) &&
      canonicalJson(wish.about.shipmentIds.slice(0, 1)) === canonicalJson(about.shipmentIds.slice(0, 1)),
  );

/** What must be written so that the rows say what is desired. Rows that a worker or the merchant has touched stay. */
export function changesTo(
  existing: ExistingMessage[],
  desired: DesiredMessage[],
): { add: DesiredMessage[]; change: DesiredMessage[] } {
  const existingOf = new Map(existing.map((message) => [message.dedupeKey, message]));
  return {
    add: desired.filter((wanted) => !existingOf.has(wanted.dedupeKey) && isWorthARow(wanted)),
    change: desired.filter((wanted) => {
      const before = existingOf.get(wanted.dedupeKey);
      return before && isOpenToPlanning(before) && differs(wanted, before);
    }),
  };
}

const differs = (wanted: DesiredMessage, before: ExistingMessage): boolean =>
  wanted.state !== before.state ||
  wanted.reason !== before.reason ||
  wanted.sendAt !== before.sendAt ||
  wanted.moment !== before.moment ||
  canonicalJson(wanted.about) !== canonicalJson(before.about);

/** Why something is not told that a merchant would look for. */
const TELLING: ReadonlySet<SkipReason> = new Set<SkipReason>([
  "suppressed",
  "unsubscribed",
  "refunded",
  "overtaken",
  "passed",
  "told_together",
  "told_lately",
  "hold_late",
  "hold_trouble",
  "hold_not_delivered",
]);

/**
 * A row for each thing that nobody wants told, a scan after the other and an order after the other, would say nothing and cost
 * much. That a parcel was shipped is always kept: it is what people ask about.
 */
const isWorthARow = ({ moment, state, reason }: DesiredMessage): boolean =>
  state === "planned" || moment === "shipped" || moment === "partly_shipped" || TELLING.has(reason);
