import { existsSync } from "node:fs";
import path from "node:path";

const FILE = path.resolve(import.meta.dirname, "../.env");

/** Reads `.env` into the environment. What is set there already stays. Tests never call this: they are nobody's production. */
export function loadEnvFile(): void {
  if (existsSync(FILE)) process.loadEnvFile(FILE);
}
