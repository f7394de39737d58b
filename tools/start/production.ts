import { parseEnv } from "#app/env.server.ts";
import { connectOrExplain } from "#tools/database/connect.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";
import { buildPages, generateClient } from "./build.ts";
import { Children } from "./children.ts";
import { step } from "./step.ts";

/** Starts the app alone. The configuration is checked before anything is touched. */
export async function startProduction(): Promise<void> {
  const env = parseEnv({ ...process.env, NODE_ENV: "production" });
  await step("Database client", generateClient);
  await step("PostgreSQL", async () => (await connectOrExplain(env.databaseUrl)).end());
  await step("Database up to date", () => applyMigrations(env.databaseUrl));
  await step("Pages built", buildPages);
  const children = new Children();
  const stop = (exitCode: number) => void children.stop().then(() => process.exit(exitCode));
  children.onUnexpectedEnd = () => stop(1);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop(0));
  await step("Doorstep", () =>
    children.start("doorstep", "app/server.ts", { env: { NODE_ENV: "production" }, logFile: null }),
  );
  console.log(`\nDoorstep answers on port ${env.port} for ${env.shopify.appUrl}\n`);
}
