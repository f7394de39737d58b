import { zstdDecompressSync } from "node:zlib";
import { Prisma, type PrismaClient } from "#prisma";
import type { Vault } from "#app/lib/vault.server.ts";

type Column = { table: string; name: string; type: string; required: boolean };

/** Every column of every table of ours, as the database lists them. */
async function listColumns(db: PrismaClient): Promise<Column[]> {
  return db.$queryRaw<Column[]>`
    select class.relname::text as "table", attribute.attname::text as name,
      format_type(attribute.atttypid, null) as type,
      attribute.attnotnull and not attribute.atthasdef as required
    from pg_attribute attribute
    join pg_class class on class.oid = attribute.attrelid
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
      and attribute.attnum > 0 and not attribute.attisdropped and class.relname <> '_prisma_migrations'
    order by 1, attribute.attnum`;
}

const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

/** How many rows of a shop each table holds. A table that does not say whose its rows are counts as -1. */
export async function countRows(db: PrismaClient, shopId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [table, columns] of Map.groupBy(await listColumns(db), (column) => column.table)) {
    if (!columns.some(({ name }) => name === "shopId")) counts[table] = -1;
    else {
      const [row] = await db.$queryRaw<{ count: bigint }[]>`
        select count(*) as count from ${quoted(table)} where "shopId" = ${shopId}`;
      counts[table] = Number(row?.count);
    }
  }
  return counts;
}

const SOME_VALUE: Record<string, Prisma.Sql> = {
  text: Prisma.sql`'some text'`,
  integer: Prisma.sql`1`,
  bigint: Prisma.sql`1`,
  boolean: Prisma.sql`true`,
  bytea: Prisma.sql`'some bytes'`,
  jsonb: Prisma.sql`'{}'`,
  uuid: Prisma.sql`gen_random_uuid()`,
  "text[]": Prisma.sql`'{}'`,
  "double precision": Prisma.sql`1`,
  numeric: Prisma.sql`1`,
  date: Prisma.sql`current_date`,
  "timestamp with time zone": Prisma.sql`now()`,
  "timestamp(3) with time zone": Prisma.sql`now()`,
};

/** Puts a row of this shop into every table that has none yet. */
export async function fillEveryTable(db: PrismaClient, shopId: string): Promise<void> {
  const counts = await countRows(db, shopId);
  for (const [table, columns] of Map.groupBy(await listColumns(db), (column) => column.table)) {
    if (counts[table] !== 0) continue;
    const needed = columns.filter(({ required, name }) => required && name !== "shopId");
    const values = needed.map(({ type }) => {
      const value = SOME_VALUE[type];
      if (!value) throw new Error(`no value is known for a column of type ${type} in ${table}`);
      return value;
    });
    await db.$executeRaw`
      insert into ${quoted(table)} (${Prisma.join([quoted("shopId"), ...needed.map(({ name }) => quoted(name))])})
      values (${Prisma.join([Prisma.sql`${shopId}`, ...values])})`;
  }
}

/** Leaves nothing behind for the next test. */
export async function emptyEveryTable(db: PrismaClient): Promise<void> {
  const tables = new Set((await listColumns(db)).map(({ table }) => table));
  await db.$executeRaw`truncate ${Prisma.join([...tables].map(quoted))}`;
}

/** Where in the whole database any of these texts can be read, by somebody who has the keys too. */
export async function findTraces(db: PrismaClient, vault: Vault, needles: string[]): Promise<string[]> {
  const traces = new Set<string>();
  for (const { table, name } of await listColumns(db)) {
    const rows = await db.$queryRaw<{ text: string; bytes: Uint8Array | null }[]>`
      select ${quoted(name)}::text as text, ${bytesOf(name)} as bytes
      from ${quoted(table)} where ${quoted(name)} is not null`;
    for (const { text, bytes } of rows)
      for (const readable of [text, ...opened(vault, text, bytes)])
        for (const needle of needles)
          if (readable.toLowerCase().includes(needle.toLowerCase()))
            traces.add(`${table}.${name}: ${needle}`);
  }
  return [...traces];
}

const bytesOf = (name: string): Prisma.Sql =>
  Prisma.sql`case when pg_typeof(${quoted(name)}) = 'bytea'::regtype then ${quoted(name)}::text::bytea end`;

/** What the keys and the decompressor make of a value; nothing when it was not sealed. */
function opened(vault: Vault, text: string, bytes: Uint8Array | null): string[] {
  if (bytes === null) return attempt(() => vault.unseal(text));
  const plain = [...attempt(() => vault.unsealBytes(bytes))];
  return [...plain, ...plain.flatMap((packed) => attempt(() => zstdDecompressSync(packed)))].map(String);
}

function attempt<Value>(open: () => Value): Value[] {
  try {
    return [open()];
  } catch {
    return [];
  }
}
