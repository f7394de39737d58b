import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR_OID = 18;
const TEXT_OID = 25;
/** Marks such a column on its way through the adapter, which forgets the OIDs. */
const CHAR_COLUMNS = new WeakMap<object, number[]>();

/**
 * The schema engine reads the catalogue's one-letter "char" columns when it describes a database, and
 * \@prisma/adapter-pg 7.10 refuses the type. Here it passes the adapter as text and is told as a character after.
 */
class CatalogPool extends pg.Pool {
  // The overloads of pg's query share one shape at run time: whatever comes in is handed on.
  override query = (async (...args: unknown[]) => {
    const result = await (super.query as (...all: unknown[]) => Promise<pg.QueryResult>)(...args);
    const marked: number[] = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = TEXT_OID;
      marked.push(index);
    }
    if (result.rows) CHAR_COLUMNS.set(result.rows, marked);
    return result;
  }) as pg.Pool["query"];
}

async function connect(databaseUrl: string) {
  // The engine never says goodbye: an idle connection must not outlive its work.
  const pool = new CatalogPool({ connectionString: databaseUrl, max: 2, idleTimeoutMillis: 100 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(query: Parameters<typeof queryRaw>[0]) {
      const result = await queryRaw(query);
      for (const index of CHAR_COLUMNS.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    },
  });
}

/** How the schema engine talks to a database; comparisons are replayed in a database made for it and dropped after. */
export function engineAdapter(databaseUrl: string) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(databaseUrl),
    connectToShadowDb: () => connectToScratch(databaseUrl),
  });
}

async function connectToScratch(databaseUrl: string) {
  const name = `doorstep_shadow_${randomUUID().replaceAll("-", "")}`;
  const owner = await connect(databaseUrl);
  await owner.executeScript(`create database ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const scratch = await connect(url.toString());
  const dispose = scratch.dispose.bind(scratch);
  return Object.assign(scratch, {
    async dispose() {
      await dispose();
      await owner.executeScript(`drop database ${name}`);
      await owner.dispose();
    },
  });
}
