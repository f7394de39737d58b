import { z } from "zod";
import { readQuestion, type Form } from "#app/lib/read-question.ts";

/** What products and collections are called now; those that the shop has no more are not among them. */
export type NamesAnswer = { names: { id: string; name: string }[] };

const question = z.object({
  type: z.enum(["Product", "Collection"]),
  ids: z.array(z.string().regex(/^\d{1,20}$/)).max(20),
});
export type NamesQuestion = z.infer<typeof question>;

/** Which names a form asks for; null when it is not that. */
export const parseNamesQuestion = (form: Form): NamesQuestion | null => readQuestion(question, form, 2_000);
