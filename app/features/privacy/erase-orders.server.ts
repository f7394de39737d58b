import { randomBytes } from "node:crypto";
import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { CancelReason } from "#app/features/messages/message.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";

const ERASED: CancelReason = "erased";

/**
 * Erases whom orders belong to: every personal column of the orders and of what hangs on them, and cancels messages not
 * yet sent. What describes nobody (dates, states, country, what was bought) stays, so that delivery statistics do not
 * change. `redactedAt` closes the orders: what is told of them later is not stored.
 *
 * An id we do not know gets an empty row with `redactedAt`, so that its order cannot come in afterwards. Doing it again
 * changes nothing.
 */
export async function eraseOrderRows(tx: TxCtx, shopId: ShopId, orderIds: readonly string[]): Promise<void> {
  const ids = orderIds.toSorted();
  await forgetSuppressed(tx, shopId, ids);
  await closeOrders(tx, shopId, ids);
  await eraseParcels(tx, shopId, ids);
  await eraseEstimates(tx, shopId, ids);
  await eraseMessages(tx, shopId, ids);
  await eraseTroubles(tx, shopId, ids);
  await eraseVisits(tx, shopId, ids);
  await erasePageRequests(tx, shopId, ids);
}

async function closeOrders(tx: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  // The link that was mailed opens nothing any more.
  const tokens = orderIds.map(() => randomBytes(18).toString("base64url"));
  await tx.db.$executeRaw`
    insert into "Order" ("shopId", "orderId", "trackingToken", "redactedAt")
    select ${shopId}, id, token, ${dateFromInstant(tx.now())}::timestamptz
    from unnest(${orderIds}::text[], ${tokens}::text[]) as erased (id, token)
    on conflict ("shopId", "orderId") do update set
      "emailSealed" = null, "emailHash" = null, "phoneSealed" = null, "phoneHash" = null, "postcodeHash" = null,
      "addressSealed" = null, city = null, tags = '{}', "customerId" = null,
      "trackingToken" = excluded."trackingToken", "redactedAt" = excluded."redactedAt"
    where "Order"."redactedAt" is null`;
}

/** A tracking number opens the carrier's page about the parcel, and its link may hold a postcode. */
async function eraseParcels({ db }: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  const where = { shopId, orderId: { in: orderIds } };
  const fulfillments = await db.fulfillment.findMany({ where, select: { fulfillmentId: true } });
  const fulfillmentIds = fulfillments.map(({ fulfillmentId }) => fulfillmentId);
  await db.fulfillment.updateMany({ where, data: { tracking: [] } });
  await forgetNumbers(db, shopId, orderIds);
  await db.$executeRaw`
    update "Shipment" set "trackingNumber" = null, "trackingKey" = '', "trackingUrl" = null, destination = "Order"."countryCode"
    from "Order" where "Shipment"."shopId" = ${shopId} and "Shipment"."orderId" = any(${orderIds})
      and "Order"."shopId" = ${shopId} and "Order"."orderId" = "Shipment"."orderId"`;
  await db.trackingEvent.updateMany({
    where: { shopId, OR: [{ fulfillmentId: { in: fulfillmentIds } }, { orderId: { in: orderIds } }] },
    data: { trackingNumber: null, message: null, city: null, latitude: null, longitude: null },
  });
}

/** Nobody follows these parcels any more; a number that another order's parcel has too goes on being followed. */
async function forgetNumbers(db: TxCtx["db"], shopId: ShopId, orderIds: string[]): Promise<void> {
  await db.$executeRaw`
    with erased as (
      select "shipmentId", "trackingKey" from "Shipment"
      where "shopId" = ${shopId} and "orderId" = any(${orderIds})
    ), numbers as (
      select "trackingKey" from erased
      union
      select leg."trackingKey" from "ParcelLeg" leg join erased using ("shipmentId") where leg."shopId" = ${shopId}
    )
    delete from "Following" f using numbers
    where f."shopId" = ${shopId} and f."trackingKey" = numbers."trackingKey"
      and not exists (select 1 from "Shipment" s where s."shopId" = ${shopId} and s."trackingKey" = f."trackingKey" and s."trackingKey" <> ''
        and s."orderId" <> all(${orderIds}))`;
  await db.$executeRaw`
    delete from "ParcelLeg" where "shopId" = ${shopId} and "shipmentId" in (
      select "shipmentId" from "Shipment" where "shopId" = ${shopId} and "orderId" = any(${orderIds}))`;
}

/** Promised and delivered days stay, for they describe nobody; what was learned by, down to the postcode, goes. */
async function eraseEstimates({ db }: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  await db.$executeRaw`
    update "Estimate" set traits = '{}', outcome = null, contributed = null, "purchaseCurve" = null,
      "handoverCurve" = null, "expectedFrom" = null, "expectedTo" = null, "expectedBasis" = null,
      "carrierOn" = null, "lateProbability" = null, lateness = null, open = false
    where "shopId" = ${shopId} and "orderId" = any(${orderIds})`;
}

async function eraseMessages({ db }: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  const where = { shopId, orderId: { in: orderIds } };
  await db.message.updateMany({
    where: { ...where, state: { in: ["planned", "held", "claimed"] } },
    data: { state: "cancelled", reason: ERASED },
  });
  await eraseMailNews(db, shopId, orderIds);
  await db.message.updateMany({
    where,
    data: {
      recipientSealed: null,
      recipientHash: null,
      subjectSealed: null,
      mimeSealed: null,
      response: null,
      fateDetail: null,
    },
  });
}

/** A mail server's words quote the address, and when somebody read their mail is nobody's business any more. */
async function eraseMailNews(db: TxCtx["db"], shopId: ShopId, orderIds: string[]): Promise<void> {
  const messages = Prisma.sql`(select "messageId" from "Message" where "shopId" = ${shopId} and "orderId" = any(${orderIds}))`;
  await db.$executeRaw`
    update "MailEvent" set detail = null where "shopId" = ${shopId} and "messageId" in ${messages}`;
  await db.$executeRaw`delete from "MailVisit" where "shopId" = ${shopId} and "messageId" in ${messages}`;
}

/**
 * Who wanted no mail gets none after they were erased either: the hash of the address stays, which says nothing to whoever
 * does not know the address, and everything readable goes. An address with other orders is still needed in full.
 */
async function forgetSuppressed({ db }: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  await db.$executeRaw`
    update "Suppression" u set "addressSealed" = null, detail = null, "messageId" = null
    where u."shopId" = ${shopId}
      and u."addressHash" in (select "emailHash" from "Order" where "shopId" = ${shopId} and "orderId" = any(${orderIds}))
      and not exists (select 1 from "Order" o where o."shopId" = ${shopId} and o."emailHash" = u."addressHash"
        and o."orderId" <> all(${orderIds}))`;
}

/** What staff wrote may name the customer. Nobody can be helped any more, so nothing waits. */
async function eraseTroubles(tx: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  const where = { shopId, orderId: { in: orderIds } };
  await tx.db.trouble.updateMany({
    where: { ...where, endedAt: null },
    data: { endedAt: dateFromInstant(tx.now()), endedAs: "passed" },
  });
  await tx.db.trouble.updateMany({ where, data: { note: null, notedBy: null, assignedTo: null } });
}

/** When somebody looked at their page and what they pressed there goes; that a recommendation sold something describes nobody. */
async function eraseVisits({ db }: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  const where = { shopId, orderId: { in: orderIds } };
  await db.orderLook.deleteMany({ where });
  await db.orderClick.deleteMany({ where });
  await db.recommendedSale.updateMany({
    where: { shopId, OR: [{ orderId: { in: orderIds } }, { fromOrderId: { in: orderIds } }] },
    data: { fromOrderId: null, clickedAt: null },
  });
}

/** Nobody is told anything any more, and nothing is looked for. */
async function erasePageRequests({ db }: TxCtx, shopId: ShopId, orderIds: string[]): Promise<void> {
  const where = { shopId, orderId: { in: orderIds } };
  await db.newsRequest.deleteMany({ where });
  await db.missingReport.deleteMany({ where });
}
