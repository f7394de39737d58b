import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { FulfillmentId, ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, instantFromDate, MINUTE_MS, type Instant } from "#app/lib/time.ts";
import type { WrittenBack as WrittenBackRow } from "#prisma";
import { isSameStep, type StepToWrite, type WritableStatus } from "./plan-write-back.ts";
import type { EventTelling } from "./record-events.server.ts";

/** A process that has not come back by then has died with what it was writing. */
const SENDING_MAX_MS = 2 * MINUTE_MS;

export type WriteBackState = "wanted" | "sending" | "written" | "failed" | "known";
/** What Shopify was told of a fulfillment, or shall be. */
export type WrittenStep = StepToWrite & { fulfillmentId: FulfillmentId; state: WriteBackState };

export async function listWrittenBack(
  ctx: TxCtx,
  shopId: ShopId,
  fulfillmentIds: FulfillmentId[],
): Promise<WrittenStep[]> {
  const rows = await ctx.db.writtenBack.findMany({
    where: { shopId, fulfillmentId: { in: fulfillmentIds } },
  });
  return rows.map(toStep);
}

/** Adds what Shopify shall be told, each step once. */
export async function saveWantedBack(
  tx: TxCtx,
  shopId: ShopId,
  steps: (StepToWrite & { fulfillmentId: FulfillmentId })[],
): Promise<void> {
  const updatedAt = dateFromInstant(tx.now());
  await tx.db.writtenBack.createMany({
    data: steps.map(({ fulfillmentId, status, happenedAt }) => ({
      shopId,
      fulfillmentId,
      status,
      happenedAt: dateFromInstant(happenedAt),
      state: "wanted",
      updatedAt,
    })),
    skipDuplicates: true,
  });
}

/**
 * Takes what waits to be told of a fulfillment, oldest first, for this process alone: nothing while another one is at it.
 * What a process left undone when it died is taken up after a while.
 */
export async function claimWriteBacks(
  ctx: Ctx,
  shopId: ShopId,
  fulfillmentId: FulfillmentId,
): Promise<WrittenStep[]> {
  const now = dateFromInstant(ctx.now());
  const diedBefore = dateFromInstant(addMs(ctx.now(), -SENDING_MAX_MS));
  const rows = await ctx.db.$queryRaw<WrittenBackRow[]>`
    update "WrittenBack" mine set state = 'sending', "updatedAt" = ${now}
    where "shopId" = ${shopId} and "fulfillmentId" = ${fulfillmentId}
      and (state = 'wanted' or (state = 'sending' and "updatedAt" < ${diedBefore}))
      and not exists (select 1 from "WrittenBack" other
        where other."shopId" = ${shopId} and other."fulfillmentId" = ${fulfillmentId}
          and other.state = 'sending' and other."updatedAt" >= ${diedBefore})
    returning mine.*`;
  return rows.map(toStep).sort((one, other) => (one.happenedAt < other.happenedAt ? -1 : 1));
}

/** Forgets what was still to be told: the merchant does not want it any more. */
export async function dropWantedBack(tx: TxCtx, shopId: ShopId): Promise<void> {
  await tx.db.writtenBack.deleteMany({ where: { shopId, state: "wanted" } });
}

/** Says what became of a step. One that its echo has proved written meanwhile stays so. */
export async function endWriteBack(
  ctx: TxCtx,
  shopId: ShopId,
  { fulfillmentId, status }: Pick<WrittenStep, "fulfillmentId" | "status">,
  end: { state: WriteBackState; fulfillmentEventId?: string; problem?: string },
): Promise<void> {
  await ctx.db.writtenBack.updateMany({
    where: { shopId, fulfillmentId, status, state: { not: "written" } },
    data: { ...end, updatedAt: dateFromInstant(ctx.now()) },
  });
}

/**
 * Leaves out what Shopify tells us only because we told Shopify: known by its id or, when the echo is faster than the
 * answer that brings the id, by fulfillment, status and time. An echo proves that the step was written.
 */
export async function withoutEchoes(
  tx: TxCtx,
  shopId: ShopId,
  tellings: EventTelling[],
): Promise<EventTelling[]> {
  const ids = tellings
    .filter(({ event }) => event.source === "shopify" && event.kind === "scan")
    .map(({ fulfillmentId }) => fulfillmentId);
  if (ids.length === 0) return tellings;
  const rows = await tx.db.writtenBack.findMany({
    where: { shopId, fulfillmentId: { in: [...new Set(ids)] } },
  });
  if (rows.length === 0) return tellings;
  const rest: EventTelling[] = [];
  for (const telling of tellings) {
    const echoed = rows.find((row) => isEchoOf(row, telling));
    if (!echoed) rest.push(telling);
    else if (echoed.fulfillmentEventId === null)
      await endWriteBack(tx, shopId, toStep(echoed), {
        state: "written",
        fulfillmentEventId: telling.event.eventKey,
      });
  }
  return rest;
}

function isEchoOf(row: WrittenBackRow, { fulfillmentId, event }: EventTelling): boolean {
  if (row.fulfillmentId !== fulfillmentId || event.kind !== "scan" || event.source !== "shopify")
    return false;
  if (row.fulfillmentEventId !== null) return row.fulfillmentEventId === event.eventKey;
  return row.state !== "known" && isSameStep(toStep(row), event);
}

/** How writing back goes: figures of the last `since`, and the newest reason for a failure. */
export async function loadWriteBackHealth(
  ctx: TxCtx,
  shopId: ShopId,
  since: Instant,
): Promise<{ written: number; waiting: number; failed: number; problem: string | null }> {
  const updatedAt = { gte: dateFromInstant(since) };
  const [written, waiting, failed, last] = await Promise.all([
    ctx.db.writtenBack.count({ where: { shopId, state: "written", updatedAt } }),
    ctx.db.writtenBack.count({ where: { shopId, state: { in: ["wanted", "sending"] }, updatedAt } }),
    ctx.db.writtenBack.count({ where: { shopId, state: "failed", updatedAt } }),
    ctx.db.writtenBack.findFirst({
      where: { shopId, state: "failed", updatedAt },
      orderBy: { updatedAt: "desc" },
      select: { problem: true },
    }),
  ]);
  return { written, waiting, failed, problem: last?.problem ?? null };
}

/** Status and state hold what the functions above wrote there. */
const toStep = (row: WrittenBackRow): WrittenStep => ({
  fulfillmentId: row.fulfillmentId as FulfillmentId,
  status: row.status as WritableStatus,
  state: row.state as WriteBackState,
  happenedAt: instantFromDate(row.happenedAt),
});
