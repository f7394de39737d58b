import { z } from "zod";

/** Everything the app is told from outside. The only place that reads process.env. */
export type Env = {
  nodeEnv: "production" | "development" | "test";
  port: number;
  databaseUrl: string;
  databaseConnectionsMax: number;
  shopify: { apiKey: string; apiSecrets: [string, ...string[]]; appUrl: string };
  vault: { sealing: { id: string; key: Buffer }[]; lookup: Buffer };
  mail: { smtpUrl: string; from: string };
  outbound: {
    /** Every call to a tracking provider or mail service goes to `<apiOrigin>/<host>/<path>` instead: an outbound proxy. */
    apiOrigin: string | null;
    /** Hosts that merchants may name though they are private or without TLS. */
    privateHosts: string[];
  };
  /** Asked for DNS records instead of the machine's own; none: those. */
  dnsServers: string[];
  logLevel: string;
  /** What this process does: serve pages and webhooks, work on jobs, or both. */
  role: "all" | "web" | "worker";
};

const text = (missing: string) => z.string({ error: missing }).trim().min(1, missing);
const wholeNumber = (min: number, max: number) => {
  const rule = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(rule).int(rule).min(min, rule).max(max, rule);
};
const oneOf = <Name extends string>(...names: Name[]) =>
  z.enum(names, { error: `must be one of ${names.join(", ")}` });
const key32 = z.string().transform((value, ctx) => {
  const key = Buffer.from(value, "base64");
  if (key.length !== 32)
    ctx.addIssue({ code: "custom", message: "must be 32 random bytes in base64 (openssl rand -base64 32)" });
  return key;
});
const sealingKeys = text(
  'is missing: "k1:<32 random bytes in base64>", newest first, comma between',
).transform((value, ctx) =>
  value.split(",").map((part, index) => {
    const [id = "", ...rest] = part.trim().split(":");
    const key = Buffer.from(rest.join(":"), "base64");
    if (!/^[A-Za-z0-9]{1,8}$/.test(id) || key.length !== 32)
      ctx.addIssue({
        code: "custom",
        message: `key ${index + 1} must look like k1:<32 random bytes in base64> (openssl rand -base64 32)`,
      });
    return { id, key };
  }),
);

const schema = z.object({
  NODE_ENV: oneOf("production", "development", "test").default("production"),
  PORT: wholeNumber(0, 65_535).default(3000),
  DATABASE_URL: text("is missing: postgres://user:password@host:5432/name").regex(
    /^postgres(ql)?:\/\//,
    "must start with postgres://",
  ),
  DATABASE_CONNECTIONS_MAX: wholeNumber(2, 500).default(10),
  SHOPIFY_API_KEY: text("is missing: the app's client id, in the Partner Dashboard under API access"),
  SHOPIFY_API_SECRET: text(
    "is missing: the app's client secret; after a rotation the old one may follow, comma between",
  ),
  SHOPIFY_APP_URL: text("is missing: the address where merchants reach this app, https://…").pipe(
    z.url({ error: "must be a web address such as https://doorstep.example.com" }),
  ),
  ENCRYPTION_KEYS: sealingKeys,
  LOOKUP_KEY: text("is missing: 32 random bytes in base64 (openssl rand -base64 32)").pipe(key32),
  SMTP_URL: text("is missing: smtp://user:password@host:587").regex(
    /^smtps?:\/\//,
    "must start with smtp:// or smtps://",
  ),
  MAIL_FROM: text("is missing: the address that messages come from").pipe(
    z.email({ error: "must be one e-mail address" }),
  ),
  OUTBOUND_PROXY: z
    .url({ protocol: /^https?$/, error: "must be a web address such as https://proxy.example.com" })
    .optional(),
  OUTBOUND_PRIVATE_HOSTS: z.string().default(""),
  DNS_SERVERS: z
    .string()
    .regex(/^\s*([\d.]+|\[[\da-f:]+\])(:\d+)?(\s*,\s*([\d.]+|\[[\da-f:]+\])(:\d+)?)*\s*$/i, {
      error: "must be IP addresses such as 10.0.0.53 or 127.0.0.1:5300, comma between",
    })
    .optional(),
  LOG_LEVEL: oneOf("trace", "debug", "info", "warn", "error", "silent").default("info"),
  DOORSTEP_ROLE: oneOf("all", "web", "worker").default("all"),
});

/** All faults of a configuration at once, one line each. */
export class EnvError extends Error {
  override name = "EnvError";
  readonly faults: string[];
  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length} fault${faults.length > 1 ? "s" : ""}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    );
    this.faults = faults;
  }
}

/** Reads and checks the environment. Throws one EnvError that lists every fault. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const appUrl = given.SHOPIFY_APP_URL;
  if ((given.NODE_ENV ?? "production") === "production" && appUrl?.startsWith("http://"))
    faults.push("SHOPIFY_APP_URL must start with https:// (Shopify frames nothing else)");
  if (!parsed.success || faults.length > 0) throw new EnvError(faults);
  const env = parsed.data;
  const [secret, ...oldSecrets] = env.SHOPIFY_API_SECRET.split(",").map((part) => part.trim());
  return {
    nodeEnv: env.NODE_ENV,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    databaseConnectionsMax: env.DATABASE_CONNECTIONS_MAX,
    shopify: {
      apiKey: env.SHOPIFY_API_KEY,
      apiSecrets: [secret ?? "", ...oldSecrets],
      appUrl: env.SHOPIFY_APP_URL.replace(/\/$/, ""),
    },
    vault: { sealing: env.ENCRYPTION_KEYS, lookup: env.LOOKUP_KEY },
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    outbound: {
      apiOrigin: env.OUTBOUND_PROXY?.replace(/\/$/, "") ?? null,
      privateHosts: env.OUTBOUND_PRIVATE_HOSTS.toLowerCase()
        .split(",")
        .map((host) => host.trim())
        .filter((host) => host !== ""),
    },
    dnsServers: env.DNS_SERVERS?.split(",").map((server) => server.trim()) ?? [],
    logLevel: env.LOG_LEVEL,
    role: env.DOORSTEP_ROLE,
  };
}

let parsedEnv: Env | undefined;

/** This process's environment, parsed once. */
export const getEnv = (): Env => (parsedEnv ??= parseEnv(process.env));
