import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { OperatorError } from "../operator-error.ts";
import { postgresFolder, type Owner } from "./binaries.ts";
import { postgresOwner } from "./owner.ts";

export type RunningPostgres = { url: string; port: number; stop(): Promise<void> };

type Options = {
  /** Which cluster: "demo" is kept between runs, anything else is made afresh and thrown away at stop. */
  name: string;
  keep: boolean;
  flags?: string[];
};

const PASSWORD_FILE = "doorstep-password";

/**
 * Starts a real PostgreSQL of our own from the binaries on npm, on a free port of this machine.
 * Works as root too: then the server runs as another user, in a folder that user can reach wherever the clone lies.
 */
export async function startEmbeddedPostgres({ name, keep, flags = [] }: Options): Promise<RunningPostgres> {
  const owner = postgresOwner();
  const shared = owner ? "/var/lib/doorstep" : path.join(os.homedir(), ".cache", "doorstep");
  const folder = await postgresFolder(owner, shared);
  const dataFolder = await dataFolderFor(name, keep, owner, shared);
  await whenNobodyUses(dataFolder);
  if (!existsSync(path.join(dataFolder, "PG_VERSION"))) await initialise(folder, dataFolder, owner);
  const password = await readFile(path.join(dataFolder, PASSWORD_FILE), "utf8");
  const port = await freePort();
  const server = await startServer({ folder, dataFolder, owner, keep }, port, flags);
  return {
    url: `postgres://doorstep:${password}@127.0.0.1:${port}/postgres`,
    port,
    stop: () => stopServer(server),
  };
}

/**
 * Kept data lies in the clone. As root it lies where the server's user can reach it, under a name that the clone keeps: who
 * deletes the clone's .data begins anew.
 */
async function dataFolderFor(
  name: string,
  keep: boolean,
  owner: Owner | null,
  shared: string,
): Promise<string> {
  const dice = randomBytes(6).toString("hex");
  if (!keep) return path.join(os.tmpdir(), `doorstep-${name}-${dice}`);
  if (!owner) return path.resolve(".data", `postgres-${name}`);
  const nameFile = path.resolve(".data", `postgres-${name}.name`);
  const known = await readFile(nameFile, "utf8").catch(() => null);
  if (known) return path.join(shared, known);
  await mkdir(path.dirname(nameFile), { recursive: true });
  await writeFile(nameFile, `${name}-${dice}`);
  return path.join(shared, `${name}-${dice}`);
}

const GOING_DOWN_MAX_MS = 5_000;

/** A server ends with its starter; one whose starter was just killed gets a moment. After that the folder is in use. */
async function whenNobodyUses(dataFolder: string): Promise<void> {
  const pid = Number(
    (await readFile(path.join(dataFolder, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[0],
  );
  const giveUpAt = Date.now() + GOING_DOWN_MAX_MS;
  while (pid && isRunning(pid)) {
    if (Date.now() > giveUpAt)
      throw new OperatorError(
        `Already running: PostgreSQL ${pid} uses ${dataFolder}. Is another "npm start" of this folder open?`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A process id may have been given to somebody else since; where the system tells names, it must be a PostgreSQL. */
function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return !existsSync("/proc/self") && answersToSignals(pid);
  }
}

/** EPERM: it is there and belongs to somebody else. */
function answersToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function initialise(folder: string, dataFolder: string, owner: Owner | null): Promise<void> {
  // The server's user must be able to walk through a parent made here, whatever our umask says.
  const made = await mkdir(path.dirname(dataFolder), { recursive: true });
  if (owner && made) await chmod(made, 0o755);
  await mkdir(dataFolder, { mode: 0o700 });
  const password = randomBytes(18).toString("base64url");
  const passwordFile = path.join(os.tmpdir(), `doorstep-${randomBytes(6).toString("hex")}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) {
    await chown(dataFolder, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  try {
    const args = [
      `--pgdata=${dataFolder}`,
      "--auth=scram-sha-256",
      "--username=doorstep",
      `--pwfile=${passwordFile}`,
    ];
    await finished(
      spawn(path.join(folder, "bin", "initdb"), [...args, "--encoding=UTF8", "--locale=C", "--no-sync"], {
        ...owner,
        env: { ...process.env, LC_ALL: "C" },
        stdio: ["ignore", "ignore", "pipe"],
      }),
    );
    await writeFile(path.join(dataFolder, PASSWORD_FILE), password, { mode: 0o600 });
  } catch (error) {
    await rm(dataFolder, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function finished(child: ChildProcess): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`PostgreSQL could not be set up (exit ${code}): ${said}`)),
    );
  });
}

/**
 * Runs the server for as long as somebody holds its standard input: when we end, however we end, the pipe closes and the
 * shell asks PostgreSQL to stop, and removes what was only for the while. (exec 3: a shell gives what it runs in the background no standard input.)
 */
const WHILE_HELD = `exec 3<&0
"$0" "$@" </dev/null & server=$!
{ cat <&3 >/dev/null; kill -INT $server; } 2>/dev/null & holder=$!
wait $server; code=$?
kill $holder 2>/dev/null
[ -z "$DOORSTEP_REMOVE" ] || rm -rf "$DOORSTEP_REMOVE"
exit $code`;

type Cluster = { folder: string; dataFolder: string; owner: Owner | null; keep: boolean };

function startServer(
  { folder, dataFolder, owner, keep }: Cluster,
  port: number,
  flags: string[],
): Promise<ChildProcess> {
  const program = path.join(folder, "bin", "postgres");
  const args = ["-D", dataFolder, "-p", String(port), "-c", "listen_addresses=127.0.0.1"];
  const settings = ["-c", "unix_socket_directories=", "-c", "max_connections=200", ...flags];
  const server = spawn("sh", ["-c", WHILE_HELD, program, ...args, ...settings], {
    ...owner,
    // A group of its own: Ctrl-C in the terminal must reach us first, so that we stop it last.
    detached: true,
    env: { ...process.env, LC_ALL: "C", DOORSTEP_REMOVE: keep ? "" : dataFolder },
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`PostgreSQL stopped at start (exit ${code}): ${said}`)));
    server.stderr?.on("data", (chunk) => {
      if (said.length < 20_000) said += String(chunk);
      if (String(chunk).includes("ready to accept connections")) resolve(server);
    });
  });
}

/** Letting go of its input asks PostgreSQL for a fast shutdown: sessions are ended, data is written. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  await new Promise((resolve) => {
    server.once("exit", resolve);
    server.stdin?.end();
  });
}

/** A port that was free a moment ago, on the loopback address. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
