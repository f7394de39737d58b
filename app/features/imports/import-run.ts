import type { ShopId } from "#app/lib/ids.ts";
import { DAY_MS, MINUTE_MS, msBetween, type Instant } from "#app/lib/time.ts";

/**
 * How far back the first import goes. With read_orders alone an app sees the orders of the last 60 days; an app that
 * Shopify has approved for read_all_orders sees all, of which a year is what estimates can learn from.
 * https://shopify.dev/docs/api/usage/access-scopes#orders-permissions
 */
export const importReachMs = (grantedScopes: string): number =>
  (grantedScopes.split(",").includes("read_all_orders") ? 365 : 60) * DAY_MS;

/**
 * queued → preparing (Shopify writes the file) → reading (we read it) → done. Any of the first three may end as failed,
 * and a failed one goes back to where it can be taken up again.
 */
export const IMPORT_STATES = ["queued", "preparing", "reading", "done", "failed"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** True until the import has ended, well or badly. */
export const isUnderWay = ({ state }: { state: ImportState }): boolean =>
  state !== "done" && state !== "failed";

/** What follows an import, such as scans of parcels under way and what is wrong with them, comes within this time after it. */
const SETTLES_MS = 2 * MINUTE_MS;

/** True as long as an import changes what pages show: before it begins, until it has ended, and shortly after. */
export const isSettling = (run: ImportRun | null, now: Instant): boolean =>
  run === null || isUnderWay(run) || (run.finishedAt !== null && msBetween(run.finishedAt, now) < SETTLES_MS);

export type ImportRun = {
  shopId: ShopId;
  importId: string;
  state: ImportState;
  since: Instant;
  /** gid://shopify/BulkOperation/…, once Shopify has accepted the query. */
  bulkOperationId: string | null;
  /** Where the file lies; it expires. */
  resultUrl: string | null;
  orderCount: number | null;
  importedCount: number;
  /** Everything in the file before this byte is stored. */
  byteOffset: number;
  problem: string | null;
  createdAt: Instant;
  startedAt: Instant | null;
  finishedAt: Instant | null;
};
