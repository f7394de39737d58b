import type pg from "pg";
import type { Vault } from "#app/lib/vault.server.ts";
import type { SealedColumn } from "./sealed-columns.ts";

type Sealed = string | Buffer;
type Row = { key: string[]; sealed: Sealed };

const ROWS_PER_BATCH = 500;

/**
 * Seals anew what was sealed with another key than today's (`keyId`), in batches along the table's key. Returns how many
 * values it changed. The app may run meanwhile: a value that changes under our hands is left as it is, for whoever wrote
 * it used today's key, and whatever is left over is found by the next run. So it may be stopped at any point, too.
 */
export async function resealColumn(
  client: pg.ClientBase,
  vault: Vault,
  column: SealedColumn,
  keyId: string,
): Promise<number> {
  let changed = 0;
  for (let after: string[] | null = null; ;) {
    const rows: Row[] = await readStale(client, column, keyId, after);
    const last = rows.at(-1);
    if (!last) return changed;
    changed += await replace(
      client,
      column,
      rows,
      rows.map(({ sealed }) => sealAnew(vault, sealed)),
    );
    after = last.key;
  }
}

/** How many values of the column are not sealed with today's key. */
export async function countStale(
  client: pg.ClientBase,
  column: SealedColumn,
  keyId: string,
): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) as count from ${quote(column.table)} t where ${isStale(column)}`,
    [`${keyId}:`],
  );
  return Number(rows[0]?.count);
}

const sealAnew = (vault: Vault, sealed: Sealed): Sealed =>
  typeof sealed === "string"
    ? vault.seal(vault.unseal(sealed))
    : Buffer.from(vault.sealBytes(vault.unsealBytes(sealed)));

async function readStale(
  client: pg.ClientBase,
  column: SealedColumn,
  keyId: string,
  after: string[] | null,
): Promise<Row[]> {
  const names = column.key.map(({ name }) => `t.${quote(name)}`);
  const isAfter = after
    ? `and (${names.join(", ")}) > (${column.key.map(({ type }, index) => `$${index + 2}::${type}`).join(", ")})`
    : "";
  const { rows } = await client.query<Row>(
    `select array[${names.map((name) => `${name}::text`).join(", ")}] as key, t.${quote(column.column)} as sealed
     from ${quote(column.table)} t where ${isStale(column)} ${isAfter}
     order by ${names.join(", ")} limit ${ROWS_PER_BATCH}`,
    [`${keyId}:`, ...(after ?? [])],
  );
  return rows;
}

/** Values carry the id of their key in front: "k1:…". */
const isStale = ({ column, isBinary }: SealedColumn): string =>
  isBinary
    ? `substring(t.${quote(column)} from 1 for octet_length($1::text)) <> convert_to($1::text, 'LATIN1')`
    : `not starts_with(t.${quote(column)}, $1::text)`;

async function replace(
  client: pg.ClientBase,
  { table, column, isBinary, key }: SealedColumn,
  rows: Row[],
  fresh: Sealed[],
): Promise<number> {
  const type = isBinary ? "bytea[]" : "text[]";
  const parts = key.map((_, index) => `k${index}`);
  const { rowCount } = await client.query(
    `update ${quote(table)} t set ${quote(column)} = v.fresh
     from unnest($1::${type}, $2::${type}, ${parts.map((_, index) => `$${index + 3}::text[]`).join(", ")})
       as v(stale, fresh, ${parts.join(", ")})
     where ${key.map(({ name, type: its }, index) => `t.${quote(name)} = v.k${index}::${its}`).join(" and ")}
       and t.${quote(column)} = v.stale`,
    [rows.map(({ sealed }) => sealed), fresh, ...key.map((_, index) => rows.map((row) => row.key[index]))],
  );
  return rowCount ?? 0;
}

/** Names come from the database's own catalog. */
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
