import type { TxCtx } from "#app/context.server.ts";
import type { FulfillmentId, ShopId } from "#app/lib/ids.ts";
import { newerBy, upsertNewest, type UpsertTarget } from "#app/lib/upsert.server.ts";
import { digestFor } from "./digest.server.ts";
import { contentsVersion, fulfillmentVersion, momentsVersion, type Digest } from "./facts-version.ts";
import type { FulfillmentFacts, RefundFacts } from "./order.ts";

const FULFILLMENTS: UpsertTarget = {
  table: "Fulfillment",
  key: ["shopId", "fulfillmentId"],
  registers: [
    {
      columns: ["factsVersion", "orderId", "name", "status", "shipmentStatus", "tracking", "shippedAt"],
      newer: newerBy("factsVersion"),
    },
    { columns: ["contentsVersion", "lineItems"], newer: newerBy("contentsVersion") },
    {
      columns: ["momentsVersion", "inTransitAt", "deliveredAt", "estimatedDeliveryAt"],
      newer: newerBy("momentsVersion"),
    },
    {
      // Not told by every source, and never changed: one that was told is remembered.
      columns: ["locationId"],
      newer: `new."locationId" is not null and (old."locationId" is null or new."locationId" collate "C" > old."locationId" collate "C")`,
    },
  ],
};

const REFUNDS: UpsertTarget = {
  table: "Refund",
  key: ["shopId", "refundId"],
  registers: [
    {
      columns: ["orderId", "refundedAt", "lineItems", "amount"],
      // Refunds never change. Should two tellings differ all the same, one of them is kept everywhere.
      newer: `(new."refundedAt", new."lineItems"::text collate "C", coalesce(new.amount::text, '') collate "C")
        > (old."refundedAt", old."lineItems"::text collate "C", coalesce(old.amount::text, '') collate "C")`,
    },
  ],
};

/**
 * Writes what is now known of these fulfillments, hundreds in one statement; each is overwritten only by newer facts.
 * Lock their orders first. Returns the ids of those that this changed.
 */
export async function saveFulfillments(
  tx: TxCtx,
  shopId: ShopId,
  fulfillments: FulfillmentFacts[],
): Promise<Set<FulfillmentId>> {
  const digest = digestFor(tx.vault, shopId);
  const changed = await upsertNewest(
    tx.db,
    FULFILLMENTS,
    fulfillments.map((facts) => ({ ...facts, shopId, ...versionsOf(facts, digest) })),
  );
  // The column holds the facts' own id.
  return new Set(changed.map((row) => row.fulfillmentId as FulfillmentId));
}

const versionsOf = (facts: FulfillmentFacts, digest: Digest) => ({
  factsVersion: fulfillmentVersion(facts, digest),
  contentsVersion: contentsVersion(facts, digest),
  momentsVersion: momentsVersion(facts, digest),
});

/** The version that `saveFulfillments` gives these facts, whether it keeps them or not. */
export const versionOfFulfillment = (tx: TxCtx, shopId: ShopId, facts: FulfillmentFacts): string =>
  fulfillmentVersion(facts, digestFor(tx.vault, shopId));

/** Writes refunds, hundreds in one statement. Returns the ids of those that were new. */
export async function saveRefunds(tx: TxCtx, shopId: ShopId, refunds: RefundFacts[]): Promise<Set<string>> {
  const changed = await upsertNewest(
    tx.db,
    REFUNDS,
    refunds.map((facts) => ({ ...facts, shopId })),
  );
  // The column holds the facts' own id.
  return new Set(changed.map((row) => row.refundId as string));
}
