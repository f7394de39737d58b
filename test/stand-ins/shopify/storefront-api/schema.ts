import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";

const FILE = new URL("../schema/storefront_2026-10.json.gz", import.meta.url);

/** A type as Shopify annotates it beyond the standard introspection. */
type AnnotatedType = {
  name: string;
  fields?: { name: string; tokenRequired?: boolean; requiredAccess?: string | null }[] | null;
};

export type StorefrontSchema = {
  schema: GraphQLSchema;
  /** "Type.field" of what is told only to who has a token, or a scope. */
  needsToken: Set<string>;
};

let loaded: Promise<StorefrontSchema> | null = null;

/** Shopify's own Storefront schema of 2026-10 (see schema/SOURCE.txt); read once a process. */
export function loadStorefrontSchema(): Promise<StorefrontSchema> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<StorefrontSchema> {
  const text = (await promisify(gunzip)(await readFile(FILE))).toString("utf8");
  // The file is ours and unchanged; buildClientSchema would complain about any other shape.
  const { data } = JSON.parse(text) as {
    data: IntrospectionQuery & { __schema: { types: AnnotatedType[] } };
  };
  const needsToken = data.__schema.types.flatMap(({ name, fields }: AnnotatedType) =>
    (fields ?? []).flatMap((field) =>
      field.tokenRequired === true || field.requiredAccess ? [`${name}.${field.name}`] : [],
    ),
  );
  return { schema: buildClientSchema(data, { assumeValid: true }), needsToken: new Set(needsToken) };
}
