import { loadEnvFile } from "../env-file.ts";
import { OperatorError, toTell } from "../operator-error.ts";
import { connectOrExplain } from "./connect.ts";
import { applyMigrations } from "./schema-engine.ts";

// npm run migrate: brings the database at DATABASE_URL up to date. `prisma migrate deploy` does the same.
try {
  loadEnvFile();
  const url = process.env.DATABASE_URL;
  if (!url) throw new OperatorError("Set DATABASE_URL to the PostgreSQL to bring up to date.");
  await (await connectOrExplain(url)).end();
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
  process.exit(0);
} catch (error) {
  console.error(toTell(error));
  process.exit(2);
}
