import { createHash } from "node:crypto";
import type pg from "pg";

/** Every table that holds what deliveries become, and the columns that say when or at random rather than what. */
const TABLES = ["Order", "Fulfillment", "Refund", "Shipment", "TrackingEvent", "Message"] as const;
const VOLATILE = [
  "createdAt",
  "updatedAt",
  "recordedAt",
  "trackingToken",
  "messageId",
  "sendAt",
  "sentAt",
  "claimedUntil",
  "attempts",
  "response",
];

type Table = (typeof TABLES)[number];

/** `digest` is of everything, `digests` of each table alone. */
export type ShopState = { digest: string; digests: Record<Table, string>; rows: Record<Table, number> };

/**
 * What a shop's deliveries have become, as counts and one digest: equal digests mean equal rows. Sealed values differ at
 * every sealing, so they count by being there or not; their keyed hashes beside them tell their content.
 */
export async function shopState(database: pg.ClientBase, shopIds: string[]): Promise<ShopState> {
  // Filled below, table by table.
  const state = { digests: {}, rows: {} } as Omit<ShopState, "digest">;
  for (const table of TABLES) {
    const { rows: found } = await database.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - $2::text[] as row from "${table}" t where "shopId" = any($1)`,
      [shopIds, VOLATILE],
    );
    const lines = found.map(({ row }) =>
      JSON.stringify(
        Object.entries(row).map(([name, value]) => [name, name.endsWith("Sealed") ? value !== null : value]),
      ),
    );
    state.rows[table] = lines.length;
    state.digests[table] = digestOf(lines.sort());
  }
  return { ...state, digest: digestOf(TABLES.map((table) => state.digests[table])) };
}

const digestOf = (lines: string[]): string =>
  createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);
