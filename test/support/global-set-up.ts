import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "#tools/database/embedded-postgres.ts";
import { applyMigrations } from "#tools/database/schema-engine.ts";

declare module "vitest" {
  // Merging into vitest's own interface needs the interface form.
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

let running: Promise<{ url: string; stop(): Promise<void> }> | undefined;

/** One PostgreSQL for the run, migrated once into a template that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // Speed over safety: this cluster is thrown away.
  const flags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"].flatMap((flag) => [
    "-c",
    flag,
  ]);
  running ??= startEmbeddedPostgres({ name: "test", keep: false, flags }).then(async (postgres) => {
    await makeTemplate(postgres.url);
    return postgres;
  });
  const postgres = await running;
  project.provide("postgresUrl", postgres.url);
  return async () => {
    const stopping = running;
    running = undefined;
    if (stopping) await postgres.stop();
  };
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("create database doorstep_template");
  await client.end();
  const template = new URL(url);
  template.pathname = "/doorstep_template";
  await applyMigrations(template.toString());
  await whenAlone(url);
}

/** A template can be copied only while nobody is connected to it; the migrating connections close in a moment. */
async function whenAlone(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("alter database doorstep_template with allow_connections false is_template true");
  for (;;) {
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where datname = 'doorstep_template'",
    );
    if (rowCount === 0) break;
    await client.query("select pg_sleep(0.02)");
  }
  await client.end();
}
