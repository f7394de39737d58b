import { storableText } from "./text.ts";

/** Columns that are overwritten together, when `newer` (SQL over `old` and `new`) holds. */
type Register = { columns: string[]; newer: string };

export type UpsertTarget = {
  table: string;
  key: string[];
  /** Written once, with the row, and then left alone. */
  once?: string[];
  registers: Register[];
};

type Row = Record<string, unknown>;

/** As much of a database client as is needed here. */
type Sql = { $queryRawUnsafe<Rows>(text: string, ...values: unknown[]): Promise<Rows> };

/** Names parted by white space, so that twenty columns take three lines. */
export const words = (text: string): string[] => text.trim().split(/\s+/);

/** SQL: the incoming row's version is newer. Versions compare as plain bytes; a row without one has no say. */
export const newerBy = (version: string): string =>
  `new."${version}" is not null and (old."${version}" is null or new."${version}" collate "C" > old."${version}" collate "C")`;

/**
 * Writes many rows in one statement: new ones as they are, known ones register by register where the incoming facts are
 * newer. So the same rows in any order, any number of times, in any batches, end the same. Rows are locked in the order
 * given, changed or not. Returns the keys of rows that were added or changed.
 */
export async function upsertNewest(db: Sql, target: UpsertTarget, rows: Row[]): Promise<Row[]> {
  const changed: Row[] = [];
  // One statement may touch a row only once, so a second telling of the same row waits for the next.
  for (let rest = rows; rest.length > 0;) {
    const { first, later } = firstOfEach(rest, target.key);
    const json = JSON.stringify(first, (_key, value: unknown) =>
      typeof value === "string" ? storableText(value) : value,
    );
    changed.push(...(await db.$queryRawUnsafe<Row[]>(statementFor(target), json)));
    rest = later;
  }
  return changed;
}

function firstOfEach(rows: Row[], key: string[]): { first: Row[]; later: Row[] } {
  const seen = new Set<string>();
  const first: Row[] = [];
  const later: Row[] = [];
  for (const row of rows) {
    const name = JSON.stringify(key.map((column) => row[column]));
    (seen.has(name) ? later : first).push(row);
    seen.add(name);
  }
  return { first, later };
}

const quoted = (names: string[]): string => names.map((name) => `"${name}"`).join(", ");

/** Only names from our own code are pasted into the text; every value travels in the one parameter. */
function statementFor({ table, key, once = [], registers }: UpsertTarget): string {
  const columns = quoted([...key, ...once, ...registers.flatMap((register) => register.columns)]);
  const conditions = registers.map((register) => conditionOf(register, table));
  const assignments = registers.flatMap((register, index) =>
    register.columns.map(
      (column) =>
        `"${column}" = case when ${conditions[index]} then excluded."${column}" else "${table}"."${column}" end`,
    ),
  );
  return `
    insert into "${table}" (${columns})
    select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)
    on conflict (${quoted(key)}) do update set ${assignments.join(", ")}
    where ${conditions.map((condition) => `(${condition})`).join(" or ")}
    returning ${key.map((column) => `"${table}"."${column}"`).join(", ")}`;
}

const conditionOf = ({ newer }: Register, table: string): string =>
  newer.replaceAll(/\bold\./g, `"${table}".`).replaceAll(/\bnew\./g, "excluded.");
