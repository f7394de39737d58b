import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { lockOrders } from "#app/features/orders/orders.server.ts";
import { getShopProfile } from "#app/features/settings/settings.server.ts";
import { hasShipments } from "#app/features/shipment-list/shipment-list.server.ts";
import { SNOOZE_DAYS_MAX, type Attending, type Until } from "#app/features/troubles/attention-form.ts";
import type { AttentionQuery } from "#app/features/troubles/attention-query.ts";
import type { AttendAnswer, AttentionView } from "#app/features/troubles/attention-view.ts";
import {
  countTroubles,
  listAttention,
  listOrdersOfSubjects,
  noteTroubles,
  reopenTroubles,
  resolveTroubles,
  snoozeTroubles,
} from "#app/features/troubles/troubles.server.ts";
import { assertNever } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addDays, calendarDateIn, startOfDayIn, type Instant } from "#app/lib/time.ts";
import { planMessagesOf } from "./plan-messages.server.ts";
import { lookForTrouble } from "./look-for-trouble.server.ts";

/** What needs attention, with the numbers for its tabs and filters. */
export async function loadAttention(ctx: Ctx, shopId: ShopId, query: AttentionQuery): Promise<AttentionView> {
  const [page, counts, { zone }, seen] = await Promise.all([
    listAttention(ctx, shopId, query),
    countTroubles(ctx, shopId),
    getShopProfile(ctx, shopId),
    hasShipments(ctx, shopId),
  ]);
  const now = ctx.now();
  return { ...page, query, counts, now, today: calendarDateIn(now, zone), isFirstDay: !seen };
}

/** Does to troubles what a person wants done. Returns how many parcels and orders it was about. */
export async function attendTroubles(
  ctx: Ctx,
  { shopId, userId }: { shopId: ShopId; userId: string },
  given: Exclude<Attending, { intent: "tell" }>,
): Promise<AttendAnswer> {
  const chosen = { shopId, subjectIds: given.subjectIds };
  switch (given.intent) {
    case "snooze": {
      const until = await momentOf(ctx, shopId, given.until);
      if (!until) return { kind: "past" };
      return { kind: "snoozed", until, count: await snoozeTroubles(ctx, chosen, until) };
    }
    case "wake":
      return { kind: "woken", count: await snoozeTroubles(ctx, chosen, null) };
    case "resolve":
      return { kind: "resolved", count: await resolve(ctx, chosen) };
    case "reopen":
      return { kind: "reopened", count: await reopen(ctx, chosen) };
    case "note": {
      const { note, assignedTo } = given;
      return { kind: "noted", count: await noteTroubles(ctx, chosen, { note, assignedTo, notedBy: userId }) };
    }
    default:
      return assertNever(given);
  }
}

/** The first moment of the day meant, in the shop; null for one that is not ahead, or too far. */
async function momentOf(ctx: TxCtx, shopId: ShopId, until: Until): Promise<Instant | null> {
  const { zone } = await getShopProfile(ctx, shopId);
  const today = calendarDateIn(ctx.now(), zone);
  const day = "on" in until ? until.on : addDays(today, until.days);
  return day > today && day <= addDays(today, SNOOZE_DAYS_MAX) ? startOfDayIn(day, zone) : null;
}

/** Ends troubles that somebody has dealt with: shoppers are not told of them any more, and may be asked questions again. */
const resolve = (ctx: Ctx, chosen: { shopId: ShopId; subjectIds: string[] }): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const orderIds = await listOrdersOfSubjects(tx, chosen);
    await lockOrders(tx, chosen.shopId, orderIds);
    const count = await resolveTroubles(tx, chosen);
    await planMessagesOf(tx, chosen.shopId, orderIds);
    return count;
  });

/** Brings resolved troubles back, but for those that have passed by themselves since. */
const reopen = (ctx: Ctx, chosen: { shopId: ShopId; subjectIds: string[] }): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const orderIds = await listOrdersOfSubjects(tx, chosen);
    await lockOrders(tx, chosen.shopId, orderIds);
    const count = await reopenTroubles(tx, chosen);
    await lookForTrouble(tx, chosen.shopId, orderIds);
    await planMessagesOf(tx, chosen.shopId, orderIds);
    return count;
  });
