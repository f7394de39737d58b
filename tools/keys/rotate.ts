import pg from "pg";
import { createVault, type VaultKeys } from "#app/lib/vault.server.ts";
import { countStale, resealColumn } from "./reseal.ts";
import { listSealedColumns } from "./sealed-columns.ts";

export type Rotation = { changed: number; left: number };

/**
 * Brings every sealed value of a database under the first of the keys. `left` counts what is still under another one: not
 * 0 while a process that does not know the new key goes on writing.
 */
export async function rotateKeys(
  databaseUrl: string,
  keys: VaultKeys,
  onColumn: (name: string, changed: number) => void = () => {},
): Promise<Rotation> {
  const vault = createVault(keys);
  const keyId = keys.sealing[0]?.id ?? "";
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const rotation = { changed: 0, left: 0 };
    for (const column of await listSealedColumns(client)) {
      const changed = await resealColumn(client, vault, column, keyId);
      rotation.changed += changed;
      rotation.left += await countStale(client, column, keyId);
      onColumn(`${column.table}.${column.column}`, changed);
    }
    return rotation;
  } finally {
    await client.end();
  }
}
