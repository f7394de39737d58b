import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { upsertNewest, words, type UpsertTarget } from "#app/lib/upsert.server.ts";
import { toDateColumn } from "./date-column.ts";
import type { KeptEstimate } from "./kept-estimate.ts";

const ESTIMATES: UpsertTarget = {
  table: "Estimate",
  key: ["shopId", "orderId", "shipmentId"],
  registers: [
    {
      // What was told is kept for ever, whoever writes; but for a window of Shopify's own: see decide-promise.ts.
      columns: words(
        "promisedAt promisedFrom promisedTo promisedLevel promisedBasis told likelyOn by80 by90 by95",
      ),
      newer: `old."promisedAt" is null or (new."promisedBasis" = 'shopify' and old."promisedBasis" <> 'shopify')`,
    },
    {
      columns:
        words(`expectedFrom expectedTo expectedBasis carrierOn lateProbability lateness runningLateAt orderedOn
          startsOn handedOverOn deliveredOn endedAs seen test countryCode provinceCode carrierName methodName locationId
          traits purchaseCurve handoverCurve purchaseScore handoverScore purchaseCountedTo
          handoverCountedTo settled outcome contributed zone open updatedAt`),
      // Computed from all that is known, under its order's lock: the last writing is the right one.
      newer: "true",
    },
  ],
};

/** Writes estimates, hundreds in one statement. Lock their orders, then their rows, first. */
export async function saveEstimates(tx: TxCtx, shopId: ShopId, estimates: KeptEstimate[]): Promise<void> {
  if (estimates.length === 0) return;
  const updatedAt = tx.now();
  await upsertNewest(
    tx.db,
    ESTIMATES,
    estimates.map((estimate) => ({ ...toRow(estimate), shopId, updatedAt })),
  );
  const zones = [...new Set(estimates.map(({ zone }) => zone))].sort();
  // A zone's mornings begin when its first parcel is awaited.
  await tx.db.$executeRaw`
    insert into "Morning" ("shopId", zone) select ${shopId}, unnest(${zones}::text[]) on conflict do nothing`;
}

function toRow(estimate: KeptEstimate): Record<string, unknown> {
  const { promise, whatIf, expected, purchaseCurve, handoverCurve, countedTo, ...same } = estimate;
  return {
    ...same,
    promisedAt: promise?.at ?? null,
    promisedFrom: toDateColumn(promise?.from),
    promisedTo: toDateColumn(promise?.to),
    promisedLevel: promise?.level ?? null,
    promisedBasis: promise?.basis ?? null,
    likelyOn: toDateColumn(whatIf?.likelyOn),
    by80: toDateColumn(whatIf?.by[80]),
    by90: toDateColumn(whatIf?.by[90]),
    by95: toDateColumn(whatIf?.by[95]),
    expectedFrom: toDateColumn(expected?.from),
    expectedTo: toDateColumn(expected?.to),
    expectedBasis: expected?.basis ?? null,
    carrierOn: toDateColumn(estimate.carrierOn),
    orderedOn: toDateColumn(estimate.orderedOn),
    startsOn: toDateColumn(estimate.startsOn),
    handedOverOn: toDateColumn(estimate.handedOverOn),
    deliveredOn: toDateColumn(estimate.deliveredOn),
    purchaseCountedTo: toDateColumn(countedTo.purchase),
    handoverCountedTo: toDateColumn(countedTo.handover),
    purchaseCurve: toHex(purchaseCurve),
    handoverCurve: toHex(handoverCurve),
  };
}

/** Bytes as PostgreSQL reads them from text. */
const toHex = (bytes: Uint8Array | null): string | null =>
  bytes === null
    ? null
    : `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
