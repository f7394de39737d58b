import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { Prisma } from "#prisma";
import type { LearnedLane, LearnedThreshold, Thresholds } from "./thresholds.ts";
import { LEARNED_KINDS, parseTroubleRules, type TroubleRules } from "./trouble-rules.ts";

/** What a shop wants to be warned of; `version` is 0 as long as nothing was ever saved. */
export async function getTroubleRules(
  { db }: TxCtx,
  shopId: ShopId,
): Promise<{ rules: TroubleRules; version: number }> {
  const row = await db.troubleRules.findUnique({ where: { shopId } });
  return { rules: parseTroubleRules(row?.rules), version: row?.version ?? 0 };
}

/** Saves checked rules on top of the version they were made from; false when somebody saved in the meantime. */
export async function saveTroubleRules(
  { db }: TxCtx,
  shopId: ShopId,
  { rules, version }: { rules: TroubleRules; version: number },
): Promise<boolean> {
  if (version === 0) {
    const { count } = await db.troubleRules.createMany({ data: { shopId, rules }, skipDuplicates: true });
    return count === 1;
  }
  const { count } = await db.troubleRules.updateMany({
    where: { shopId, version },
    data: { rules, version: { increment: 1 } },
  });
  return count === 1;
}

/** A shop with very many lanes is judged by its largest. */
const LANES_MAX = 2_000;

/**
 * A shop's own rules, and what its parcels have taught, in one statement. Of the lanes only those to where these orders go, for
 * every webhook asks; without orders all of them.
 */
export async function loadTroubleKnowledge(
  { db }: TxCtx,
  shopId: ShopId,
  orderIds?: readonly OrderId[],
): Promise<{ rules: TroubleRules; thresholds: Thresholds }> {
  // "" is the whole shop's lane, and a carrier's without a way says that nobody was ever heard of it.
  const towards = orderIds
    ? Prisma.sql`and (lane = '' or lane like '%|' or split_part(lane, '>', 2) in (
        select coalesce("countryCode", '') from "Order" where "shopId" = ${shopId} and "orderId" = any(${[...orderIds]})))`
    : Prisma.empty;
  const [row] = await db.$queryRaw<{ rules: unknown; lanes: LaneRow[] }[]>`
    select (select rules from "TroubleRules" where "shopId" = ${shopId}) as rules,
      (select coalesce(json_agg(largest), '[]') from (
        select kind, lane, "hoursP50", "hoursP95", sample from "LearnedThreshold"
        where "shopId" = ${shopId} ${towards}
        order by sample desc limit ${LANES_MAX}) largest) as lanes`;
  const lanes = row?.lanes ?? [];
  const known = new Map(lanes.map((one) => [`${one.kind} ${one.lane}`, one]));
  return {
    rules: parseTroubleRules(row?.rules),
    thresholds: {
      find: (kind, lane) => known.get(`${kind} ${lane}`) ?? null,
      unheard: new Set(lanes.filter(({ kind }) => kind === UNHEARD).map(({ lane }) => lane)),
    },
  };
}

type LaneRow = LearnedThreshold & { kind: string; lane: string };

/** The kind of row that names a carrier of which nobody has told anything. */
export const UNHEARD = "unheard";

/** What was learned, for showing it: the lanes with most parcels of each kind first. */
export async function listLearned({ db }: TxCtx, shopId: ShopId): Promise<LearnedLane[]> {
  const rows = await db.learnedThreshold.findMany({
    where: { shopId, kind: { in: [...LEARNED_KINDS] } },
    orderBy: [{ sample: "desc" }, { lane: "asc" }],
    take: SHOWN_MAX,
    select: { kind: true, lane: true, hoursP50: true, hoursP95: true, sample: true },
  });
  return rows.flatMap((row) => {
    const kind = LEARNED_KINDS.find((known) => known === row.kind);
    return kind ? { ...row, kind } : [];
  });
}

const SHOWN_MAX = 100;
