import { z } from "zod";
import { cleanInput } from "#app/features/tracking-page/visit.ts";
import { readJson } from "#app/lib/json.ts";

const body = z.object({ order: z.string(), contact: z.string().optional() });

/** What is looked up, out of a request's body; null when it is not such an object. */
export function readHeadlessLookUp(text: string): { order: string; contact: string } | null {
  const json = readJson(text);
  const read = body.safeParse(json.kind === "read" ? json.value : null);
  if (!read.success) return null;
  return { order: cleanInput(read.data.order), contact: cleanInput(read.data.contact ?? null) };
}
