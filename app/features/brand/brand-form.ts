import { z } from "zod";
import { brandSchema, type Brand } from "./brand.ts";

/** The largest brand is far smaller; whatever is larger did not come from the page. */
const CHARACTERS_MAX = 60_000;

type Form = { get(name: string): unknown };

const saveSchema = z.object({ brand: brandSchema, version: z.number().int().min(0) });

/** What the save bar sends; null when it is not that. The page sends only what fits. */
export const parseBrandForm = (form: Form): { brand: Brand; version: number } | null =>
  read(saveSchema, form);

const questionSchema = z.object({ brand: brandSchema, language: z.enum(["en", "ja"]) });

/** What the preview of a brand asks; null when it is not that. */
export const parseBrandQuestion = (form: Form): z.infer<typeof questionSchema> | null =>
  read(questionSchema, form);

function read<Schema extends z.ZodType>(schema: Schema, form: Form): z.infer<Schema> | null {
  const sent = form.get("question");
  if (typeof sent !== "string" || sent.length > CHARACTERS_MAX) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(sent));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
