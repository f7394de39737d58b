import type { TxCtx } from "#app/context.server.ts";
import { forgetBodies, readBodies } from "#app/features/inbox/inbox.server.ts";
import { parsePrivacyBody, type PrivacyBody } from "#app/features/privacy/privacy-request.ts";
import {
  dropExportsWith,
  endDeliveries,
  endDeliveriesAbout,
  eraseOrderRows,
  listRequestDeliveries,
} from "#app/features/privacy/privacy.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { readJson } from "#app/lib/json.ts";

/**
 * Erases whom orders belong to, in the raw deliveries they came from and in everything made of them. Rows are locked in
 * the order the inbox worker locks them: deliveries, then orders, then the rest.
 */
export async function eraseOrders(tx: TxCtx, shopId: ShopId, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await forgetBodies(tx, shopId, await endDeliveriesAbout(tx, shopId, orderIds));
  await eraseOrderRows(tx, shopId, orderIds);
  await dropExportsWith(tx, shopId, orderIds);
}

/**
 * Erases the raw deliveries of this customer's requests under privacy law, the one being worked on too. Another request
 * that still waits is left for its own turn.
 */
export async function eraseRequestDeliveries(
  tx: TxCtx,
  shopId: ShopId,
  body: unknown,
  customer: PrivacyBody,
): Promise<void> {
  const deliveries = await listRequestDeliveries(tx, shopId);
  const texts = await readBodies(tx, shopId, deliveries);
  const content = JSON.stringify(body);
  const ids = deliveries
    .filter(({ id, state }) => {
      const given = parsedOrNull(texts.get(id)?.toString("utf8"));
      return state === "waiting"
        ? JSON.stringify(given) === content
        : isSameCustomer(parsePrivacyBody(given), customer);
    })
    .map(({ id }) => id);
  await endDeliveries(tx, shopId, ids);
  await forgetBodies(tx, shopId, ids);
}

const isSameCustomer = (a: PrivacyBody, b: PrivacyBody): boolean =>
  (a.customerId !== null && a.customerId === b.customerId) ||
  (a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase());

function parsedOrNull(text: string | undefined): unknown {
  const reading = readJson(text ?? "null");
  return reading.kind === "malformed" ? null : reading.value;
}
