import { spawnSync } from "node:child_process";
import { generateClient } from "./start/build.ts";

// npm run check: everything that can be said of the code without running it, in the order of cost. All are run, so that
// one round shows every fault.
const CHECKS = ["format", "boundaries", "graphql", "lint", "unused", "types"];

await generateClient();
const failed = CHECKS.filter((name) => {
  const startedAt = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", `check:${name}`], { stdio: "inherit" });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${name}  ${seconds} s`);
  return status !== 0;
});
if (failed.includes("format")) console.log('\n"npm run format" mends the format.');
process.exit(failed.length > 0 ? 1 : 0);
