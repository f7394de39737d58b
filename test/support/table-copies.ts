import type { PrismaClient } from "#prisma";

/** Copies whole tables, to come back to: telling a long story once is quicker than telling it for every test. */
export async function copyTables(db: PrismaClient, tables: readonly string[]): Promise<() => Promise<void>> {
  const copies = new Map<string, string>();
  for (const table of tables) {
    const [row] = await db.$queryRawUnsafe<{ rows: string }[]>(
      `select coalesce(json_agg(t), '[]')::text as rows from "${table}" t`,
    );
    copies.set(table, row?.rows ?? "[]");
  }
  return async () => {
    for (const [table, rows] of copies) {
      await db.$executeRawUnsafe(`truncate "${table}"`);
      await db.$executeRawUnsafe(
        `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1::json)`,
        rows,
      );
    }
  };
}
