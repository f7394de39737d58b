import type { StandInOptions } from "#test/stand-ins/shopify/shopify-stand-in.ts";
import { startOnDatabase, type RunningApp } from "./app-on-database.ts";
import { createTestDatabase } from "./database.ts";

/** Everything a journey needs, on free ports and a database of its own: the app, a local Shopify, a mailbox. */
export async function startEverything(options: Partial<StandInOptions> = {}): Promise<RunningApp> {
  const database = await createTestDatabase();
  const running = await startOnDatabase(database.url, options);
  return {
    ...running,
    async close() {
      await running.close();
      await database.drop();
    },
  };
}
