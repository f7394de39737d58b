import { randomBytes } from "node:crypto";
import type { TxCtx } from "#app/context.server.ts";
import type { OrderId, ShopId } from "#app/lib/ids.ts";
import { newerBy, upsertNewest, words, type UpsertTarget } from "#app/lib/upsert.server.ts";
import type { Vault } from "#app/lib/vault.server.ts";
import { CONTACT_KINDS, emailKey, orderNameKey, phoneKey, postcodeKey } from "./contact-keys.ts";
import { digestFor } from "./digest.server.ts";
import { orderVersion } from "./facts-version.ts";
import type { OrderFacts } from "./order.ts";

const NEWER = newerBy("factsVersion");
/** What was erased for a person's privacy stays erased, whatever comes late. */
const NOT_REDACTED = `old."redactedAt" is null`;

const ORDERS: UpsertTarget = {
  table: "Order",
  key: ["shopId", "orderId"],
  once: ["trackingToken"],
  registers: [
    {
      columns: words(`factsVersion name nameKey provinceCode countryCode customerLocale currency
          totalAmount financialStatus lineItems shippingLines test placedAt cancelledAt
          closedAt`),
      newer: NEWER,
    },
    {
      columns: words("emailSealed emailHash phoneSealed phoneHash postcodeHash addressSealed city tags"),
      newer: `${NOT_REDACTED} and (${NEWER})`,
    },
    {
      // The Admin API does not tell us the customer: one that was told is remembered. Which of two is of no account, as
      // long as it is the same whatever the order of arrival.
      columns: ["customerId"],
      newer: `${NOT_REDACTED} and new."customerId" is not null and (old."customerId" is null or new."customerId" collate "C" > old."customerId" collate "C")`,
    },
  ],
};

/**
 * Writes what is now known of these orders, hundreds in one statement; each is overwritten only by newer facts. Locks
 * the rows, changed or not, until the transaction ends. Returns the ids of the orders that this changed.
 */
export async function saveOrders(tx: TxCtx, shopId: ShopId, orders: OrderFacts[]): Promise<Set<OrderId>> {
  const rows = [...orders].sort(byOrderId).map((facts) => toRow(tx.vault, shopId, facts));
  const changed = await upsertNewest(tx.db, ORDERS, rows);
  // The column holds what toRow put there.
  return new Set(changed.map((row) => row.orderId as OrderId));
}

/** Everybody locks orders in this order, so that nobody waits in a circle. */
const byOrderId = (a: { orderId: OrderId }, b: { orderId: OrderId }): number =>
  a.orderId < b.orderId ? -1 : Number(a.orderId > b.orderId);

function toRow(vault: Vault, shopId: ShopId, facts: OrderFacts): Record<string, unknown> {
  const { email, phone, address, updatedAt: _, ...plain } = facts;
  const sealed = (text: string | null) => (text === null ? null : vault.seal(text));
  const hashed = (kind: string, key: string | null) =>
    key === null ? null : vault.lookupHash(kind, shopId, key);
  return {
    ...plain,
    shopId,
    trackingToken: randomBytes(18).toString("base64url"),
    factsVersion: orderVersion(facts, digestFor(vault, shopId)),
    nameKey: orderNameKey(facts.name),
    emailSealed: sealed(email),
    emailHash: hashed(CONTACT_KINDS.email, emailKey(email)),
    phoneSealed: sealed(phone),
    phoneHash: hashed(CONTACT_KINDS.phone, phoneKey(phone, facts.countryCode)),
    postcodeHash: hashed(CONTACT_KINDS.postcode, postcodeKey(address?.zip)),
    addressSealed: sealed(address && JSON.stringify(address)),
  };
}

/**
 * Locks these orders until the transaction ends, so that two flows never work on one at once; an order nobody has told
 * of yet gets a row with nothing but its id. Returns the ids of the rows that are such placeholders since just now.
 */
export async function lockOrders(tx: TxCtx, shopId: ShopId, orderIds: Iterable<OrderId>): Promise<OrderId[]> {
  const ids = [...new Set(orderIds)].sort();
  const lock = () => tx.db.$queryRaw<{ orderId: OrderId }[]>`
    select "orderId" from "Order" where "shopId" = ${shopId} and "orderId" = any(${ids})
    order by "orderId" collate "C" for update`;
  const locked = new Set((await lock()).map((row) => row.orderId));
  const missing = ids.filter((id) => !locked.has(id));
  if (missing.length === 0) return [];
  const tokens = missing.map(() => randomBytes(18).toString("base64url"));
  const added = await tx.db.$queryRaw<{ orderId: OrderId }[]>`
    insert into "Order" ("shopId", "orderId", "trackingToken")
    select ${shopId}, * from unnest(${missing}::text[], ${tokens}::text[])
    on conflict do nothing returning "orderId"`;
  // Somebody else may have added a row between the two statements: theirs is locked now.
  if (added.length < missing.length) await lock();
  return added.map((row) => row.orderId);
}

/** Which of these orders have been erased for a person's privacy: nothing more is stored of them. Lock them first. */
export async function listErasedOrders(
  tx: TxCtx,
  shopId: ShopId,
  orderIds: Iterable<OrderId>,
): Promise<Set<OrderId>> {
  const rows = await tx.db.$queryRaw<{ orderId: OrderId }[]>`
    select "orderId" from "Order"
    where "shopId" = ${shopId} and "orderId" = any(${[...orderIds]}) and "redactedAt" is not null`;
  return new Set(rows.map((row) => row.orderId));
}
