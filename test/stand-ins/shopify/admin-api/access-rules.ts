import type { IntrospectionQuery, IntrospectionType } from "graphql";
import { PROTECTED_FIELDS, type ProtectedField } from "../state/shop.ts";

/** What one field asks of an app. */
export type AccessRule = {
  /** Any one of these scopes will do; empty when no scope is needed. */
  scopes: string[];
  /** Shopify's own words, for the error. */
  text: string;
  /** The kind of protected customer data the field is, if it is. */
  protects: ProtectedField | null;
  /** The type it returns, when that type as a whole needs level 1 approval. */
  level1: string | null;
};

/** type name → field name → rule; a field without a rule is open to every app. */
export type AccessRules = ReadonlyMap<string, ReadonlyMap<string, AccessRule>>;

/** In place of a field's name: what the type as a whole asks of an app that gets at it through an interface. */
export const WHOLE_TYPE = "";

/** Types that are protected as such. https://shopify.dev/docs/apps/launch/protected-customer-data */
const LEVEL_1_TYPES = new Set([
  "Order",
  "Customer",
  "Fulfillment",
  "FulfillmentOrder",
  "MailingAddress",
  "DraftOrder",
]);

/** Shopify's introspection says more than the standard one: these keys stand beside the usual ones. */
type WithAccess = { requiredAccess?: string | null; isProtected?: boolean; protectedContent?: string | null };
type TypeRef = { kind: string; name?: string | null; ofType?: TypeRef | null };

export function readAccessRules(introspection: IntrospectionQuery): AccessRules {
  const types = introspection.__schema.types;
  const ofType = new Map(types.map((type) => [type.name, (type as WithAccess).requiredAccess ?? ""]));
  const rules = new Map<string, Map<string, AccessRule>>();
  for (const type of types) {
    const fields = fieldsOf(type).flatMap((field): [string, AccessRule][] => {
      const returned = contentOf(named(field.type as TypeRef));
      const own = (field as WithAccess).requiredAccess ?? "";
      const text = scopesIn(own).length > 0 ? own : (ofType.get(returned) ?? "");
      const rule = {
        scopes: scopesIn(text),
        text,
        protects: protectedKind(field as WithAccess),
        level1: LEVEL_1_TYPES.has(returned) ? returned : null,
      };
      return rule.scopes.length > 0 || rule.protects || rule.level1 ? [[field.name, rule]] : [];
    });
    const text = ofType.get(type.name) ?? "";
    const level1 = LEVEL_1_TYPES.has(type.name) ? type.name : null;
    if (scopesIn(text).length > 0 || level1)
      fields.push([WHOLE_TYPE, { scopes: scopesIn(text), text, protects: null, level1 }]);
    if (fields.length > 0) rules.set(type.name, new Map(fields));
  }
  return rules;
}

/** A write scope includes its read scope. */
export function hasScope(granted: readonly string[], rule: AccessRule): boolean {
  if (rule.scopes.length === 0) return true;
  return rule.scopes.some(
    (scope) => granted.includes(scope) || granted.includes(scope.replace(/^read_/, "write_")),
  );
}

/** The scopes named in a sentence such as "`read_orders` access scope or `read_quick_sale` access scope. Also: …". */
function scopesIn(text: string): string[] {
  const [main = ""] = text.split("Also:");
  return [...main.matchAll(/`((?:read|write)_[a-z_]+)`/g)].flatMap((match) => match[1] ?? []);
}

const fieldsOf = (type: IntrospectionType) =>
  type.kind === "OBJECT" || type.kind === "INTERFACE" ? type.fields : [];

const named = (type: TypeRef): string => (type.ofType ? named(type.ofType) : (type.name ?? ""));

/** A connection of orders is as guarded as an order. */
const contentOf = (typeName: string): string => typeName.replace(/(Connection|Edge)$/, "");

const protectedKind = (field: WithAccess): ProtectedField | null =>
  field.isProtected ? (PROTECTED_FIELDS.find((kind) => kind === field.protectedContent) ?? null) : null;
