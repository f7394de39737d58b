import type { Ctx, TxCtx } from "#app/context.server.ts";
import { Bug } from "#app/lib/errors.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import type { ImportRun as ImportRow } from "#prisma";
import { IMPORT_STATES, type ImportRun, type ImportState } from "./import-run.ts";

/** The newest import of a shop, null before the first. */
export async function findLatestImport(ctx: Ctx | TxCtx, shopId: ShopId): Promise<ImportRun | null> {
  const row = await ctx.db.importRun.findFirst({
    where: { shopId },
    orderBy: [{ createdAt: "desc" }, { importId: "desc" }],
  });
  return row && toImportRun(ctx, shopId, row);
}

export type ImportChange = Partial<
  Pick<
    ImportRun,
    "state" | "bulkOperationId" | "resultUrl" | "orderCount" | "importedCount" | "byteOffset" | "problem"
  >
>;

/**
 * Moves a run on, unless another worker has moved it since `run` was read: then null, and the caller lets go.
 * State and offset together tell any two moments of a run apart. Sets startedAt and finishedAt by itself.
 */
export async function changeImport(
  ctx: Ctx | TxCtx,
  run: ImportRun,
  change: ImportChange,
): Promise<ImportRun | null> {
  const { resultUrl, ...columns } = change;
  const [row] = await ctx.db.importRun.updateManyAndReturn({
    where: {
      shopId: run.shopId,
      importId: run.importId,
      state: run.state,
      byteOffset: run.byteOffset,
      bulkOperationId: run.bulkOperationId,
    },
    data: {
      ...columns,
      ...(resultUrl === undefined ? {} : { resultUrlSealed: resultUrl && ctx.vault.seal(resultUrl) }),
      ...timesOf(ctx, run, change.state),
    },
  });
  return row ? toImportRun(ctx, run.shopId, row) : null;
}

function timesOf(ctx: Ctx | TxCtx, run: ImportRun, state: ImportState | undefined) {
  const now = dateFromInstant(ctx.now());
  if (state === "done" || state === "failed") return { finishedAt: now };
  if (state === undefined) return {};
  return run.startedAt === null || run.state === "failed" ? { startedAt: now, finishedAt: null } : {};
}

function toImportRun(ctx: Ctx | TxCtx, shopId: ShopId, row: ImportRow): ImportRun {
  const state = IMPORT_STATES.find((known) => known === row.state);
  if (!state) throw new Bug(`unknown state of an import: ${row.state}`);
  return {
    shopId,
    importId: row.importId,
    state,
    since: instantFromDate(row.since),
    bulkOperationId: row.bulkOperationId,
    resultUrl: row.resultUrlSealed && ctx.vault.unseal(row.resultUrlSealed),
    orderCount: row.orderCount,
    importedCount: row.importedCount,
    byteOffset: Number(row.byteOffset),
    problem: row.problem,
    createdAt: instantFromDate(row.createdAt),
    startedAt: row.startedAt && instantFromDate(row.startedAt),
    finishedAt: row.finishedAt && instantFromDate(row.finishedAt),
  };
}
