import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = path.resolve(import.meta.dirname, "../..");

/** Generates the database client from prisma/schema, unless it is the one of this very schema. */
export async function generateClient(): Promise<void> {
  await unlessUnchanged("prisma/generated/.made-from", ["prisma/schema", "package-lock.json"], () =>
    run("prisma", ["generate"], { cwd: ROOT }),
  );
}

/** Builds the pages with Vite, unless the build is of these very sources. */
export async function buildPages(): Promise<void> {
  await unlessUnchanged("build/.made-from", ["app", "vite.config.ts", "package-lock.json"], () =>
    run("remix", ["vite:build"], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 64e6,
    }),
  );
}

async function unlessUnchanged(
  stampFile: string,
  sources: string[],
  make: () => Promise<unknown>,
): Promise<void> {
  const stamp = await digestOf(sources);
  const file = path.join(ROOT, stampFile);
  if (readIfThere(file) === stamp) return;
  await make();
  writeFileSync(file, stamp);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** One digest over names and contents; tests do not count. */
async function digestOf(sources: string[]): Promise<string> {
  const digest = createHash("sha256");
  for (const source of sources)
    for (const file of await filesIn(path.join(ROOT, source)))
      digest.update(file).update(await readFile(file));
  return digest.digest("hex");
}

async function filesIn(entry: string): Promise<string[]> {
  const names = await readdir(entry, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!names) return [entry];
  const files = names.filter((name) => name.isFile() && !name.name.includes(".test."));
  return files.map((name) => path.join(name.parentPath, name.name)).sort();
}
