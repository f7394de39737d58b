import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openApiOf } from "./openapi.ts";

const README = readFileSync(path.join(import.meta.dirname, "README.md"), "utf8");

/** Every name of a field, and every fixed value, in a JSON Schema. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
    ...(key === "properties" && typeof value === "object" && value ? Object.keys(value) : []),
    ...(key === "const" && typeof value === "string" ? [value] : []),
    ...namesIn(value),
  ]);
}

test("the documentation names every field of every answer, every kind of block and every address", () => {
  const { components, paths } = openApiOf("https://doorstep.test");
  const names = new Set([...namesIn(components.schemas), ...Object.keys(paths)]);
  const missing = [...names].filter(
    (name) => !new RegExp(`(?<![\\w$])${name.replace(/[{}]/g, "\\$&")}(?!\\w)`).test(README),
  );
  expect(missing).toEqual([]);
});
