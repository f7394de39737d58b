import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";

const SCHEMA_FILE = new URL("../../test/stand-ins/shopify/schema/admin_2026-10.json.gz", import.meta.url);

/** Shopify's introspection says more than GraphQL's: who may read a type or a field, and what is personal. */
type AnnotatedType = Annotated & { kind: string; name: string; fields?: Annotated[] | null };
type Annotated = { name: string; requiredAccess?: string | null; isProtected?: boolean | null };

export type AdminSchema = {
  schema: GraphQLSchema;
  /** Access text of "Type" or "Type.field": "`read_orders` access scope or `read_quick_sale` access scope." */
  requiredAccess: Map<string, string>;
  /** "Type.field" of everything Shopify calls protected customer data. */
  protectedFields: Set<string>;
};

/** The vendored Admin schema of our API version. Takes about half a second. */
export function loadAdminSchema(): AdminSchema {
  const introspection = readIntrospection();
  const requiredAccess = new Map<string, string>();
  const protectedFields = new Set<string>();
  for (const type of annotatedTypes(introspection)) {
    if (type.requiredAccess) requiredAccess.set(type.name, type.requiredAccess);
    for (const field of type.fields ?? []) {
      const path = `${type.name}.${field.name}`;
      if (field.requiredAccess) requiredAccess.set(path, field.requiredAccess);
      if (field.isProtected) protectedFields.add(path);
    }
  }
  return {
    schema: buildClientSchema(introspection, { assumeValid: true }),
    requiredAccess,
    protectedFields,
  };
}

/** Enums that are lists of the world, not of cases to decide on: our types know them as text. */
const WORLD_LISTS = ["CountryCode", "CurrencyCode"];

/** The same schema as types are generated from. */
export function loadSchemaForTypes(): GraphQLSchema {
  const introspection = readIntrospection();
  for (const type of annotatedTypes(introspection))
    if (WORLD_LISTS.includes(type.name)) Object.assign(type, { kind: "SCALAR", enumValues: null });
  return buildClientSchema(introspection, { assumeValid: true });
}

function readIntrospection(): IntrospectionQuery {
  const file: { data: IntrospectionQuery } = JSON.parse(gunzipSync(readFileSync(SCHEMA_FILE)).toString());
  return file.data;
}

// The extra keys are Shopify's own, so graphql's types do not know them.
const annotatedTypes = (introspection: IntrospectionQuery) =>
  introspection.__schema.types as unknown as AnnotatedType[];
