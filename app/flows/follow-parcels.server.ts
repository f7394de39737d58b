import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { trackingNumberKey } from "#app/features/carriers/tracking-number.ts";
import { decideFollowing, FOLLOWED_SINCE_DAYS } from "#app/features/providers/asking/decide-following.ts";
import {
  listConnected,
  listLegKeys,
  listOpenNumbers,
  listParcelsOfNumbers,
  listUnbegunNumbers,
  lockFollowings,
  saveFollowings,
} from "#app/features/providers/providers.server.ts";
import type { ProviderId } from "#app/features/providers/provider.ts";
import type { ShipmentChange } from "#app/features/shipments/shipment.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { canonicalJson } from "#app/lib/json.ts";
import { addMs, DAY_MS } from "#app/lib/time.ts";

const NUMBERS_PER_STEP = 500;

/**
 * After parcels have appeared, changed or closed: the shop's sources follow their numbers from now on, or stop. In the same
 * transaction, so that no parcel is ever left out.
 */
export async function followParcels(
  tx: TxCtx,
  shopId: ShopId,
  changes: readonly ShipmentChange[],
): Promise<void> {
  const numbers = changes.flatMap(({ before, after }) => [before?.trackingNumber, after.trackingNumber]);
  const keys = new Set(numbers.map((number) => trackingNumberKey(number ?? null)));
  keys.delete("");
  if (keys.size === 0) return;
  const connected = await listConnected(tx, shopId);
  if (connected.length === 0) return;
  const legs = await listLegKeys(
    tx,
    shopId,
    changes.map(({ after }) => after.shipmentId),
  );
  await decide(tx, shopId, { keys: [...keys, ...legs], connected });
}

/** The same for numbers of which something else has changed: a second carrier was told of, or a source has gone. */
export async function followNumbers(tx: TxCtx, shopId: ShopId, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await decide(tx, shopId, { keys, connected: await listConnected(tx, shopId) });
}

/**
 * After a source was connected: it follows what nobody follows yet, but no history. In steps, for a shop may have a hundred
 * thousand parcels under way; what a crash leaves out is found again by the daily job.
 */
export async function followOpenParcels(ctx: Ctx, shopId: ShopId): Promise<void> {
  const since = addMs(ctx.now(), -FOLLOWED_SINCE_DAYS * DAY_MS);
  await decideInSteps(ctx, shopId, (page) => listOpenNumbers(ctx, shopId, { since, ...page }));
}

/**
 * After a source was paused, or has refused its key: what it has not begun to follow goes to the next that works. The rest
 * stays with it, and is asked for again as soon as it may be called.
 */
export const passOnNumbers = (
  ctx: Ctx,
  { shopId, providerId }: { shopId: ShopId; providerId: ProviderId },
): Promise<void> =>
  decideInSteps(ctx, shopId, (page) => listUnbegunNumbers(ctx, { shopId, providerId }, page));

async function decideInSteps(
  ctx: Ctx,
  shopId: ShopId,
  listNumbers: (page: { afterKey: string; limit: number }) => Promise<string[]>,
): Promise<void> {
  const connected = await listConnected(ctx, shopId);
  if (connected.length === 0) return;
  for (let afterKey = ""; ;) {
    const keys = await listNumbers({ afterKey, limit: NUMBERS_PER_STEP });
    await inTransaction(ctx, (tx) => decide(tx, shopId, { keys, connected }));
    const last = keys.at(-1);
    if (last === undefined) return;
    afterKey = last;
  }
}

async function decide(
  tx: TxCtx,
  shopId: ShopId,
  { keys, connected }: { keys: readonly string[]; connected: Awaited<ReturnType<typeof listConnected>> },
): Promise<void> {
  const unique = [...new Set(keys)].sort();
  const followings = Map.groupBy(await lockFollowings(tx, shopId, unique), ({ trackingKey }) => trackingKey);
  const parcels = Map.groupBy(
    await listParcelsOfNumbers(tx, shopId, unique),
    ({ trackingKey }) => trackingKey,
  );
  const changed = unique.flatMap((key) => {
    const known = followings.get(key) ?? [];
    const decided = decideFollowing(
      { parcels: parcels.get(key) ?? [], followings: known },
      connected,
      tx.now(),
    );
    const asBefore = new Set(known.map((following) => canonicalJson(following)));
    return decided.filter((following) => !asBefore.has(canonicalJson(following)));
  });
  await saveFollowings(tx, shopId, changed);
}
