import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";

type Asking = { shopId: ShopId; orderId: OrderId };

/** Whether an order's shopper wants news. Asking again changes nothing, not even since when. Lock the order first. */
export async function saveNewsRequest(
  tx: TxCtx,
  { shopId, orderId }: Asking,
  wanted: boolean,
): Promise<void> {
  const data = { shopId, orderId, since: dateFromInstant(tx.now()) };
  if (wanted) await tx.db.newsRequest.createMany({ data, skipDuplicates: true });
  else await tx.db.newsRequest.deleteMany({ where: { shopId, orderId } });
}

/** Whether a parcel is missing, by its shopper's word: once for each parcel. Lock the order first. */
export async function saveMissingReport(
  tx: TxCtx,
  { shopId, orderId, shipmentId }: Asking & { shipmentId: string },
  isMissing: boolean,
): Promise<void> {
  const data = { shopId, orderId, shipmentId, reportedAt: dateFromInstant(tx.now()) };
  if (isMissing) await tx.db.missingReport.createMany({ data, skipDuplicates: true });
  else await tx.db.missingReport.deleteMany({ where: { shopId, orderId, shipmentId } });
}

/** What the shopper of an order has asked for, for whoever wants to know what is held about them. */
export async function findPageRequests({ db }: TxCtx, shopId: ShopId, orderId: OrderId) {
  const news = await db.newsRequest.findUnique({ where: { shopId_orderId: { shopId, orderId } } });
  const missing = await db.missingReport.findMany({
    where: { shopId, orderId },
    select: { shipmentId: true, reportedAt: true },
    orderBy: { reportedAt: "asc" },
  });
  return { wantsNewsSince: news?.since ?? null, reportedMissing: missing };
}
