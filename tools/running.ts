import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const FILE = path.resolve(import.meta.dirname, "../.data/running.json");

/** Where the app that `npm start` runs on this machine is to be found. */
export type Running = {
  startUrl: string;
  appUrl: string;
  standInUrl: string;
  mailboxUrl: string;
  databaseUrl: string;
  apiSecret: string;
};

/** Readable by this user only: it holds the database's password. */
export async function saveRunning(running: Running): Promise<void> {
  await mkdir(path.dirname(FILE), { recursive: true });
  await writeFile(FILE, JSON.stringify(running, null, 2), { mode: 0o600 });
}

export const forgetRunning = (): Promise<void> => rm(FILE, { force: true });

export async function findRunning(): Promise<Running | null> {
  const text = await readFile(FILE, "utf8").catch(() => null);
  // The file is our own, written above.
  return text === null ? null : (JSON.parse(text) as Running);
}
