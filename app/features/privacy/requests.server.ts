import { logAccess } from "#app/access-log.server.ts";
import { inTransaction, type Ctx, type TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { addMs, dateFromInstant, instantFromDate, type Instant } from "#app/lib/time.ts";
import type { PrivacyRequest as PrivacyRequestRow } from "#prisma";
import { orderIdsIn } from "./customer-export.ts";
import { DUE_AFTER_MS, type PrivacyRequestKind } from "./privacy-request.ts";

/** A request as the merchant sees it. */
export type PrivacyRequest = {
  requestId: string;
  kind: PrivacyRequestKind;
  customerId: string | null;
  /** open: the merchant (or, for a whole shop, a job) still has to do something. */
  state: "open" | "done";
  summary: string | null;
  hasExport: boolean;
  requestedAt: Instant;
  dueBy: Instant;
  completedAt: Instant | null;
};

export type NewRequest = {
  /** Null: nothing tells this request from others, so it counts as a new one. */
  requestId: string | null;
  kind: PrivacyRequestKind;
  customerId: string | null;
  requestedAt: Instant;
};

const LISTED_MAX = 100;

/** Writes a request down as open. Null when it has been before: the same request delivered again. */
export async function addRequest(tx: TxCtx, shopId: ShopId, request: NewRequest): Promise<string | null> {
  const { requestId, kind, customerId, requestedAt } = request;
  const [row] = await tx.db.privacyRequest.createManyAndReturn({
    data: [
      {
        shopId,
        ...(requestId === null ? {} : { requestId }),
        kind,
        customerId,
        state: "open",
        requestedAt: dateFromInstant(requestedAt),
        dueBy: dateFromInstant(addMs(requestedAt, DUE_AFTER_MS)),
      },
    ],
    skipDuplicates: true,
  });
  return row?.requestId ?? null;
}

export async function completeRequest(
  tx: Ctx | TxCtx,
  shopId: ShopId,
  requestId: string,
  summary: string,
): Promise<void> {
  await tx.db.privacyRequest.update({
    where: { shopId_requestId: { shopId, requestId } },
    data: { state: "done", summary, completedAt: dateFromInstant(tx.now()) },
  });
}

/** Keeps what was collected for a data request until the merchant has handed it over. */
export async function attachExport(
  tx: TxCtx,
  shopId: ShopId,
  requestId: string,
  { json, summary }: { json: string; summary: string },
): Promise<void> {
  await tx.db.privacyRequest.update({
    where: { shopId_requestId: { shopId, requestId } },
    data: { exportSealed: tx.vault.sealBytes(Buffer.from(json)), summary },
  });
}

/** The newest requests first; a shop has few of them. */
export async function listPrivacyRequests(ctx: Ctx | TxCtx, shopId: ShopId): Promise<PrivacyRequest[]> {
  const rows = await ctx.db.$queryRaw<(Omit<PrivacyRequestRow, "exportSealed"> & { hasExport: boolean })[]>`
    select "requestId", kind, "customerId", state, summary, "exportSealed" is not null as "hasExport",
      "requestedAt", "dueBy", "completedAt"
    from "PrivacyRequest" where "shopId" = ${shopId}
    order by "requestedAt" desc, "requestId" desc limit ${LISTED_MAX}`;
  return rows.map((row) => ({
    requestId: row.requestId,
    // Written by addRequest from these very types.
    kind: row.kind as PrivacyRequest["kind"],
    state: row.state as PrivacyRequest["state"],
    customerId: row.customerId,
    summary: row.summary,
    hasExport: row.hasExport,
    requestedAt: instantFromDate(row.requestedAt),
    dueBy: instantFromDate(row.dueBy),
    completedAt: row.completedAt && instantFromDate(row.completedAt),
  }));
}

/**
 * The collected data of a request as JSON text, for the merchant to hand to the customer; null when there is none (any
 * more). Reading it completes the request, and is noted in the access log with who read it.
 */
export function readPrivacyExport(
  ctx: Ctx,
  { shopId, requestId, userId }: { shopId: ShopId; requestId: string; userId: string },
): Promise<{ fileName: string; json: string } | null> {
  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.privacyRequest.findUnique({ where: { shopId_requestId: { shopId, requestId } } });
    if (!row?.exportSealed) return null;
    await logAccess(tx, { shopId, userId, what: "privacy export", about: requestId });
    if (row.state === "open") await completeRequest(tx, shopId, requestId, "Handed to the shop's staff.");
    const json = tx.vault.unsealBytes(row.exportSealed).toString("utf8");
    return { fileName: `customer-data-${row.customerId ?? "guest"}.json`, json };
  });
}

/** An export holds the orders that are being erased: those that hold any of them go too. A shop has few of them. */
export async function dropExportsWith(tx: TxCtx, shopId: ShopId, orderIds: readonly string[]): Promise<void> {
  const erased = new Set(orderIds);
  const rows = await tx.db.privacyRequest.findMany({ where: { shopId, exportSealed: { not: null } } });
  const requestIds = rows.flatMap(({ requestId, exportSealed }) => {
    const json = exportSealed && tx.vault.unsealBytes(exportSealed).toString("utf8");
    return json && orderIdsIn(json).some((orderId) => erased.has(orderId)) ? [requestId] : [];
  });
  await tx.db.privacyRequest.updateMany({
    where: { shopId, requestId: { in: requestIds } },
    data: { exportSealed: null },
  });
}
