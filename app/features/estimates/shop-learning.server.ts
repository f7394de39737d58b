import type { TxCtx } from "#app/context.server.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import { toCalendarDate, type DayNumber } from "#app/lib/day-number.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { CalendarDate } from "#app/lib/time.ts";
import { basisOf, type Learned } from "./estimate.ts";
import { loadHistograms, type HistogramName } from "./histograms.server.ts";
import { emptyState, parseState, type ShopLearning } from "./state.ts";

/** What a shop has learned besides its histograms. */
export type StoredLearning = {
  state: ShopLearning;
  /** By which rules and formulas the histograms were counted; "" when nothing was counted yet. */
  countedBy: string;
  /** Everything is to be counted anew: mornings wait. */
  rebuildWanted: boolean;
};

/** A shop's learning; nothing learned for a shop that is new. Locked until the transaction ends when asked. */
export async function loadStoredLearning(
  { db }: TxCtx,
  shopId: ShopId,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredLearning> {
  if (lock) await db.$queryRaw`select 1 from "LearnedShop" where "shopId" = ${shopId} for update`;
  const row = await db.learnedShop.findUnique({ where: { shopId } });
  return {
    state: row ? parseState(row.state) : emptyState(),
    countedBy: row?.countedBy ?? "",
    rebuildWanted: row?.rebuildWantedAt != null,
  };
}

/** Puts down that a shop learns, so that its row can be locked: as yet nothing, counted by whatever rules hold. */
export async function ensureLearning(tx: TxCtx, shopId: ShopId, countedBy = ""): Promise<void> {
  await tx.db.$executeRaw`
    insert into "LearnedShop" ("shopId", state, "countedBy", "updatedAt")
    values (${shopId}, ${JSON.stringify(emptyState())}::jsonb, ${countedBy}, ${tx.now()}::timestamptz)
    on conflict do nothing`;
}

/** Writes what was learned up to a day. */
export async function saveLearning(
  tx: TxCtx,
  shopId: ShopId,
  { state, learnedTo }: { state: ShopLearning; learnedTo: DayNumber },
): Promise<void> {
  await tx.db.$executeRaw`
    update "LearnedShop" set state = ${JSON.stringify(state)}::jsonb, "outcomeCount" = ${state.outcomeCount},
      "learnedTo" = greatest("learnedTo", ${toCalendarDate(learnedTo)}::date), "updatedAt" = ${tx.now()}::timestamptz
    where "shopId" = ${shopId}`;
}

/** What estimates of these names read; nothing at all for a shop that wants its rules alone. */
export async function loadLearned(
  tx: TxCtx,
  shopId: ShopId,
  { names, today, rules }: { names: HistogramName[]; today: DayNumber; rules: Pick<DeliveryRules, "source"> },
): Promise<Learned> {
  if (rules.source === "rules") return { today, shop: emptyState(), find: () => null };
  const { state } = await loadStoredLearning(tx, shopId);
  return { today, shop: state, find: await loadHistograms(tx, shopId, names) };
}

/** What the admin says about a shop's learning. */
export type LearningView = {
  /** Deliveries learned from. */
  outcomeCount: number;
  /** The earliest of them. */
  since: CalendarDate | null;
  /** Everything before this day has been looked at; null before the first morning. */
  learnedTo: CalendarDate | null;
  /** What decides about promises now. */
  basis: "rules" | "learned";
  /** Everything is being counted anew. */
  isRebuilding: boolean;
};

export async function loadShopLearning(
  { db }: TxCtx,
  shopId: ShopId,
  rules: Pick<DeliveryRules, "source">,
): Promise<LearningView> {
  const [row] = await db.$queryRaw<
    {
      outcomeCount: number;
      learnedTo: CalendarDate | null;
      isRebuilding: boolean;
      since: CalendarDate | null;
    }[]
  >`
    select "outcomeCount", "learnedTo"::text as "learnedTo", "rebuildWantedAt" is not null as "isRebuilding",
      (select min("deliveredOn")::text from "Estimate" where "shopId" = ${shopId} and "deliveredOn" is not null) as since
    from "LearnedShop" where "shopId" = ${shopId}`;
  const { outcomeCount = 0, learnedTo = null, isRebuilding = false, since = null } = row ?? {};
  const basis = rules.source === "rules" ? "rules" : basisOf(outcomeCount);
  return { outcomeCount, since, learnedTo, basis, isRebuilding };
}
