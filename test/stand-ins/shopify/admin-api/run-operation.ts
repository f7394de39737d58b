import {
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
} from "graphql";
import { Shop } from "../state/shop.ts";
import { hasScope, WHOLE_TYPE, type AccessRule } from "./access-rules.ts";
import type { Args, Context } from "./context.ts";
import { accessDenied, fieldNotApproved, internalError, typeNotApproved } from "./graphql-errors.ts";
import { ALL_FIELDS } from "./resolvers/all-fields.ts";
import type { AdminSchema } from "./schema.ts";

/** An order of this name breaks whatever looks at it. */
const BROKEN_ORDER = "#ERR-500";

/** Runs a valid operation against the shop of the context: scopes and approvals are checked field by field. */
export function runOperation(
  { schema }: AdminSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | null,
  context: Context,
): ExecutionResult | Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    variableValues: variables,
    operationName,
    contextValue: context,
    rootValue: {},
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
}

const resolveField: GraphQLFieldResolver<unknown, Context, Args> = (source, args, context, info) => {
  const typeName = info.parentType.name;
  const rule = context.rules.get(typeName)?.get(info.fieldName);
  if (rule) check(rule, context, info.fieldName);
  const record = Object(source) as Record<string, unknown>;
  if (typeName === "Order" && record["name"] === BROKEN_ORDER) throw internalError();
  const resolve = ALL_FIELDS[typeName]?.[info.fieldName];
  // The table pairs each type's functions with that type's records; TypeScript cannot follow a name to a type.
  if (resolve) return resolve(source as never, args, context, info);
  if (info.fieldName in record) return record[info.fieldName];
  throw new GraphQLError(
    `The Shopify stand-in does not answer ${typeName}.${info.fieldName} yet: add it in test/stand-ins/shopify/admin-api/resolvers`,
    { extensions: { code: "STAND_IN_GAP" } },
  );
};

function check(rule: AccessRule, { shop }: Context, fieldName: string): void {
  if (rule.level1 && !shop.approvals.level1) throw typeNotApproved(rule.level1);
  if (!hasScope(shop.scopes, rule)) throw accessDenied(fieldName, rule);
  if (rule.protects && !shop.approvals.fields.includes(rule.protects)) throw fieldNotApproved(fieldName);
}

const resolveType: GraphQLTypeResolver<unknown, Context> = (value, context, info) => {
  if (value instanceof Shop) return "Shop";
  const kind = typeof value === "object" && value !== null ? Reflect.get(value, "kind") : undefined;
  if (typeof kind !== "string")
    throw new GraphQLError("The stand-in lost track of what kind of thing this is");
  const rule = context.rules.get(kind)?.get(WHOLE_TYPE);
  if (rule) check(rule, context, info.fieldName);
  return kind;
};
