import type { z } from "zod";
import { readJson } from "./json.ts";
import { storableText } from "./text.ts";

export type Form = { get(name: string): unknown };

/**
 * What a page of ours sends as JSON in the field "question"; null when it is not of that shape, or longer than anything that
 * the page sends.
 */
export function readQuestion<Schema extends z.ZodType>(
  schema: Schema,
  form: Form,
  charactersMax: number,
): z.infer<Schema> | null {
  const sent = form.get("question");
  if (typeof sent !== "string" || sent.length > charactersMax) return null;
  const json = readJson(sent);
  return json.kind === "read" ? (schema.safeParse(storable(json.value)).data ?? null) : null;
}

/** The same with no text in it that a database refuses. */
function storable(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable(one)]));
}
