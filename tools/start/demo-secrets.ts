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

type Addresses = {
  databaseUrl: string;
  appUrl: string;
  port: number;
  smtpUrl: string;
  standInUrl: string;
  outboundUrl: string;
  dnsServer: string;
};

/** The app's configuration for the demo: the same variables as in production, with everything on this machine. */
export const demoEnv = (
  secrets: DemoSecrets,
  { databaseUrl, appUrl, port, smtpUrl, standInUrl, outboundUrl, dnsServer }: Addresses,
): Record<string, string> => ({
  NODE_ENV: "development",
  PORT: String(port),
  DATABASE_URL: databaseUrl,
  SHOPIFY_API_KEY: secrets.apiKey,
  SHOPIFY_API_SECRET: secrets.apiSecret,
  SHOPIFY_APP_URL: appUrl,
  ENCRYPTION_KEYS: secrets.encryptionKeys,
  LOOKUP_KEY: secrets.lookupKey,
  SMTP_URL: smtpUrl,
  MAIL_FROM: "orders@doorstep.example",
  OUTBOUND_PROXY: outboundUrl,
  // So that the mail catcher can be tried as a merchant's own mail server.
  OUTBOUND_PRIVATE_HOSTS: "127.0.0.1,localhost",
  DNS_SERVERS: dnsServer,
  DOORSTEP_STANDIN_URL: standInUrl,
});
