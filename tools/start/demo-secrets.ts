import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const FILE = path.resolve(import.meta.dirname, "../../.data/demo-secrets.json");

export type DemoSecrets = { apiKey: string; apiSecret: string; encryptionKeys: string; lookupKey: string };

/** Keys of the demo on this machine, made once: what they sealed must open again after a restart. */
export async function demoSecrets(): Promise<DemoSecrets> {
  const known = await readFile(FILE, "utf8").catch(() => null);
  // The file is our own, written below.
  if (known) return JSON.parse(known) as DemoSecrets;
  const made: DemoSecrets = {
    apiKey: randomBytes(16).toString("hex"),
    apiSecret: randomBytes(24).toString("hex"),
    encryptionKeys: `demo1:${randomBytes(32).toString("base64")}`,
    lookupKey: randomBytes(32).toString("base64"),
  };
  await mkdir(path.dirname(FILE), { recursive: true });
  await writeFile(FILE, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}
