import { z } from "zod";
import type { DeflectionSettings } from "./estimate-deflection.ts";

/** What keeps the form from being saved, by field. */
export type DeflectionFaults = Partial<Record<keyof DeflectionSettings, "range">>;

/** People write "2,5" where their language does. */
const number = (max: number) =>
  z
    .string()
    .trim()
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(z.number().min(0.1).max(max));

const form = z.object({
  questionsPer100: z.union([z.literal("").transform(() => null), number(100)]),
  minutesPerQuestion: number(240),
});

/** Reads what the merchant typed: 0.1 to 100 questions per 100 orders or nothing, 0.1 to 240 minutes each. */
export function parseDeflectionForm(
  fields: Record<string, string | undefined>,
): { kind: "valid"; settings: DeflectionSettings } | { kind: "invalid"; faults: DeflectionFaults } {
  const read = form.safeParse({
    questionsPer100: fields.questionsPer100?.trim() ?? "",
    minutesPerQuestion: fields.minutesPerQuestion ?? "",
  });
  if (read.success) return { kind: "valid", settings: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const faults: DeflectionFaults = {};
  if (wrong.has("questionsPer100")) faults.questionsPer100 = "range";
  if (wrong.has("minutesPerQuestion")) faults.minutesPerQuestion = "range";
  return { kind: "invalid", faults };
}
