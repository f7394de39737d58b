import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#prisma";
import type { Prisma } from "#prisma";

/** The database, or a transaction on it: what takes one takes the other. */
export type Db = Prisma.TransactionClient;

/**
 * Queries that begin with a name in a comment are planned once for each connection and not every time: for those that are so
 * large that planning takes longer than running. A name stands for one text of a query. The others stay without a name, as
 * Prisma has it.
 */
const statementNameGenerator = ({ sql }: { sql: string }): string =>
  /^\/\* prepared: ([\w-]{1,50}) \*\//.exec(sql)?.[1] ?? "";

/** A Prisma client on its own pool. One per process; the composition root owns it. */
export function createDb(databaseUrl: string, connectionsMax = 10): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, max: connectionsMax }, { statementNameGenerator }),
    // Otherwise an error's message holds the arguments of the query, and with them whose order it was about.
    errorFormat: "minimal",
  });
}
