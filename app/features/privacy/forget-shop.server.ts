import { Prisma } from "#prisma";
import type { Ctx, TxCtx } from "#app/context.server.ts";
import { storedShopId, type ShopId } from "#app/lib/ids.ts";
import { instantFromDate, type Instant } from "#app/lib/time.ts";

const ROWS_PER_STATEMENT = 2_000;

/** Deleted last: the request says that a deletion is under way, so that it is taken up again after a crash. */
const LAST_TABLES = ["Shop", "PrivacyRequest"];

/** The deletion that a shop has waiting, if any. */
export async function findOpenShopRedact(
  ctx: Ctx | TxCtx,
  shopId: ShopId,
): Promise<{ requestId: string; requestedAt: Instant } | null> {
  const row = await ctx.db.privacyRequest.findFirst({
    where: { shopId, kind: "shop_redact", state: "open" },
    orderBy: { requestedAt: "desc" },
  });
  return row && { requestId: row.requestId, requestedAt: instantFromDate(row.requestedAt) };
}

/** Shops of which a deletion is open, over all shops. */
export async function listOpenShopRedacts(ctx: Ctx): Promise<ShopId[]> {
  const rows = await ctx.db.privacyRequest.findMany({
    where: { kind: "shop_redact", state: "open" },
    distinct: ["shopId"],
    select: { shopId: true },
  });
  return rows.map((row) => storedShopId(row.shopId));
}

/** True when the app was installed after the request. Locks the shop's row, so that it stays true or false for a while. */
export async function hasComeBack(tx: TxCtx, shopId: ShopId, requestedAt: Instant): Promise<boolean> {
  const [shop] = await tx.db.$queryRaw<{ installedAt: Date | null }[]>`
    select "installedAt" from "Shop" where "shopId" = ${shopId} for update`;
  return shop?.installedAt != null && instantFromDate(shop.installedAt) > requestedAt;
}

/**
 * Every table that holds rows of shops, as the database itself lists them: a table added tomorrow is not forgotten.
 */
export async function listShopTables(ctx: Ctx | TxCtx): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ name: string }[]>`
    select columns.table_name::text as name
    from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE' and column_name = 'shopId'
    order by 1`;
  const tables = rows.map(({ name }) => name).filter((name) => !LAST_TABLES.includes(name));
  return [...tables, ...LAST_TABLES];
}

/** Deletes some rows of a shop from a table; false when none was left. */
export async function deleteSomeRows(tx: TxCtx, table: string, shopId: ShopId): Promise<boolean> {
  // The name comes from the catalogue; it still goes in quoted.
  const quoted = Prisma.raw(`"${table.replaceAll('"', '""')}"`);
  const deleted = await tx.db.$executeRaw`
    delete from ${quoted} where ctid in
      (select ctid from ${quoted} where "shopId" = ${shopId} limit ${ROWS_PER_STATEMENT})`;
  return deleted > 0;
}
