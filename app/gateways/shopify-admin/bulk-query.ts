import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { Kind, print, visit, type ValueNode } from "graphql";
import { Bug } from "#app/lib/errors.ts";

/**
 * The text that `bulkOperationRunQuery` takes: the document with its variables written into it, for a bulk query cannot
 * have any. Values may be text, numbers or booleans.
 * See https://shopify.dev/docs/api/usage/bulk-operations/queries
 */
export function toBulkQuery<Variables extends Record<string, string | number | boolean>>(
  document: TypedDocumentNode<unknown, Variables>,
  variables: Variables,
): string {
  const text = visit(document, {
    OperationDefinition: (node) => ({ ...node, variableDefinitions: [] }),
    Variable: (node) => literal(node.name.value, variables[node.name.value]),
  });
  return print(text);
}

function literal(name: string, value: string | number | boolean | undefined): ValueNode {
  if (typeof value === "string") return { kind: Kind.STRING, value };
  if (typeof value === "boolean") return { kind: Kind.BOOLEAN, value };
  if (typeof value === "number") return { kind: Kind.FLOAT, value: String(value) };
  throw new Bug(`The bulk query's variable $${name} has no value.`);
}
