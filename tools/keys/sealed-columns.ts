import type pg from "pg";

/** A column of sealed values, with the key of its table. */
export type SealedColumn = { table: string; column: string; isBinary: boolean; key: KeyColumn[] };
type KeyColumn = { name: string; type: string };

/** Every column whose name ends in Sealed: that is what the name promises. */
export async function listSealedColumns(client: pg.ClientBase): Promise<SealedColumn[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string; key: KeyColumn[] }>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
      (select json_agg(json_build_object('name', k.attname, 'type', format_type(k.atttypid, k.atttypmod)) order by place)
       from pg_index i
       cross join unnest(i.indkey) with ordinality as part(number, place)
       join pg_attribute k on k.attrelid = c.oid and k.attnum = part.number
       where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname like '%Sealed'
    where c.relkind = 'r'
    order by 1, 2`);
  return rows.map(({ table, column, type, key }) => ({ table, column, isBinary: type === "bytea", key }));
}
