import {
  concatAST,
  Kind,
  specifiedRules,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import type { AdminSchema } from "./admin-schema.ts";
import { isConnection, isPlainList, listFieldUses, type FieldUse } from "./walk-fields.ts";

export type Rules = {
  /** Scopes that shopify.app.toml asks for, at once or later. */
  scopes: string[];
  /** "Type.field" → why we need it. */
  protectedFieldReasons: Record<string, string>;
  /** Names of the operations that run as bulk operations. */
  bulkOperations: string[];
};

/** Everything wrong with our operations against the schema, one sentence each; none: they may go out. */
export function findFaults(admin: AdminSchema, documents: DocumentNode[], rules: Rules): string[] {
  const document = concatAST(documents);
  const invalid = validate(admin.schema, document, specifiedRules);
  if (invalid.length > 0) return invalid.map((error) => error.toString());

  const uses = listFieldUses(admin.schema, document);
  const faults = [
    ...uses.flatMap((use) => deprecation(use)),
    ...uses.flatMap((use) => missingScope(admin, use, rules.scopes)),
    ...uses.flatMap((use) => unexplained(admin, use, rules.protectedFieldReasons)),
    ...needlessReasons(uses, rules.protectedFieldReasons),
    ...rules.bulkOperations.flatMap((name) => bulkFaults(admin, document, name)),
  ];
  return [...new Set(faults)];
}

const deprecation = ({ path, field }: FieldUse): string[] =>
  field.deprecationReason == null ? [] : [`${path} is deprecated: ${field.deprecationReason.trim()}`];

function missingScope({ requiredAccess }: AdminSchema, use: FieldUse, scopes: string[]): string[] {
  return [use.path, use.returns].flatMap((name) => {
    const text = requiredAccess.get(name);
    const enough = text ? scopesThatOpen(text) : [];
    return enough.length === 0 || enough.some((scope) => covers(scopes, scope))
      ? []
      : [`${use.path} needs ${enough.join(" or ")}, which shopify.app.toml does not ask for`];
  });
}

/** The scopes of an access text, any of which is enough; none when it speaks of something else than scopes. */
export function scopesThatOpen(requiredAccess: string): string[] {
  const [first = ""] = requiredAccess.split(" Also:");
  return [...first.matchAll(/`((?:unauthenticated_)?(?:read|write)_\w+)`/g)].map((match) => match[1] ?? "");
}

/** Writing includes reading: https://shopify.dev/docs/api/usage/access-scopes */
const covers = (scopes: string[], scope: string): boolean =>
  scopes.includes(scope) || scopes.includes(scope.replace(/^read_/, "write_"));

const unexplained = (
  { protectedFields }: AdminSchema,
  { path }: FieldUse,
  reasons: Record<string, string>,
) =>
  protectedFields.has(path) && !reasons[path]?.trim()
    ? [`${path} is protected customer data: say in protected-fields.json why we need it`]
    : [];

const needlessReasons = (uses: FieldUse[], reasons: Record<string, string>): string[] =>
  Object.keys(reasons)
    .filter((path) => uses.every((use) => use.path !== path))
    .map((path) => `protected-fields.json explains ${path}, which no operation asks for`);

/** https://shopify.dev/docs/api/usage/bulk-operations/queries#operation-restrictions */
function bulkFaults({ schema }: AdminSchema, document: DocumentNode, name: string): string[] {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && node.name?.value === name,
  );
  if (!operation) return [`there is no bulk operation ${name}`];
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const uses = listFieldUses(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
  const connections = uses.filter(isConnection);
  const nodes = connections.map(
    (use) => [use, schema.getType(use.returns.replace(/Connection$/, ""))] as const,
  );
  return [
    ...(connections.length >= 1 && connections.length <= 5 ? [] : ["must have one to five connections"]),
    ...connections
      .filter((use) => use.around.filter(isConnection).length >= 2)
      .map((use) => `nests ${use.path} deeper than two levels`),
    ...connections
      .filter((use) => use.around.some(isPlainList))
      .map((use) => `asks for the connection ${use.path} inside a list`),
    ...nodes
      .filter(
        ([, type]) =>
          !(type && "getInterfaces" in type && type.getInterfaces().some(({ name: its }) => its === "Node")),
      )
      .map(([use]) => `asks for ${use.path}, whose members are no Node`),
  ].map((fault) => `the bulk query ${name} ${fault}`);
}
