import { EnvError } from "#app/env.server.ts";
import { generateClient } from "./build.ts";
import { step } from "./step.ts";

// npm start: with Shopify credentials the app alone, for production; without any, the whole demo on this machine.
const CREDENTIALS = ["SHOPIFY_API_KEY", "SHOPIFY_API_SECRET", "SHOPIFY_APP_URL"];
const forProduction = process.env.NODE_ENV === "production" || CREDENTIALS.some((name) => process.env[name]);

try {
  if (forProduction) {
    const { startProduction } = await import("./production.ts");
    await startProduction();
  } else {
    await step("Database client", generateClient);
    const { startDemo } = await import("./demo.ts");
    await startDemo();
  }
} catch (error) {
  console.error(error instanceof EnvError ? `\n${error.message}\n` : error);
  process.exit(1);
}
