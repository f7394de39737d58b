import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { PageRequest } from "./page-request.ts";

/**
 * Writes down what a shopper asked for, or forgets it. Asking again changes nothing: not since when, and not what was told of
 * it. Lock the order first.
 */
export async function savePageRequest(
  { db, now }: TxCtx,
  { shopId, orderId }: { shopId: ShopId; orderId: OrderId },
  request: PageRequest,
): Promise<void> {
  const at = dateFromInstant(now());
  if (request.kind === "news") {
    if (request.wanted)
      await db.newsRequest.createMany({ data: { shopId, orderId, since: at }, skipDuplicates: true });
    else await db.newsRequest.deleteMany({ where: { shopId, orderId } });
    return;
  }
  const { shipmentId, isMissing } = request;
  if (isMissing)
    await db.missingReport.createMany({
      data: { shopId, shipmentId, orderId, reportedAt: at },
      skipDuplicates: true,
    });
  else await db.missingReport.deleteMany({ where: { shopId, shipmentId, orderId } });
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
