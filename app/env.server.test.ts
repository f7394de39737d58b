import { describe, expect, test } from "vitest";
import { EnvError, parseEnv } from "./env.server.ts";

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const GOOD = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://user:secret@db:5432/doorstep",
  SHOPIFY_API_KEY: "client-id",
  SHOPIFY_API_SECRET: "client-secret",
  SHOPIFY_APP_URL: "https://doorstep.example.com",
  ENCRYPTION_KEYS: `k1:${key(1)}`,
  LOOKUP_KEY: key(2),
  SMTP_URL: "smtp://user:pass@mail:587",
  MAIL_FROM: "orders@doorstep.example.com",
};

function faultsOf(change: Record<string, string | undefined>): string[] {
  try {
    parseEnv({ ...GOOD, ...change });
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
}

describe("parseEnv", () => {
  test("reads a whole configuration", () => {
    expect(parseEnv(GOOD)).toMatchObject({
      nodeEnv: "production",
      port: 3000,
      role: "all",
      logLevel: "info",
      databaseUrl: GOOD.DATABASE_URL,
      shopify: { apiKey: "client-id", apiSecrets: ["client-secret"], appUrl: GOOD.SHOPIFY_APP_URL },
      mail: { smtpUrl: GOOD.SMTP_URL, from: GOOD.MAIL_FROM },
    });
  });

  test("calls to tracking providers go straight there, unless an origin and private hosts are named", () => {
    expect(parseEnv(GOOD).outbound).toEqual({ apiOrigin: null, privateHosts: [] });
    const named = {
      OUTBOUND_PROXY: "https://proxy.example.com/",
      OUTBOUND_PRIVATE_HOSTS: " Karrio.internal, 10.0.0.5 ,,",
    };
    expect(parseEnv({ ...GOOD, ...named }).outbound).toEqual({
      apiOrigin: "https://proxy.example.com",
      privateHosts: ["karrio.internal", "10.0.0.5"],
    });
    expect(faultsOf({ OUTBOUND_PROXY: "proxy" })).toEqual([
      "OUTBOUND_PROXY must be a web address such as https://proxy.example.com",
    ]);
  });

  test("names every missing setting at once, each on its own line", () => {
    const required = Object.keys(GOOD).filter((name) => name !== "NODE_ENV");
    const nothing = Object.fromEntries(required.map((name) => [name, undefined]));
    const faults = faultsOf(nothing);
    expect(new Set(faults.map((fault) => fault.split(" ")[0]))).toEqual(new Set(required));
    for (const fault of faults) expect(fault).toContain("is missing");
    expect(new EnvError(faults).message.split("\n")).toHaveLength(required.length + 1);
  });

  test("a half-set configuration is told apart from a missing one: only what is wrong is named", () => {
    expect(faultsOf({ SHOPIFY_API_SECRET: undefined, SMTP_URL: "mail.example.com" })).toEqual([
      expect.stringMatching(/^SHOPIFY_API_SECRET is missing/),
      expect.stringMatching(/^SMTP_URL must start with smtp/),
    ]);
  });

  test.each([
    ["DATABASE_URL", "mysql://db/doorstep"],
    ["SHOPIFY_APP_URL", "doorstep"],
    ["SHOPIFY_APP_URL", "http://doorstep.example.com"],
    ["ENCRYPTION_KEYS", key(1)],
    ["ENCRYPTION_KEYS", "k1:tooshort"],
    ["ENCRYPTION_KEYS", `k1:${key(1)},k2:`],
    ["ENCRYPTION_KEYS", `much-too-long-an-id:${key(1)}`],
    ["LOOKUP_KEY", "tooshort"],
    ["MAIL_FROM", "orders"],
    ["MAIL_FROM", "a@example.com, b@example.com"],
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DATABASE_CONNECTIONS_MAX", "1"],
    ["DOORSTEP_ROLE", "cook"],
    ["LOG_LEVEL", "loud"],
    ["NODE_ENV", "staging"],
  ])("%s=%s is a fault that names it", (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
  });

  test("a fault never shows a secret", () => {
    const faults = faultsOf({
      ENCRYPTION_KEYS: "k1:c2VjcmV0",
      LOOKUP_KEY: "c2VjcmV0",
      DATABASE_URL: "x://u:hunter2@db",
    });
    expect(faults.join()).not.toMatch(/c2VjcmV0|hunter2/);
    expect(faultsOf({ ENCRYPTION_KEYS: key(1) }).join()).not.toContain(key(1));
  });

  test("a setting out of bounds is told in words, with what may stand there", () => {
    expect(faultsOf({ DATABASE_CONNECTIONS_MAX: "1", DOORSTEP_ROLE: "cook" })).toEqual([
      "DATABASE_CONNECTIONS_MAX must be a whole number from 2 to 500",
      "DOORSTEP_ROLE must be one of all, web, worker",
    ]);
  });

  test("empty is the same as not set", () => {
    expect(faultsOf({ LOOKUP_KEY: "" })).toEqual([expect.stringMatching(/^LOOKUP_KEY is missing/)]);
    expect(parseEnv({ ...GOOD, PORT: "" }).port).toBe(3000);
  });

  test("plain http is for machines of developers only", () => {
    const local = { ...GOOD, NODE_ENV: "development", SHOPIFY_APP_URL: "http://localhost:3000" };
    expect(parseEnv(local).shopify.appUrl).toBe("http://localhost:3000");
  });

  test("after a rotation the old client secret and the old keys may stand behind the new ones", () => {
    const env = parseEnv({
      ...GOOD,
      SHOPIFY_API_SECRET: "new, old",
      ENCRYPTION_KEYS: `k2:${key(2)}, k1:${key(1)}`,
    });
    expect(env.shopify.apiSecrets).toEqual(["new", "old"]);
    expect(env.vault.sealing.map(({ id }) => id)).toEqual(["k2", "k1"]);
  });
});
