import { readFileSync } from "node:fs";

/** What the stand-in takes from the app's shopify.app.toml, as Shopify does at deploy time. */
export type AppConfig = {
  clientId: string;
  name: string;
  handle: string;
  /** Path of application_url: what the admin opens. */
  entryPath: string;
  scopes: string[];
  /** Those that the app may ask a merchant for later. */
  optionalScopes: string[];
  apiVersion: string;
  subscriptions: WebhookSubscription[];
  proxy: { url: string; prefix: string; subpath: string } | null;
};

/** One topic going to one address; the address is relative to the app's URL, or absolute. */
type WebhookSubscription = {
  topic: string;
  uri: string;
  name: string | null;
  includeFields: string[] | null;
  compliance: boolean;
};

type Table = Map<string, string | boolean | number | string[]>;

/** Reads shopify.app.toml. Throws with the line number when it meets TOML it does not know. */
export function readAppConfig(file: string | URL): AppConfig {
  return parseAppConfig(readFileSync(file, "utf8"));
}

export function parseAppConfig(toml: string): AppConfig {
  const tables = parseTables(toml);
  const one = (name: string): Table => tables.find((table) => table.name === name)?.values ?? new Map();
  const text = (table: Table, key: string): string => {
    const value = table.get(key);
    return typeof value === "string" ? value : "";
  };
  const list = (table: Table, key: string): string[] => {
    const value = table.get(key);
    return Array.isArray(value) ? value : [];
  };
  const root = one("");
  const proxy = one("app_proxy");
  const subscriptions = tables
    .filter((table) => table.name === "webhooks.subscriptions")
    .flatMap(({ values }) => {
      const shared = {
        uri: text(values, "uri"),
        name: text(values, "name") || null,
        includeFields: values.has("include_fields") ? list(values, "include_fields") : null,
      };
      return [
        ...list(values, "topics").map((topic) => ({ ...shared, topic, compliance: false })),
        ...list(values, "compliance_topics").map((topic) => ({ ...shared, topic, compliance: true })),
      ];
    });
  return {
    clientId: text(root, "client_id"),
    name: text(root, "name"),
    handle:
      text(root, "handle") ||
      text(root, "name")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-"),
    entryPath: URL.parse(text(root, "application_url"))?.pathname ?? "/",
    scopes: text(one("access_scopes"), "scopes")
      .split(",")
      .map((scope) => scope.trim())
      .filter(Boolean),
    optionalScopes: list(one("access_scopes"), "optional_scopes"),
    apiVersion: text(one("webhooks"), "api_version"),
    subscriptions,
    proxy: proxy.size
      ? { url: text(proxy, "url"), prefix: text(proxy, "prefix"), subpath: text(proxy, "subpath") }
      : null,
  };
}

/** The part of TOML that app configuration uses: tables, arrays of tables, texts, numbers, booleans, lists of texts. */
function parseTables(toml: string): { name: string; values: Table }[] {
  const tables = [{ name: "", values: new Map() as Table }];
  const lines = toml.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = withoutComment(lines[at] ?? "");
    const header = /^\[{1,2}\s*([\w.-]+)\s*\]{1,2}$/.exec(line);
    if (header?.[1]) tables.push({ name: header[1], values: new Map() });
    else if (line !== "") {
      const pair = /^([\w-]+|"[^"]+")\s*=\s*(.*)$/.exec(line);
      if (!pair?.[1] || pair[2] === undefined)
        throw new Error(`shopify.app.toml, line ${at + 1}: cannot read "${line}"`);
      let value = pair[2];
      while (value.startsWith("[") && !value.endsWith("]") && at + 1 < lines.length) {
        at += 1;
        value += withoutComment(lines[at] ?? "");
      }
      tables.at(-1)?.values.set(pair[1].replaceAll('"', ""), parseValue(value, at + 1));
    }
  }
  return tables;
}

function parseValue(text: string, line: number): string | boolean | number | string[] {
  const list = /^\[(.*)\]$/s.exec(text);
  if (list?.[1] !== undefined)
    return [...list[1].matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? "");
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(text);
  if (quoted) return quoted[1] ?? quoted[2] ?? "";
  if (text === "true" || text === "false") return text === "true";
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new Error(`shopify.app.toml, line ${line}: cannot read the value ${text}`);
}

/** Cuts "# …" off, unless the # stands inside quotes. */
const withoutComment = (line: string): string =>
  (/^((?:[^"'#]|"[^"]*"|'[^']*')*)/.exec(line)?.[1] ?? "").trim();
