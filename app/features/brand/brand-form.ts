import { z } from "zod";
import { readQuestion, type Form } from "#app/lib/read-question.ts";
import { brandSchema, type Brand } from "./brand.ts";

/** The largest brand is far smaller; whatever is larger did not come from the page. */
const CHARACTERS_MAX = 60_000;

const saveSchema = z.object({ brand: brandSchema, version: z.number().int().min(0) });

/** What the save bar sends; null when it is not that. The page sends only what fits. */
export const parseBrandForm = (form: Form): { brand: Brand; version: number } | null =>
  readQuestion(saveSchema, form, CHARACTERS_MAX);

const questionSchema = z.object({ brand: brandSchema, language: z.enum(["en", "ja"]) });

/** What the preview of a brand asks; null when it is not that. */
export const parseBrandQuestion = (form: Form): z.infer<typeof questionSchema> | null =>
  readQuestion(questionSchema, form, CHARACTERS_MAX);
