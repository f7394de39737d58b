import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { DesiredMessage } from "./message.ts";
import { priorityOf } from "./moments.ts";

/** What an order's plan changes in its rows. */
type PlanChanges = { orderId: OrderId; add: DesiredMessage[]; change: DesiredMessage[] };

/**
 * Writes the difference between plans and rows, of any number of orders in one statement. A row that a worker takes or the
 * merchant touches in the same moment stays as they left it.
 */
export async function saveMessagePlans(
  tx: TxCtx,
  shopId: ShopId,
  plans: readonly PlanChanges[],
): Promise<void> {
  const rows = plans.flatMap(({ orderId, add, change }) =>
    [...add, ...change].map((message) => ({
      ...message,
      orderId,
      priority: priorityOf(message.moment),
    })),
  );
  if (rows.length === 0) return;
  const at = dateFromInstant(tx.now());
  await tx.db.$executeRaw`
    insert into "Message" ("shopId", "messageId", "dedupeKey", moment, state, reason, "sendAt", waits, priority, about, "orderId",
      "fulfillmentId", "recipientHash", "createdAt", "updatedAt")
    select ${shopId}, gen_random_uuid()::text, w."dedupeKey", w.moment, w.state, w.reason, w."sendAt", w.waits, w.priority, w.about,
      w."orderId", w."fulfillmentId", o."emailHash", ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w("dedupeKey" text, moment text, state text, reason text,
      "sendAt" timestamptz, waits text, priority smallint, about jsonb, "orderId" text, "fulfillmentId" text)
      left join "Order" o on o."shopId" = ${shopId} and o."orderId" = w."orderId"
    on conflict ("shopId", "dedupeKey") do update set moment = excluded.moment, state = excluded.state, reason = excluded.reason,
      "sendAt" = excluded."sendAt", waits = excluded.waits, priority = excluded.priority, about = excluded.about,
      "fulfillmentId" = excluded."fulfillmentId", "recipientHash" = excluded."recipientHash", "updatedAt" = excluded."updatedAt"
    where "Message".state in ('planned', 'skipped')`;
}
