import type { z } from "zod";
import { readJson } from "./json.ts";

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
  return json.kind === "read" ? (schema.safeParse(json.value).data ?? null) : null;
}
