import { writeFileSync } from "node:fs";
import { GENERATED_FILE, generateCode } from "./generate-code.ts";
import { readOperations } from "./operations.ts";

// npm run graphql: writes the typed documents of the Shopify gateway anew.
writeFileSync(GENERATED_FILE, await generateCode(readOperations()));
console.log("Wrote app/gateways/shopify-admin/generated/admin-operations.ts.");
