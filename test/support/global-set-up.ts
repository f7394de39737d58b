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

type Running = { url: string; stop: () => Promise<void> };

/** Vitest loads this file once for each project; the database is one for all of them. */
const shared: { running?: Promise<Running> } = ((globalThis as Record<symbol, object>)[
  Symbol.for("doorstep test postgres")
] ??= {});

/** One PostgreSQL for the run, migrated once into a template that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  shared.running ??= start();
  const postgres = await shared.running;
  project.provide("postgresUrl", postgres.url);
  return async () => {
    if (!shared.running) return;
    delete shared.running;
    await postgres.stop();
  };
}

async function start(): Promise<Running> {
  // Speed over safety: this cluster is thrown away.
  const flags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"].flatMap((flag) => [
    "-c",
    flag,
  ]);
  const postgres = await startEmbeddedPostgres({ name: "test", keep: false, flags });
  await makeTemplate(postgres.url);
  return postgres;
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
