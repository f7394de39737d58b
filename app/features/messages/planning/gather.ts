import { MINUTE_MS } from "#app/lib/time.ts";
import type { ExistingMessage, MessageAbout, SkipReason } from "../message.ts";
import type { PlannedMoment } from "../moments.ts";
import { compare } from "./goods.ts";
import { isOpenToPlanning, type Planning } from "./planning.ts";
import { whyNot } from "./reasons.ts";
import { timeOf, type Timing } from "./when.ts";
import type { Wish } from "./wish.ts";

/** What is to become of one wish, before the limit of a day. */
export type Verdict = { wish: Wish; moment: PlannedMoment; about: MessageAbout } & Timing & {
    reason: SkipReason | null;
  };

/**
 * Judges all wishes of an order. Those of one group that are ready within the merchant's minutes are told by the message of the
 * first, whose `about` then names them all; a message that a worker or the merchant has touched keeps what it is about.
 */
export function judge(planning: Planning, wishes: Wish[]): Verdict[] {
  const settled = planning.existing.filter((row) => !isOpenToPlanning(row));
  const judged = wishes.map((wish) => ({ wish, reason: whyNot(planning, wish) }));
  const verdicts: Verdict[] = [];
  const open = new Map<string, Wish[]>();
  for (const { wish, reason } of judged) {
    const row = settled.find(({ dedupeKey }) => dedupeKey === wish.dedupeKey);
    if (row) verdicts.push(verdictOfSettled(planning, wish, row, judged));
    else if (reason !== null) verdicts.push(alone(planning, wish, reason));
    else if (isHurried(planning, wish)) verdicts.push(alone(planning, wish, null));
    else if (settled.some((one) => tells(one, wish))) verdicts.push(alone(planning, wish, "told_together"));
    else if (wish.group === null || gatherMsOf(planning) === 0) verdicts.push(alone(planning, wish, null));
    else open.set(wish.group, [...(open.get(wish.group) ?? []), wish]);
  }
  for (const group of open.values()) verdicts.push(...gatherGroup(planning, group));
  const place = new Map(wishes.map((wish, index) => [wish, index]));
  return verdicts.toSorted((a, b) => (place.get(a.wish) ?? 0) - (place.get(b.wish) ?? 0));
}

const alone = (planning: Planning, wish: Wish, reason: SkipReason | null): Verdict => ({
  wish,
  moment: wish.moment,
  about: wish.about,
  reason,
  ...timeOf(planning, wish, { gatherMs: 0 }),
});

/** What somebody works on stays as it is; it goes out as long as anything that it tells is still to be told. */
function verdictOfSettled(
  planning: Planning,
  wish: Wish,
  row: ExistingMessage,
  judged: { wish: Wish; reason: SkipReason | null }[],
): Verdict {
  const told = judged.filter((one) => one.wish === wish || tells(row, one.wish));
  const isNeeded = told.some(({ reason }) => reason === null);
  return {
    ...alone(planning, wish, isNeeded ? null : whyNot(planning, wish)),
    // Rows of this key were made for this wish.
    moment: row.moment === "note" || row.moment === "test" ? wish.moment : row.moment,
    about: row.about,
  };
}

/** Whether a message is about the same news as a wish that has a key of its own. */
const tells = (row: ExistingMessage, wish: Wish): boolean =>
  wish.group !== null &&
  groupOf(row) === wish.group &&
  row.dedupeKey !== wish.dedupeKey &&
  names(row.about, wish);

/** Whether something names what a wish is about. */
function names(about: MessageAbout, wish: Wish): boolean {
  const [shipmentId] = wish.about.shipmentIds;
  if (shipmentId !== undefined) return about.shipmentIds.includes(shipmentId);
  const [fulfillmentId] = wish.about.fulfillmentIds;
  return fulfillmentId !== undefined && about.fulfillmentIds.includes(fulfillmentId);
}

function groupOf({ moment, about }: ExistingMessage): string {
  if (moment === "partly_shipped") return "shipped";
  if (moment === "delayed") return `delayed:${about.until}`;
  return moment === "exception" ? `exception:${about.reason}` : moment;
}

function gatherGroup(planning: Planning, group: Wish[]): Verdict[] {
  const [leader, ...others] = inTurn(planning, group);
  if (!leader) return [];
  const gatherMs = gatherMsOf(planning);
  const paused = timeOf(planning, leader, { gatherMs });
  const ends = paused.sendAt > planning.now ? paused.sendAt : planning.now;
  const row = planning.existingOf.get(leader.dedupeKey);
  // Who once was to be told with it stays so, though the leader's own time is nearer than when they met. And of one parcel one
  // message is enough, such as of a second attempt while the mail about the first still waits.
  const isReady = (wish: Wish) =>
    names(leader.about, wish) ||
    (row?.state === "planned" && tells(row, wish)) ||
    timeOf(planning, wish, { gatherMs: 0 }).sendAt <= ends;
  const members = others.filter(isReady);
  const later = others.filter((wish) => !isReady(wish));
  const mayGrow = leader.mayFollow || later.length > 0;
  const all = [leader, ...members];
  const moment = all.find((wish) => wish.moment === "shipped")?.moment ?? leader.moment;
  return [
    {
      wish: leader,
      moment,
      about: together(all),
      reason: null,
      ...(mayGrow ? paused : timeOf(planning, leader, { gatherMs: 0, moment })),
    },
    ...members.map((wish) => alone(planning, wish, "told_together")),
    ...gatherGroup(planning, later),
  ];
}

/** Who is planned already leads, so that nobody's time is lengthened; then who came first. */
function inTurn({ existingOf }: Planning, group: Wish[]): Wish[] {
  const plannedFor = (wish: Wish): string => {
    const row = existingOf.get(wish.dedupeKey);
    // Sorts behind every instant.
    return row?.state === "planned" ? row.sendAt : "~";
  };
  return group.toSorted(
    (a, b) =>
      compare(plannedFor(a), plannedFor(b)) ||
      compare(a.happenedAt, b.happenedAt) ||
      compare(a.dedupeKey, b.dedupeKey),
  );
}

/** The first one's things first. */
function together([leader, ...others]: Wish[]): MessageAbout {
  const ids = (pick: (about: MessageAbout) => string[]) => [
    ...new Set([
      ...(leader ? pick(leader.about) : []),
      ...others.flatMap(({ about }) => pick(about)).toSorted(),
    ]),
  ];
  return {
    ...leader?.about,
    fulfillmentIds: ids((about) => about.fulfillmentIds),
    shipmentIds: ids((about) => about.shipmentIds),
  };
}

const gatherMsOf = ({ shop }: Planning): number => shop.messageSettings.gatherMinutes * MINUTE_MS;
const isHurried = ({ existingOf }: Planning, { dedupeKey }: Wish): boolean =>
  existingOf.get(dedupeKey)?.hurriedAt != null;
