import type { Ctx } from "#app/context.server.ts";
import type { Db } from "#app/db.server.ts";
import type { ShopId } from "#app/lib/ids.ts";

/** Longer than the longest a token request may take, for each of those before us. */
const LOCKED_MAX = { maxWait: 20_000, timeout: 60_000 };

/**
 * Runs `work` in a transaction while no other, in this process or another, does the same for the shop's tokens. The
 * database lets go of the lock when the transaction ends, however it ends.
 */
export function withSessionLock<Result>(
  { db }: Pick<Ctx, "db">,
  shopId: ShopId,
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`session:${shopId}`}, 0))`;
    return work(tx);
  }, LOCKED_MAX);
}
