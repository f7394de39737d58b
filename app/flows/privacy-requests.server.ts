import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { describeExport, formatCustomerExport } from "#app/features/privacy/customer-export.ts";
import {
  kindOfTopic,
  nameOfRequest,
  parsePrivacyBody,
  type PrivacyBody,
  type PrivacyTopic,
} from "#app/features/privacy/privacy-request.ts";
import {
  addRequest,
  attachExport,
  completeRequest,
  deleteSomeRows,
  findCustomerOrderIds,
  findOpenShopRedact,
  hasComeBack,
  listOpenShopRedacts,
  listShopTables,
} from "#app/features/privacy/privacy.server.ts";
import {
  forgetSuppressedAddress,
  listSuppressionsOf,
} from "#app/features/suppressions/suppressions.server.ts";
import { assertNever } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { collectCustomerData } from "./collect-customer-data.server.ts";
import { eraseOrders, eraseRequestDeliveries } from "./erase-orders.server.ts";

const CAME_BACK = "The shop has installed the app again since: nothing was deleted.";

/**
 * Carries out a request under privacy law as far as can be done at once, and keeps a record of it with its deadline. The
 * same request delivered again changes nothing. Returns what became of it, in a few words for the inbox.
 * https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance
 */
export async function openPrivacyRequest(
  tx: TxCtx,
  request: { shopId: ShopId; topic: PrivacyTopic; body: unknown; triggeredAt: Instant | null },
): Promise<string> {
  const { shopId, topic, triggeredAt } = request;
  const body = parsePrivacyBody(request.body);
  const requestId = await addRequest(tx, shopId, {
    requestId: nameOfRequest(topic, body, triggeredAt),
    kind: kindOfTopic[topic],
    customerId: body.customerId,
    requestedAt: triggeredAt ?? tx.now(),
  });
  if (topic === "customers/redact") await eraseRequestDeliveries(tx, shopId, request.body, body);
  if (requestId === null) return "this request is known already";
  switch (topic) {
    case "customers/data_request":
      return answerDataRequest(tx, shopId, requestId, body);
    case "customers/redact":
      return redactCustomer(tx, shopId, requestId, body);
    case "shop/redact":
      return beginShopRedact(tx, shopId, requestId, triggeredAt ?? tx.now());
    default:
      return assertNever(topic);
  }
}

/** Collects at once; the request stays open until somebody of the shop has taken the file to hand it over. */
async function answerDataRequest(
  tx: TxCtx,
  shopId: ShopId,
  requestId: string,
  body: PrivacyBody,
): Promise<string> {
  const orders = await collectCustomerData(tx, shopId, await findCustomerOrderIds(tx, shopId, body));
  const emailsStopped = body.email ? await listSuppressionsOf(tx, shopId, body.email) : [];
  if (orders.length === 0 && emailsStopped.length === 0) {
    const summary = "Nothing is held about this customer.";
    await completeRequest(tx, shopId, requestId, summary);
    return summary;
  }
  const about = { shop: shopId, customerId: body.customerId, collectedAt: tx.now(), emailsStopped };
  const summary = describeExport(orders);
  await attachExport(tx, shopId, requestId, { json: formatCustomerExport(about, orders), summary });
  return summary;
}

async function redactCustomer(
  tx: TxCtx,
  shopId: ShopId,
  requestId: string,
  body: PrivacyBody,
): Promise<string> {
  const orderIds = await findCustomerOrderIds(tx, shopId, body);
  await eraseOrders(tx, shopId, orderIds);
  if (body.email) await forgetSuppressedAddress(tx, shopId, body.email);
  const summary = `Personal data of ${orderIds.length} order${orderIds.length === 1 ? "" : "s"} erased.`;
  await completeRequest(tx, shopId, requestId, summary);
  return summary;
}

async function beginShopRedact(
  tx: TxCtx,
  shopId: ShopId,
  requestId: string,
  requestedAt: Instant,
): Promise<string> {
  if (await hasComeBack(tx, shopId, requestedAt)) {
    await completeRequest(tx, shopId, requestId, CAME_BACK);
    return CAME_BACK;
  }
  await enqueueForgetShop(tx, shopId);
  return "all data of the shop is being deleted";
}

/**
 * The job behind shop/redact: deletes every row of the shop in every table, some at a time, and the request itself with
 * the last of them. Stops for good when the shop installs the app again meanwhile. May be run again after a crash.
 */
export async function forgetShop(ctx: Ctx, shopId: ShopId): Promise<void> {
  const request = await findOpenShopRedact(ctx, shopId);
  if (!request) return;
  for (const table of await listShopTables(ctx)) {
    let step: DeletionStep = "more";
    while (step === "more") step = await deleteStep(ctx, shopId, table, request);
    if (step === "came-back") return;
  }
  ctx.log.info({ shopId, requestedAt: request.requestedAt }, "everything about a shop has been deleted");
}

const enqueueForgetShop = (ctx: Ctx | TxCtx, shopId: ShopId): Promise<void> =>
  ctx.queue.send(ctx.db, "forget-shop", { shopId }, { onlyOneFor: shopId });

/** Takes up deletions that are still open, in case their job was lost. */
export async function resumeForgettingShops(ctx: Ctx): Promise<void> {
  for (const shopId of await listOpenShopRedacts(ctx)) await enqueueForgetShop(ctx, shopId);
}

type DeletionStep = "more" | "emptied" | "came-back";

function deleteStep(
  ctx: Ctx,
  shopId: ShopId,
  table: string,
  { requestId, requestedAt }: { requestId: string; requestedAt: Instant },
): Promise<DeletionStep> {
  return inTransaction(ctx, async (tx) => {
    if (await hasComeBack(tx, shopId, requestedAt)) {
      await completeRequest(tx, shopId, requestId, CAME_BACK);
      return "came-back";
    }
    return (await deleteSomeRows(tx, table, shopId)) ? "more" : "emptied";
  });
}
