import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import { decideBulkStep, type BulkStep } from "#app/features/imports/bulk-operation.ts";
import { isUnderWay, type ImportRun } from "#app/features/imports/import-run.ts";
import { changeImport, enqueueImport, findLatestImport } from "#app/features/imports/imports.server.ts";
import { pollDelayMs } from "#app/features/imports/poll-delay.ts";
import { toBulkQuery } from "#app/gateways/shopify-admin/bulk-query.ts";
import {
  BulkOperationByIdDocument,
  ImportOrdersDocument,
  RunBulkQueryDocument,
} from "#app/gateways/shopify-admin/generated/admin-operations.ts";
import { Bug, NeedsMerchant, RetryLater } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { msBetween } from "#app/lib/time.ts";
import { findGrants } from "./find-grants.server.ts";
import { isInstalled } from "./is-installed.server.ts";
import { READ_PACE, readImportFile, type ReadPace } from "./read-import-file.server.ts";

/** Shopify runs a few bulk queries of an app and shop at once, and refuses one more: wait for a place. */
const BUSY_DELAY_MS = 30_000;
const OUR_FAULT =
  "Something went wrong on our side while reading past orders. We have been told; please try again.";

/**
 * The job of the first import: takes it as far as it can get now, and enqueues itself again where it must wait. May be
 * run at any time, by several workers at once, and after a crash at any point; every step starts from the stored row.
 */
export async function importOrders(ctx: Ctx, shopId: ShopId, pace: ReadPace = READ_PACE): Promise<void> {
  const run = await findLatestImport(ctx, shopId);
  if (!run) return;
  try {
    if (await isInstalled(ctx, shopId)) await takeFurther(ctx, run, pace);
    else await failImport(ctx, shopId, "The app was removed before past orders were read.");
  } catch (error) {
    // Waiting is enqueued here instead of failing the job: a job's retries are counted, and this may take a while.
    if (error instanceof RetryLater) return enqueueImport(ctx, shopId, error.retryDelayMs);
    if (error instanceof NeedsMerchant) return failImport(ctx, shopId, error.nextStep);
    if (!(error instanceof Bug)) throw error;
    ctx.log.error({ shopId, err: error }, "the first import failed");
    await failImport(ctx, shopId, OUR_FAULT);
  }
}

/**
 * Shopify says that a bulk operation has ended: look at once instead of at the next turn. Returns what came of it, in a
 * few words for the inbox.
 */
export async function finishBulkImport(
  tx: TxCtx,
  { shopId, bulkOperationGid }: { shopId: ShopId; bulkOperationGid: string },
): Promise<string> {
  const run = await findLatestImport(tx, shopId);
  if (run?.state !== "preparing" || run.bulkOperationId !== bulkOperationGid) return "no import waits for it";
  await enqueueImport(tx, shopId);
  return "the import goes on";
}

async function takeFurther(ctx: Ctx, run: ImportRun, pace: ReadPace): Promise<void> {
  switch (run.state) {
    case "queued":
      return orderFile(ctx, run);
    case "preparing":
      return followStep(ctx, run, await lookAtBulkOperation(ctx, run), pace);
    case "reading":
      return readFile(ctx, run, pace);
    case "done":
    case "failed":
      return;
  }
}

/** Asks Shopify to write the file. */
async function orderFile(ctx: Ctx, run: ImportRun): Promise<void> {
  const grants = await findGrants(ctx, run.shopId);
  const query = toBulkQuery(ImportOrdersDocument, {
    filter: `created_at:>='${run.since}'`,
    withLocations: grants?.locations ?? false,
  });
  const { data } = await ctx.shopify.run(run.shopId, RunBulkQueryDocument, { query, groupObjects: true });
  const { bulkOperation, userErrors } = data.bulkOperationRunQuery ?? { bulkOperation: null, userErrors: [] };
  if (userErrors.some(({ code }) => code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED"))
    throw new RetryLater("another bulk query is running", BUSY_DELAY_MS);
  if (!bulkOperation)
    throw new Bug(`bulk query refused: ${userErrors.map(({ message }) => message).join("; ")}`);
  await inTransaction(ctx, async (tx) => {
    await changeImport(tx, run, { state: "preparing", bulkOperationId: bulkOperation.id });
    await enqueueImport(tx, run.shopId, pollDelayMs(0));
  });
}

async function lookAtBulkOperation(ctx: Ctx, { shopId, bulkOperationId }: ImportRun): Promise<BulkStep> {
  if (bulkOperationId === null) throw new Bug("an import under way has no bulk operation");
  const { data } = await ctx.shopify.run(shopId, BulkOperationByIdDocument, { id: bulkOperationId });
  return decideBulkStep(data.bulkOperation);
}

async function followStep(ctx: Ctx, run: ImportRun, step: BulkStep, pace: ReadPace): Promise<void> {
  switch (step.kind) {
    case "wait": {
      const { orderCount } = step;
      const waitedMs = msBetween(run.startedAt ?? run.createdAt, ctx.now());
      return inTransaction(ctx, async (tx) => {
        await changeImport(tx, run, { orderCount });
        await enqueueImport(tx, run.shopId, pollDelayMs(waitedMs));
      });
    }
    case "read": {
      const { url: resultUrl, orderCount } = step;
      const reading = await changeImport(ctx, run, { state: "reading", resultUrl, orderCount });
      return reading ? readFile(ctx, reading, pace) : undefined;
    }
    case "empty":
      return void (await changeImport(ctx, run, { state: "done", orderCount: 0, problem: null }));
    case "failed":
      return failImport(ctx, run.shopId, step.problem, { fileIsGone: true });
  }
}

async function readFile(ctx: Ctx, run: ImportRun, pace: ReadPace, refreshed = false): Promise<void> {
  const outcome = await readImportFile(ctx, run, pace);
  switch (outcome) {
    case "paused":
      return enqueueImport(ctx, run.shopId);
    // Another worker has it, or has ended it.
    case "overtaken":
    case "done":
      return;
    case "expired": {
      const step = refreshed ? null : await lookAtBulkOperation(ctx, run);
      if (step?.kind !== "read") {
        const problem =
          step?.kind === "failed" ? step.problem : "Shopify did not hand out the file of past orders.";
        return failImport(ctx, run.shopId, problem, { fileIsGone: true });
      }
      const renewed = await changeImport(ctx, run, { resultUrl: step.url });
      return renewed ? readFile(ctx, renewed, pace, true) : undefined;
    }
  }
}

/** Ends the import with words for the merchant. A file that can still be read is kept for the next try. */
async function failImport(
  ctx: Ctx,
  shopId: ShopId,
  problem: string,
  { fileIsGone }: { fileIsGone: boolean } = { fileIsGone: false },
): Promise<void> {
  const run = await findLatestImport(ctx, shopId);
  if (!run || !isUnderWay(run)) return;
  await changeImport(ctx, run, { state: "failed", problem, ...(fileIsGone ? { resultUrl: null } : {}) });
}
