import { expect, test } from "vitest";
import { applyMigrations, pendingSql } from "#tools/database/schema-engine.ts";
import { createTestDatabase } from "#test/support/database.ts";

test("the migrations folder and the schema say the same", async () => {
  await using database = await disposable();
  expect(await pendingSql(database.url)).toBe("");
});

test("a database that is up to date has nothing applied to it", async () => {
  await using database = await disposable();
  expect(await applyMigrations(database.url)).toEqual([]);
});

async function disposable() {
  const database = await createTestDatabase();
  return { ...database, [Symbol.asyncDispose]: () => database.drop() };
}
