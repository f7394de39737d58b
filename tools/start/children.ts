import { fork, type ChildProcess } from "node:child_process";
import { openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PATIENCE_MS = 10_000;

/**
 * Room for what is only needed while a page is made, in megabytes: with Node's usual sixteen it is swept so often that this
 * takes a quarter of a tracking page's processor time. The same stands in the Dockerfile.
 * https://nodejs.org/docs/latest-v24.x/api/cli.html#--max-semi-space-sizesize-in-mib
 */
export const MEMORY_FLAGS = ["--max-semi-space-size=32"];

export type ChildOptions = {
  args?: string[];
  env?: Record<string, string>;
  preload?: string;
  logFile?: string | null;
};

/** The processes we started, stopped in the reverse order. */
export class Children {
  readonly #running: { name: string; process: ChildProcess }[] = [];
  /** Told when a child ends that nobody stopped. */
  onUnexpectedEnd: (name: string) => void = () => {};
  #stopping = false;

  /** Starts a program and waits for its word that it is ready. Its output goes to a file, or to ours when that is null. */
  async start(
    name: string,
    program: string,
    { args = [], env = {}, preload, logFile = `.data/log/${name}.log` }: ChildOptions = {},
  ): Promise<void> {
    if (logFile) await mkdir(path.dirname(path.join(ROOT, logFile)), { recursive: true });
    const output = logFile ? openSync(path.join(ROOT, logFile), "w") : "inherit";
    const child = fork(path.join(ROOT, program), args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      execArgv: [...MEMORY_FLAGS, ...(preload ? ["--import", path.join(ROOT, preload)] : [])],
      stdio: ["ignore", output, output, "ipc"],
    });
    this.#running.push({ name, process: child });
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("error", reject);
      child.once("exit", (code) =>
        reject(new Error(`${name} ended at start (exit ${code})${logFile ? `; see ${logFile}` : ""}`)),
      );
    });
    child.removeAllListeners("exit");
    child.once("exit", () => {
      if (!this.#stopping) this.onUnexpectedEnd(name);
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    for (const { process: child } of this.#running.toReversed()) await end(child);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const impatient = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.once("exit", () => {
      clearTimeout(impatient);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
