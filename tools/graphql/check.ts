import { readFileSync } from "node:fs";
import { API_VERSION } from "#app/gateways/shopify-admin/api-version.ts";
import { readAppConfig } from "#test/stand-ins/shopify/app-config.ts";
import { loadAdminSchema } from "./admin-schema.ts";
import { findFaults } from "./find-faults.ts";
import { GENERATED_FILE, generateCode } from "./generate-code.ts";
import { readOperations, readProtectedFieldReasons } from "./operations.ts";

// npm run check: our Admin API operations against Shopify's schema, and the types generated from them.
const operations = readOperations();
const app = readAppConfig(new URL("../../shopify.app.toml", import.meta.url));
const faults = findFaults(
  loadAdminSchema(),
  operations.map(({ document }) => document),
  {
    scopes: [...app.scopes, ...app.optionalScopes],
    protectedFieldReasons: readProtectedFieldReasons(),
    bulkOperations: ["ImportOrders"],
  },
);
if (app.apiVersion !== API_VERSION)
  faults.push(`shopify.app.toml speaks of API version ${app.apiVersion}, the gateway speaks ${API_VERSION}`);
if (faults.length === 0 && (await generateCode(operations)) !== readFileSync(GENERATED_FILE, "utf8"))
  faults.push("the generated types are older than the operations: run node tools/graphql/generate.ts");

for (const fault of faults) console.error(`Shopify operations: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
