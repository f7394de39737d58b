import { createHash } from "node:crypto";
import { Prisma } from "#prisma";
import type { TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant } from "#app/lib/time.ts";
import type { BuiltPromiseTable } from "./build-promise-table.ts";

/** Puts down that a shop's table is to be published anew. */
export async function markPromisesWanted(tx: TxCtx, shopId: ShopId): Promise<void> {
  const wantedAt = dateFromInstant(tx.now());
  await tx.db.$executeRaw`
    insert into "PromiseTable" ("shopId", "table", "tableHash", "wantedAt") values (${shopId}, '{}', '', ${wantedAt})
    on conflict ("shopId") do update set "wantedAt" = excluded."wantedAt"`;
}

export const hashOfTable = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Whether this very table stands in the shop already. */
export async function isPublished({ db }: TxCtx, shopId: ShopId, tableHash: string): Promise<boolean> {
  const row = await db.promiseTable.findUnique({
    where: { shopId },
    select: { tableHash: true, publishedAt: true, problem: true },
  });
  return row !== null && row.publishedAt !== null && row.problem === null && row.tableHash === tableHash;
}

/** Records what stands in the shop now. */
export async function savePublished(
  tx: TxCtx,
  shopId: ShopId,
  { table, leftOut }: BuiltPromiseTable,
  tableHash: string,
): Promise<void> {
  const isWhole =
    !leftOut.everything &&
    !leftOut.otherCountries &&
    leftOut.handlingRuleIds.length === 0 &&
    leftOut.places === 0;
  const data = {
    table,
    tableHash,
    leftOut: isWhole ? Prisma.DbNull : leftOut,
    publishedAt: dateFromInstant(tx.now()),
    wantedAt: null,
    problem: null,
  };
  await tx.db.promiseTable.upsert({ where: { shopId }, create: { shopId, ...data }, update: data });
}

/** The table in the shop is as it should be: nothing is wanted any more. */
export async function saveNothingToPublish(tx: TxCtx, shopId: ShopId): Promise<void> {
  await tx.db.promiseTable.updateMany({ where: { shopId }, data: { wantedAt: null } });
}

/** Records why the table could not be published; `problem` is shown to the merchant. */
export async function savePublishingProblem(tx: TxCtx, shopId: ShopId, problem: string): Promise<void> {
  await tx.db.promiseTable.upsert({
    where: { shopId },
    create: { shopId, table: {}, tableHash: "", problem },
    update: { problem },
  });
}
