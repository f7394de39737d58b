import { z } from "zod";
import { parsePreviewOrder, type PreviewOrder } from "./preview-order.ts";
import { fromDraft, type RulesDraft } from "./rules-draft.ts";

/** Rules with every list at its longest are far smaller; whatever is larger did not come from the page. */
const CHARACTERS_MAX = 500_000;

/** The fields of a form, as far as they are text. */
type Form = { get(name: string): unknown };

/** `given` are rules as they were typed, in the shape that `checkRules` reads. */
export type SaveForm = { given: unknown; version: number };

/** What the save bar sends; null when it is not that. */
export function parseSaveForm(form: Form): SaveForm | null {
  const given = readDraft(readJson(form.get("draft")));
  const version = z.coerce.number().int().min(0).safeParse(form.get("version"));
  return given === null || !version.success ? null : { given, version: version.data };
}

export type PreviewQuestion = { given: unknown; order: PreviewOrder; language: string };

const questionSchema = z.object({ draft: z.unknown(), order: z.unknown(), language: z.enum(["en", "ja"]) });

/** What the preview asks; null when it is not that. */
export function parsePreviewQuestion(form: Form): PreviewQuestion | null {
  const read = questionSchema.safeParse(readJson(form.get("question")));
  if (!read.success) return null;
  const given = readDraft(read.data.draft);
  const order = parsePreviewOrder(read.data.order);
  return given === null || order === null ? null : { given, order, language: read.data.language };
}

const placeSchema = z.object({
  countryCode: z.string().max(3).nullable(),
  provinceCode: z.string().max(10).nullable(),
  language: z.enum(["en", "ja"]),
});

/** Of which place the next holidays are wanted; null when it is no such question. */
export function parseHolidayQuestion(form: Form): z.infer<typeof placeSchema> | null {
  const read = placeSchema.safeParse(readJson(form.get("question")));
  return read.success ? read.data : null;
}

function readJson(sent: unknown): unknown {
  if (typeof sent !== "string" || sent.length > CHARACTERS_MAX) return null;
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}

/** Null when it is no draft at all; what is wrong inside one is for `checkRules` to name. */
function readDraft(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return null;
  try {
    // Only the page makes drafts; one of another shape fails below and is refused.
    return fromDraft(sent as RulesDraft);
  } catch {
    return null;
  }
}
