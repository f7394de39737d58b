import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { Kind, print, visit, type FieldNode, type ValueNode } from "graphql";
import { Bug } from "#app/lib/errors.ts";

/**
 * The text that `bulkOperationRunQuery` takes: the document with its variables written into it, for a bulk query cannot
 * have any. Values may be text, numbers or booleans. Fields with `@include` are written out or left out.
 * See https://shopify.dev/docs/api/usage/bulk-operations/queries
 */
export function toBulkQuery<Variables extends Record<string, string | number | boolean>>(
  document: TypedDocumentNode<unknown, Variables>,
  variables: Variables,
): string {
  const text = visit(document, {
    OperationDefinition: (node) => ({ ...node, variableDefinitions: [] }),
    Field: (node) => (isLeftOut(node, variables) ? null : { ...node, directives: [] }),
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

const isLeftOut = ({ directives = [] }: FieldNode, variables: Record<string, unknown>): boolean =>
  directives.some(({ name, arguments: [condition] = [] }) => {
    if (name.value !== "include" || condition?.value.kind !== Kind.VARIABLE)
      throw new Bug(`A bulk query knows no @${name.value} but @include with a variable.`);
    return variables[condition.value.name.value] !== true;
  });
