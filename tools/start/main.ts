import { loadEnvFile } from "../env-file.ts";
import { toTell } from "../operator-error.ts";
import { generateClient } from "./build.ts";
import { step } from "./step.ts";

// npm start: with settings of a real app the app alone, for production; without any, the whole demo on this machine.
// DATABASE_URL alone is no such setting: a demo may run on a PostgreSQL of one's own.
const SETTINGS_OF_A_REAL_APP = [
  "SHOPIFY_API_KEY",
  "SHOPIFY_API_SECRET",
  "SHOPIFY_APP_URL",
  "ENCRYPTION_KEYS",
  "LOOKUP_KEY",
  "SMTP_URL",
  "MAIL_FROM",
];

try {
  loadEnvFile();
  const isForProduction =
    process.env.NODE_ENV === "production" || SETTINGS_OF_A_REAL_APP.some((name) => process.env[name]);
  if (isForProduction) {
    const { startProduction } = await import("./production.ts");
    await startProduction();
  } else {
    await step("Database client", generateClient);
    const { startDemo } = await import("./demo.ts");
    await startDemo();
  }
} catch (error) {
  console.error(toTell(error));
  process.exit(1);
}
