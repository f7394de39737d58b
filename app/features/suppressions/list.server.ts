import { Prisma } from "#prisma";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import type { ShopId } from "#app/lib/ids.ts";
import { dateFromInstant, instantFromDate } from "#app/lib/time.ts";
import { unsealOrNull } from "#app/lib/vault.server.ts";
import { addressHashOf } from "./suppress.server.ts";
import type { SendingScope } from "./suppression.ts";
import {
  formatPlace,
  SENDING_SCOPES,
  type ListPlace,
  type SuppressionCounts,
  type SuppressionPage,
  type SuppressionRow,
} from "./suppression-list.ts";
import { suppressionHead, suppressionLine } from "./suppression-csv.ts";

type Filter = { scope: SendingScope | null; after: ListPlace | null };

/** Addresses that get no mail or no marketing, newest first, page by page. They are personal data: log who looks. */
export async function listSuppressions(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  { scope, after }: Filter,
  rowsMax: number,
): Promise<SuppressionPage> {
  const scopes: readonly string[] = scope ? [scope] : SENDING_SCOPES;
  const further = after
    ? Prisma.sql`and ("createdAt", "addressHash", scope)
        < (${dateFromInstant(after.createdAt)}, ${after.addressHash}, ${after.scope})`
    : Prisma.empty;
  const stored = await ctx.db.$queryRaw<StoredRow[]>`
    select "addressHash", scope, "addressSealed", reason, source, detail, "createdAt" from "Suppression"
    where "shopId" = ${shopId} and "releasedAt" is null and scope = any(${scopes}) ${further}
    order by "createdAt" desc, "addressHash" desc, scope desc limit ${rowsMax + 1}`;
  const rows = stored.slice(0, rowsMax).map((row) => toRow(ctx, row));
  const last = rows.at(-1);
  return { rows, next: stored.length > rowsMax && last ? formatPlace(last) : null };
}

/** What is held against one address, spelled in any case. */
export async function findSuppressions(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
  address: string,
): Promise<SuppressionRow[]> {
  const addressHash = addressHashOf(ctx, shopId, address);
  if (addressHash === null) return [];
  const rows = await ctx.db.suppression.findMany({
    where: { shopId, addressHash, releasedAt: null, scope: { in: [...SENDING_SCOPES] } },
  });
  return rows.map((row) => toRow(ctx, row));
}

export async function countSuppressions({ db }: Ctx | TxCtx, shopId: ShopId): Promise<SuppressionCounts> {
  const rows = await db.suppression.groupBy({
    by: ["scope"],
    where: { shopId, releasedAt: null },
    _count: true,
  });
  const countOf = (scope: SendingScope) => rows.find((row) => row.scope === scope)?._count ?? 0;
  return { all: countOf("all"), marketing: countOf("marketing") };
}

const CHUNK_ROWS = 1_000;

/** The whole list as CSV text, piece by piece. */
export async function* exportSuppressions(ctx: Ctx, shopId: ShopId): AsyncGenerator<string> {
  yield suppressionHead();
  let after: ListPlace | null = null;
  do {
    const { rows, next }: SuppressionPage = await listSuppressions(
      ctx,
      shopId,
      { scope: null, after },
      CHUNK_ROWS,
    );
    const lines = rows.flatMap((row) => suppressionLine(row) ?? []);
    if (lines.length > 0) yield lines.join("");
    after = next === null ? null : (rows.at(-1) ?? null);
  } while (after);
}

type StoredRow = {
  addressHash: string;
  scope: string;
  addressSealed: string | null;
  reason: string;
  source: string;
  detail: string | null;
  createdAt: Date;
};

const toRow = ({ vault }: Ctx | TxCtx, row: StoredRow): SuppressionRow => ({
  addressHash: row.addressHash,
  // suppress() alone writes these two columns.
  scope: row.scope as SendingScope,
  reason: row.reason as SuppressionRow["reason"],
  address: unsealOrNull(vault, row.addressSealed),
  source: row.source,
  detail: row.detail,
  createdAt: instantFromDate(row.createdAt),
});
