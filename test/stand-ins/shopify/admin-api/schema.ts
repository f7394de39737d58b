import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { readAccessRules, type AccessRules } from "./access-rules.ts";

export type AdminSchema = { schema: GraphQLSchema; rules: AccessRules };

const FILE = new URL("../schema/admin_2026-10.json.gz", import.meta.url);

let loaded: Promise<AdminSchema> | null = null;

/** Shopify's own Admin schema of 2026-10 and its access rules (see schema/SOURCE.txt); read once a process, ~0.4 s. */
export function loadAdminSchema(): Promise<AdminSchema> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<AdminSchema> {
  const text = (await promisify(gunzip)(await readFile(FILE))).toString("utf8");
  // The file is ours and unchanged; buildClientSchema would complain about any other shape.
  const { data } = JSON.parse(text) as { data: IntrospectionQuery };
  return { schema: buildClientSchema(data, { assumeValid: true }), rules: readAccessRules(data) };
}
