import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant } from "#app/lib/time.ts";
import { changeImport, findLatestImport } from "./import-rows.server.ts";
import { importReachMs, isUnderWay } from "./import-run.ts";

export { changeImport, findLatestImport };
export { readGroups } from "./read-groups.server.ts";

/**
 * Starts the import of an installation: the row and its job, kept or lost with the caller's transaction. An installation
 * has one; asking again, or at the same time, changes nothing. A shop that comes back after uninstalling gets a new one.
 */
export async function startImport(tx: TxCtx, shopId: ShopId): Promise<void> {
  // Two first requests of a fresh installation arrive together: the shop's row lets one through at a time.
  const [shop] = await tx.db.$queryRaw<{ installedAt: Date | null; grantedScopes: string }[]>`
    select "installedAt", "grantedScopes" from "Shop" where "shopId" = ${shopId} for update`;
  const now = dateFromInstant(tx.now());
  const already = await tx.db.importRun.count({
    where: { shopId, createdAt: { gte: shop?.installedAt ?? new Date(0) } },
  });
  if (already > 0) return;
  const since = dateFromInstant(addMs(tx.now(), -importReachMs(shop?.grantedScopes ?? "")));
  await tx.db.importRun.create({ data: { shopId, state: "queued", since, createdAt: now } });
  await enqueueImport(tx, shopId);
}

/**
 * Takes a failed import up again where that is possible, else from its beginning: orders stored by it are found again
 * and stay as they are. False when there is nothing to retry.
 */
export function retryImport(ctx: Ctx, shopId: ShopId): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const run = await findLatestImport(tx, shopId);
    if (run?.state !== "failed") return false;
    const canGoOn = run.resultUrl !== null;
    const restart = { bulkOperationId: null, orderCount: null, importedCount: 0, byteOffset: 0 };
    const changed = await changeImport(tx, run, {
      state: canGoOn ? "reading" : "queued",
      problem: null,
      ...(canGoOn ? {} : restart),
    });
    if (changed) await enqueueImport(tx, shopId);
    return changed !== null;
  });
}

/** Takes up an import that is under way, in case its job was lost. */
export async function resumeImport(ctx: Ctx, shopId: ShopId): Promise<void> {
  const run = await findLatestImport(ctx, shopId);
  if (run && isUnderWay(run)) await enqueueImport(ctx, shopId);
}

/** One waiting job per shop: a second one is not added. */
export const enqueueImport = (ctx: Ctx | TxCtx, shopId: ShopId, delayMs = 0): Promise<void> =>
  ctx.queue.send(ctx.db, "import-orders", { shopId }, { delayMs, onlyOneFor: shopId });
