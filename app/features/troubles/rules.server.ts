import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { LearnedLane, Thresholds } from "./thresholds.ts";
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

/** Everything that a shop's own parcels have taught. */
export async function loadThresholds({ db }: TxCtx, shopId: ShopId): Promise<Thresholds> {
  const rows = await db.learnedThreshold.findMany({
    where: { shopId },
    orderBy: { sample: "desc" },
    take: LANES_MAX,
  });
  const known = new Map(rows.map((row) => [`${row.kind} ${row.lane}`, row]));
  return {
    find: (kind, lane) => known.get(`${kind} ${lane}`) ?? null,
    unheard: new Set(rows.filter(({ kind }) => kind === UNHEARD).map(({ lane }) => lane)),
  };
}

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
