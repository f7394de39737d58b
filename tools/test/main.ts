import { spawn } from "node:child_process";
import path from "node:path";
import { buildPages, generateClient } from "#tools/start/build.ts";
import { step } from "#tools/start/step.ts";
import { findOrInstallChromium } from "./chromium.ts";

// npm test: everything the tests need, then the tests. Arguments go to vitest: npm test -- --project unit
await step("Database client", generateClient);
await step("Pages built", buildPages);
const chromiumPath = await step("Chromium", async () => findOrInstallChromium());

// The tests start the app some forty times: compiled once, it is up in half the processor time.
// https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
const NODE_COMPILE_CACHE = path.resolve(import.meta.dirname, "../../.cache/compiled");

const vitest = spawn("vitest", ["run", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, CHROMIUM_PATH: chromiumPath, NODE_COMPILE_CACHE },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => vitest.kill(signal));
vitest.on("exit", (code) => process.exit(code ?? 1));
