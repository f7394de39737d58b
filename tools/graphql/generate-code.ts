import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";
import { loadSchemaForTypes } from "./admin-schema.ts";
import type { OperationFile } from "./operations.ts";

export const GENERATED_FILE = new URL(
  "../../app/gateways/shopify-admin/generated/admin-operations.ts",
  import.meta.url,
);

const HEADER =
  "// Written by tools/graphql/generate.ts from ../operations/*.graphql. Run it again after a change there.\n";

/** TypeScript for the operations: their variables, their answers, and a typed document each. */
export async function generateCode(documents: OperationFile[]): Promise<string> {
  const code = await codegen({
    filename: GENERATED_FILE.pathname,
    // Asked for by the types, not read: schemaAst stands in its place.
    schema: parse("type Query { unused: Int }"),
    schemaAst: loadSchemaForTypes(),
    documents,
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
    config: {
      defaultScalarType: "string",
      scalars: { ID: "string" },
      disableDescriptions: true,
      // Shopify adds members to enums within a version: code must not believe it has seen them all.
      futureProofEnums: true,
      skipTypename: true,
      useTypeImports: true,
      dedupeFragments: true,
    },
  });
  return `${HEADER}${code}\n`;
}
