import { applyMigrations } from "./schema-engine.ts";

// npm run migrate: brings the database at DATABASE_URL up to date. `prisma migrate deploy` does the same.
const url = process.env.DATABASE_URL;
if (!url) {
  console.error("Set DATABASE_URL to the PostgreSQL to bring up to date.");
  process.exit(2);
}
const applied = await applyMigrations(url);
console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
process.exit(0);
