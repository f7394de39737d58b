import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { pendingSql } from "./schema-engine.ts";

// npm run migration:new -- some-name: writes the SQL that takes the migrations folder to prisma/schema.
const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Name the migration in lower case with hyphens: npm run migration:new -- add-a-thing");
  process.exit(2);
}
const postgres = await startEmbeddedPostgres({ name: "migration", keep: false, flags: ["-c", "fsync=off"] });
try {
  const sql = await pendingSql(postgres.url);
  if (!sql) console.log("The schema and the migrations agree; nothing to write.");
  else {
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = path.resolve("prisma/migrations", `${stamp}_${name.replaceAll("-", "_")}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "migration.sql"), sql);
    console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`);
  }
} finally {
  await postgres.stop();
}
process.exit(0);
