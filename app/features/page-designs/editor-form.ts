import { z } from "zod";
import { readQuestion, type Form } from "#app/lib/read-question.ts";
import type { PageSubject } from "./editor-view.ts";
import { pageDesignSchema, pageNameSchema, type PageDesign } from "./page-design.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "./page-languages.ts";
import { PREVIEW_SAMPLES } from "./preview-samples.ts";
import { READY_NAMES } from "./ready/ready-designs.ts";

/** No design that people read is longer; whatever is did not come from the page. */
const CHARACTERS_MAX = 2_000_000;

const count = z.number().int().min(0);
const document = pageDesignSchema;

const deed = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), draftVersion: count, document }),
  z.object({ intent: z.literal("publish"), draftVersion: count, document }),
  z.object({ intent: z.literal("discard") }),
  z.object({ intent: z.literal("roll_back"), version: count }),
  z.object({ intent: z.literal("rename"), name: pageNameSchema }),
  z.object({
    intent: z.literal("start_over"),
    ready: z.enum(READY_NAMES),
    mainLanguage: z.enum(PAGE_LANGUAGES),
  }),
]);
/** Something done to a page. */
export type PageDeed = z.infer<typeof deed>;

/** What the designer sends; null when it is not that. */
export const parsePageDeed = (form: Form): PageDeed | null => readQuestion(deed, form, CHARACTERS_MAX);

const subject = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sample"), name: z.enum(PREVIEW_SAMPLES) }),
  z.object({ kind: z.literal("order"), name: z.string().trim().min(1).max(60) }),
]);
const shown = z.object({
  language: z.enum(PAGE_LANGUAGES),
  /** An old version, instead of what is being edited. */
  version: count.nullable(),
  document: document.nullable(),
  subject,
});
export type PagePreviewQuestion = { language: PageLanguage; subject: PageSubject } & (
  { version: number; document: null } | { version: null; document: PageDesign }
);

/** What the preview asks; null when it is not that. */
export function parsePagePreviewQuestion(form: Form): PagePreviewQuestion | null {
  const asked = readQuestion(shown, form, CHARACTERS_MAX);
  if (!asked) return null;
  const { version, document: given, ...rest } = asked;
  if (version !== null) return { ...rest, version, document: null };
  return given && { ...rest, version, document: given };
}
