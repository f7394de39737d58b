import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#prisma";
import type { Prisma } from "#prisma";

/** The database, or a transaction on it: what takes one takes the other. */
export type Db = Prisma.TransactionClient;

/** A Prisma client on its own pool. One per process; the composition root owns it. */
export function createDb(databaseUrl: string, connectionsMax = 10): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, max: connectionsMax }),
    // Otherwise an error's message holds the arguments of the query, and with them whose order it was about.
    errorFormat: "minimal",
  });
}
