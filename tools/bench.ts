import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { toTell } from "./operator-error.ts";
import { generateClient } from "./start/build.ts";

// npm run bench -- NAME [options]: measures against a peer or a limit in the same run; the last line is JSON.
const folder = path.resolve(import.meta.dirname, "../test/bench");
const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "main.ts")));
const name = process.argv[2] ?? "";

if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [options]\nBenchmarks: ${names.join(", ")}`);
  process.exit(2);
}
await generateClient();
const { runBench } = (await import(path.join(folder, name, "main.ts"))) as {
  runBench: (args: string[]) => Promise<object>;
};
try {
  console.log(JSON.stringify(await runBench(process.argv.slice(3))));
  process.exit(0);
} catch (error) {
  console.error(toTell(error));
  process.exit(1);
}
