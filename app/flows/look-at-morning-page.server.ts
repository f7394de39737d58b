import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import {
  changeHistograms,
  listOpenEstimates,
  loadHistograms,
  loadStoredLearning,
  moveMorning,
  saveLooks,
  type MorningProgress,
  type MorningUnderWay,
  type StoredLearning,
} from "#app/features/estimates/estimates.server.ts";
import type { KeptEstimate } from "#app/features/estimates/kept-estimate.ts";
import { carrierKeyOf } from "#app/features/estimates/learnable.ts";
import { levelsOf } from "#app/features/estimates/levels.ts";
import { isSameLook, lookAtEstimate, type MorningContext } from "#app/features/estimates/look-at-estimate.ts";
import { pacesNow } from "#app/features/estimates/morning.ts";
import { wantReplanOf } from "./replan-shop.server.ts";
import { emptyState } from "#app/features/estimates/state.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Few enough to keep their locks short, many enough to be quick. */
const ROWS_PER_PAGE = 1_000;

/** `moved` is null when something overtook the morning: a rebuild, after which all is counted anew. */
type Page = { moved: MorningProgress | null; isLast: boolean };

/** Looks at the next rows of a morning, and keeps what came of it together with the place behind them. */
export function lookAtMorningPage(
  ctx: Ctx,
  shopId: ShopId,
  rules: DeliveryRules,
  stands: MorningProgress,
): Promise<Page> {
  return inTransaction(ctx, async (tx) => {
    // Locked first: a rebuild, or another worker's page, comes before or after this one.
    const learning = await loadStoredLearning(tx, shopId, { lock: true });
    const { underWay, zone } = stands;
    if (!underWay) throw new Bug("a morning that was not begun cannot go on");
    if (learning.rebuildWanted) return { moved: null, isLast: false };
    const rows = await listOpenEstimates(tx, shopId, { zone, after: underWay.after, limit: ROWS_PER_PAGE });
    const next = await lookAtRows(tx, shopId, rows, { rules, learning, underWay });
    const moved = await moveMorning(tx, shopId, stands, next);
    if (!moved) throw new Bug("a morning moved though its shop was locked");
    return { moved: { ...stands, underWay: next }, isLast: rows.length < ROWS_PER_PAGE };
  });
}

type Before = { rules: DeliveryRules; learning: StoredLearning; underWay: MorningUnderWay };

async function lookAtRows(
  tx: TxCtx,
  shopId: ShopId,
  rows: KeptEstimate[],
  { rules, learning, underWay }: Before,
): Promise<MorningUnderWay> {
  const { dayOn: today, sums } = underWay;
  // A shop that wants its rules alone goes on learning, and does not go by it.
  const believed = rules.source === "rules" ? emptyState() : learning.state;
  const { scores } = believed;
  const context: MorningContext = {
    learned: { today, shop: believed, find: await loadCarrierDates(tx, shopId, rows) },
    levels: { purchase: levelsOf(scores.purchase, today), handover: levelsOf(scores.handover, today) },
    rules,
    today,
    now: tx.now(),
    paces: pacesNow(learning.state),
    state: sums.state,
  };
  const looks = rows.map((before) => ({ before, ...lookAtEstimate(before, context) }));
  await saveLooks(
    tx,
    shopId,
    looks.filter(({ before, after }) => !isSameLook(before, after)).map(({ after }) => after),
  );
  await wantReplanOf(tx, shopId, [...new Set(looks.filter(hasNewDay).map(({ after }) => after.orderId))]);
  await changeHistograms(
    tx,
    shopId,
    looks.flatMap(({ changes }) => changes),
  );
  const ended = looks.filter(({ after }) => !after.open).flatMap(({ after }) => after.promise?.to ?? []);
  const last = rows.at(-1);
  return {
    dayOn: today,
    after: last ? { orderId: last.orderId, shipmentId: last.shipmentId } : underWay.after,
    sums: {
      state: sums.state,
      dueDays: [...new Set([...sums.dueDays, ...ended])],
      looked: sums.looked + rows.length,
    },
  };
}

/** Of a promise that breaks, shoppers are told the new day. What begins or ends to break is found by the watch that follows. */
const hasNewDay = ({ before, after }: { before: KeptEstimate; after: KeptEstimate }): boolean =>
  after.lateness !== null && after.expected !== null && after.expected.to !== before.expected?.to;

const loadCarrierDates = (tx: TxCtx, shopId: ShopId, rows: KeptEstimate[]) =>
  loadHistograms(
    tx,
    shopId,
    rows
      .filter(({ carrierOn }) => carrierOn !== null)
      .map(({ carrierName }) => ({ part: "carrier_date", key: carrierKeyOf(carrierName) })),
  );
