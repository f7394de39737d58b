import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { parse, Source, type DocumentNode } from "graphql";

const FOLDER = fileURLToPath(new URL("../../app/gateways/shopify-admin/operations", import.meta.url));

export type OperationFile = { location: string; document: DocumentNode };

/** Every .graphql file of the gateway, in the order of their names. A syntax error names file, line and column. */
export function readOperations(): OperationFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => ({
      location: name,
      document: parse(new Source(readFileSync(path.join(FOLDER, name), "utf8"), name)),
    }));
}

/** Why each personal field is asked for: "Type.field" → reason. */
export function readProtectedFieldReasons(): Record<string, string> {
  return JSON.parse(readFileSync(path.join(FOLDER, "protected-fields.json"), "utf8"));
}
