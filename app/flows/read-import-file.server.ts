import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import type { ImportRun } from "#app/features/imports/import-run.ts";
import { changeImport, readGroups } from "#app/features/imports/imports.server.ts";
import type { RecordGroup } from "#app/features/imports/order-groups.ts";
import { openBulkFile } from "#app/gateways/bulk-file/bulk-file.server.ts";
import { Bug } from "#app/lib/errors.ts";
import { MINUTE_MS, msBetween } from "#app/lib/time.ts";
import { wantRebuild } from "./rebuild-learning.server.ts";
import { saveImportedOrders } from "./save-imported-orders.server.ts";
import { wantThresholds } from "./watch-parcels.server.ts";

/** How a file is read; the numbers that a test or a proof may want to change. */
export type ReadPace = {
  /** Orders per transaction: few enough to hold in memory and commit in a moment, many enough to be quick. */
  batchOrders: number;
  /** After this long the job goes back to the end of the queue, so that one big shop does not keep others waiting. */
  turnMs: number;
  /** Longest silence of the file store. */
  idleTimeoutMs: number;
};
export const READ_PACE: ReadPace = { batchOrders: 250, turnMs: MINUTE_MS, idleTimeoutMs: 30_000 };

export type ReadOutcome =
  | "done"
  /** Its time is up; there is more to read. */
  | "paused"
  /** Another worker has moved the import on. */
  | "overtaken"
  /** The file's address no longer opens it. */
  | "expired";

/**
 * Reads the import's file from where the last batch ended, and stores it batch by batch. A batch is committed together
 * with the offset behind it and the count, so that a crash repeats nothing and loses nothing.
 */
export async function readImportFile(ctx: Ctx, run: ImportRun, pace: ReadPace): Promise<ReadOutcome> {
  if (run.resultUrl === null) throw new Bug("an import is being read without a file");
  const file = await openBulkFile(run.resultUrl, {
    fromByte: run.byteOffset,
    idleTimeoutMs: pace.idleTimeoutMs,
    allowLocalHttp: isLocal(ctx.appUrl),
  });
  if (file.kind === "expired") return "expired";
  const chunks = file.kind === "open" ? file.chunks : noChunks();
  const groups = readGroups(chunks, run.byteOffset, (byteOffset) =>
    ctx.log.warn({ shopId: run.shopId, byteOffset }, "a line of the bulk file cannot be read"),
  );
  const startedAt = ctx.now();
  let position: ImportRun = run;
  for await (const batch of inBatches(groups, pace.batchOrders)) {
    const moved = await inTransaction(ctx, (tx) => saveBatch(tx, position, batch));
    if (!moved) return "overtaken";
    position = moved;
    if (msBetween(startedAt, ctx.now()) > pace.turnMs) return "paused";
  }
  return inTransaction(ctx, (tx) => endImport(tx, position));
}

/** Now that the past is here, it can be learned from. */
async function endImport(tx: TxCtx, run: ImportRun): Promise<ReadOutcome> {
  const ended = await changeImport(tx, run, { state: "done", problem: null, resultUrl: null });
  if (!ended) return "overtaken";
  await wantRebuild(tx, run.shopId);
  await wantThresholds(tx, run.shopId);
  return "done";
}

/** Moves the row first: its lock makes a second worker wait here, find that the row has moved, and store nothing. */
async function saveBatch(tx: TxCtx, run: ImportRun, batch: RecordGroup[]): Promise<ImportRun | null> {
  const byteOffset = batch.at(-1)?.endOffset ?? run.byteOffset;
  const moved = await changeImport(tx, run, { byteOffset, importedCount: run.importedCount + batch.length });
  if (moved) await saveImportedOrders(tx, run.shopId, batch);
  return moved;
}

async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* noChunks(): AsyncGenerator<Uint8Array> {}

/** The stand-in's files lie on this machine, and so does the app then. */
const isLocal = (appUrl: string): boolean => ["localhost", "127.0.0.1"].includes(new URL(appUrl).hostname);
