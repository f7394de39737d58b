import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { engineAdapter } from "./engine-adapter.ts";

const require = createRequire(import.meta.url);
const ROOT = path.resolve(import.meta.dirname, "../..");
const NO_FILTERS = { externalTables: [], externalEnums: [] };

type Engine = {
  applyMigrations(args: object): Promise<{ appliedMigrationNames: string[] }>;
  diff(args: object): Promise<{ stdout: string; exitCode: number }>;
};

/**
 * Prisma's schema engine as WebAssembly. The ordinary engine is a download that closed networks cannot reach;
 * this build is on npm and keeps the same `_prisma_migrations` table, so `prisma migrate deploy` agrees with it.
 */
async function schemaEngine(databaseUrl: string): Promise<Engine> {
  const module = await (engineModule ??= loadEngine());
  return module.SchemaEngine.new(
    { datamodels: await datamodels() },
    () => {},
    engineAdapter(databaseUrl),
  ) as Promise<Engine>;
}

/** Loaded once: the module keeps its instance in a global of its own, which a second one would pull from under the first. */
let engineModule: ReturnType<typeof loadEngine> | undefined;

async function loadEngine() {
  const module = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = path.join(
    path.dirname(require.resolve("@prisma/schema-engine-wasm")),
    "schema_engine_bg.wasm",
  );
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    "./schema_engine_bg.js": withLooseTimers(module),
  });
  module.__wbg_set_wasm(instance.exports);
  // The type of a WebAssembly export is open; the start function of wasm-bindgen takes and gives nothing.
  (instance.exports.__wbindgen_start as () => void)();
  return module;
}

/** The engine's own limit of ten seconds for a lock runs on after the work is done; it must not keep the process alive. */
function withLooseTimers(module: object): WebAssembly.ModuleImports {
  const timerNames = Object.keys(module).filter((name) => name.startsWith("__wbg_setTimeout_"));
  const loose = (callback: () => void, delayMs: number) => setTimeout(callback, delayMs).unref();
  return { ...module, ...Object.fromEntries(timerNames.map((name) => [name, loose])) };
}

async function datamodels(): Promise<[string, string][]> {
  const folder = path.join(ROOT, "prisma/schema");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [
      name,
      await readFile(path.join(folder, name), "utf8"),
    ]),
  );
}

async function migrationsList() {
  const baseDir = path.join(ROOT, "prisma/migrations");
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: await readFile(path.join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = {
    path: "migration_lock.toml",
    content: await readFile(path.join(baseDir, "migration_lock.toml"), "utf8"),
  };
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** Applies what prisma/migrations has and the database has not. Returns the names applied. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const engine = await schemaEngine(databaseUrl);
  const result = await engine.applyMigrations({
    migrationsList: await migrationsList(),
    filters: NO_FILTERS,
  });
  return result.appliedMigrationNames;
}

/** SQL that takes the migrations folder to prisma/schema; empty when they agree. Needs an empty database to replay in. */
export async function pendingSql(emptyDatabaseUrl: string): Promise<string> {
  const engine = await schemaEngine(emptyDatabaseUrl);
  const files = (await datamodels()).map(([name, content]) => ({ path: name, content }));
  const result = await engine.diff({
    from: { tag: "migrations", ...(await migrationsList()) },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: NO_FILTERS,
  });
  return result.stdout.includes("This is an empty migration") ? "" : result.stdout;
}
