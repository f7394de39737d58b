import pg from "pg";
import { OperatorError } from "../operator-error.ts";

/** Connects to the PostgreSQL that DATABASE_URL names. Throws an OperatorError that says why when it cannot. */
export async function connectOrExplain(databaseUrl: string): Promise<pg.Client> {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new OperatorError("DATABASE_URL must start with postgres://");
  try {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    return client;
  } catch (error) {
    // Where a name has several addresses the message is empty, and the code tells.
    const { message, code } = error as { message?: string; code?: string };
    throw new OperatorError(`The PostgreSQL of DATABASE_URL cannot be used: ${message || code}`, {
      cause: error,
    });
  }
}
