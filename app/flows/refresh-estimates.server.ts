import { inTransaction, type Ctx } from "#app/context.server.ts";
import { getDeliveryRules } from "#app/features/delivery-rules/delivery-rules.server.ts";
import type { DeliveryRules } from "#app/features/delivery-rules/rules.ts";
import {
  ensureLearning,
  listMornings,
  listShopsWithMornings,
  loadStoredLearning,
  moveMorning,
  saveLearning,
  type MorningProgress,
} from "#app/features/estimates/estimates.server.ts";
import { isMorningDue } from "#app/features/estimates/due-mornings.ts";
import { rollUpScores } from "#app/features/performance/performance.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { daysAfter, type DayNumber } from "#app/lib/day-number.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import { localDayOf } from "#app/lib/local-time.ts";
import { lookAtMorningPage } from "./look-at-morning-page.server.ts";
import { wantRecomputedCarriers } from "./recompute-carriers.server.ts";
import { wantPublish } from "./publish-promises.server.ts";
import { countedByOf, isCountedAsNow, wantRebuild } from "./rebuild-learning.server.ts";
import { wantWatch } from "./watch-parcels.server.ts";

const SHOPS_PER_PAGE = 500;
/** Days of scores that are counted anew in one transaction. */
const DUE_DAYS_AT_ONCE = 14;

/** The hourly job: gives every shop in which it has become morning somewhere a job of its own. */
export async function startMornings(ctx: Ctx): Promise<void> {
  for (let after = ""; ;) {
    const shops = await listShopsWithMornings(ctx, { after, limit: SHOPS_PER_PAGE });
    for (const { shopId, zones } of shops) {
      const isDue = zones.some((zone) => zone.isUnderWay || isMorningDue(zone, ctx.now()));
      if (isDue)
        await ctx.queue.send(
          ctx.db,
          "refresh-estimates",
          { shopId: storedShopId(shopId) },
          { onlyOneFor: shopId },
        );
    }
    const last = shops.at(-1);
    if (!last) return;
    after = last.shopId;
  }
}

/**
 * The mornings of one shop, zone after zone where it is due: looks at every parcel under way, learns from what has ended, and
 * marks what will probably be late. May be stopped at any point and run again: every page of rows is kept together with
 * the place behind it, so that nothing is counted twice or left out. Memory holds one page.
 */
export async function refreshEstimates(ctx: Ctx, shopId: ShopId): Promise<void> {
  await ensureLearning(ctx, shopId, countedByOf((await getDeliveryRules(ctx, shopId)).fingerprint));
  for (;;) {
    const { rebuildWanted, countedBy } = await loadStoredLearning(ctx, shopId);
    const { rules, fingerprint } = await getDeliveryRules(ctx, shopId);
    // What is learned now would be thrown away.
    if (rebuildWanted || countedBy !== countedByOf(fingerprint))
      return inTransaction(ctx, async (tx) => {
        // After an update of the app, which may know more carriers than the one that wrote the parcels.
        if (!isCountedAsNow(countedBy)) await wantRecomputedCarriers(tx, shopId);
        await wantRebuild(tx, shopId);
      });
    const mornings = await listMornings(ctx, shopId);
    // One that was begun comes first: all zones of a shop learn into one state.
    const next =
      mornings.find(({ underWay }) => underWay !== null) ??
      mornings.find((morning) => isMorningDue(morning, ctx.now()));
    if (!next) return;
    if ((await liveThrough(ctx, shopId, next, rules)) === "overtaken") return;
  }
}

type Turn = "done" | "overtaken";

/** One morning of one zone, from where it stands to its end. */
async function liveThrough(
  ctx: Ctx,
  shopId: ShopId,
  morning: MorningProgress,
  rules: DeliveryRules,
): Promise<Turn> {
  let stands = morning.underWay ? morning : await begin(ctx, shopId, morning);
  while (stands) {
    const { moved, isLast } = await lookAtMorningPage(ctx, shopId, rules, stands);
    if (moved && isLast) return finish(ctx, shopId, moved);
    stands = moved;
  }
  return "overtaken";
}

async function begin(ctx: Ctx, shopId: ShopId, morning: MorningProgress): Promise<MorningProgress | null> {
  const { state } = await loadStoredLearning(ctx, shopId);
  const dayOn = localDayOf(ctx.now(), morning.zone);
  // Each day that has passed since is over, and so are its promises. Before the first morning none was made here.
  const over = morning.doneOn === null ? [] : daysBetween(morning.doneOn, dayOn);
  const underWay = { dayOn, after: null, sums: { state, dueDays: over, looked: 0 } };
  return (await moveMorning(ctx, shopId, morning, underWay)) ? { ...morning, underWay } : null;
}

const daysBetween = (from: DayNumber, to: DayNumber): DayNumber[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, days) => daysAfter(from, days));

/** Keeps what the morning has added up, once all its rows are done. */
async function finish(ctx: Ctx, shopId: ShopId, stands: MorningProgress): Promise<Turn> {
  const { underWay } = stands;
  if (!underWay) throw new Bug("a morning that was not begun cannot end");
  const { dayOn, sums } = underWay;
  // Counting scores anew may be done any number of times.
  for (let at = 0; at < sums.dueDays.length; at += DUE_DAYS_AT_ONCE)
    await inTransaction(ctx, (tx) => rollUpScores(tx, shopId, sums.dueDays.slice(at, at + DUE_DAYS_AT_ONCE)));
  return inTransaction(ctx, async (tx) => {
    const { rebuildWanted } = await loadStoredLearning(tx, shopId, { lock: true });
    if (rebuildWanted || !(await moveMorning(tx, shopId, stands, { doneOn: dayOn }))) return "overtaken";
    await saveLearning(tx, shopId, { state: sums.state, learnedTo: dayOn });
    if (sums.looked > 0) await wantPublish(tx, shopId, "later");
    // What runs late since this morning is trouble since this morning.
    await wantWatch(tx, shopId);
    return "done";
  });
}
