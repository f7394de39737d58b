// node tools/run.mjs PROGRAM [options]: installs what is missing, then goes on with the program in the project's own Node.
// Plain JavaScript: this runs on whatever Node (20 or newer) the machine has, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const PROJECT_NODE = path.join(ROOT, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");

const [program, ...options] = process.argv.slice(2);
installIfMissing();
continueWith(program, options);

/** Installs the packages when they are missing or older than the lock file. Says so in one line with its time. */
function installIfMissing() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    fail(`Node 20 or newer is needed; this is ${process.version}.`);
  if (isInstalled()) return;
  const startedAt = Date.now();
  // Not to stdout: some programs print nothing but JSON there.
  process.stderr.write("  Installing packages …");
  // The versions are those of the lock file. Not "npm ci": it insists on the packages of every other platform too, and a
  // registry mirror may not have them.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command = "npm", ...before] = npm;
  const result = spawnSync(
    command,
    [...before, "install", "--no-save", "--include=dev", "--loglevel=error"],
    {
      cwd: ROOT,
      encoding: "utf8",
      // Prisma's schema engine is a download; ours is on npm. Naming any file keeps the installer from trying.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, NODE_ENV: "development" },
    },
  );
  if (result.status !== 0) fail(`\nThe packages could not be installed:\n${result.stdout}${result.stderr}`);
  process.stderr.write(`\r✓ Packages installed  ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
  if (!isInstalled())
    fail(
      `\nThe packages are there, but the project's own Node is not: allow install scripts and run "npm install".`,
    );
}

function isInstalled() {
  const installed = path.join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installed) || !existsSync(PROJECT_NODE)) return false;
  return statSync(installed).mtimeMs >= statSync(path.join(ROOT, "package-lock.json")).mtimeMs;
}

/** Goes on in the project's own Node, with its tools first in PATH. Signals are handed on; its end is our end. */
function continueWith(script, args) {
  const child = spawn(PROJECT_NODE, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: `${path.join(ROOT, "node_modules/.bin")}${path.delimiter}${process.env.PATH}`,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
