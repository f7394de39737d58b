import { z } from "zod";
import { MAIL_LOCALES, type MailLocale } from "#app/features/messages/mail-texts.ts";
import { PLANNED_MOMENTS, type PlannedMoment } from "#app/features/messages/moments.ts";
import { SAMPLE_NAMES } from "#app/features/messages/samples/samples.ts";
import { matchLocale } from "#app/lib/locales.ts";
import { readQuestion, type Form } from "#app/lib/read-question.ts";
import { mailDocumentSchema, type MailDocument } from "./mail-document.ts";
import type { PreviewSubject } from "./editor-view.ts";

/** The longest document is smaller; whatever is larger did not come from the page. */
const CHARACTERS_MAX = 700_000;

const locale = z.enum(MAIL_LOCALES);
const count = z.number().int().min(0);
const document = mailDocumentSchema;

const deed = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), locale, draftVersion: count, document }),
  z.object({ intent: z.literal("publish"), locale, draftVersion: count, document }),
  z.object({ intent: z.literal("discard"), locale }),
  z.object({ intent: z.literal("reset"), locale }),
  z.object({ intent: z.literal("roll_back"), locale, version: count }),
  z.object({ intent: z.literal("copy"), locale, document, to: z.array(locale).min(1) }),
]);
/** Something done to a template. */
export type TemplateDeed = z.infer<typeof deed>;

/** What the editor sends; null when it is not that. */
export const parseTemplateDeed = (form: Form): TemplateDeed | null =>
  readQuestion(deed, form, CHARACTERS_MAX);

const subject = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sample"), name: z.enum(SAMPLE_NAMES) }),
  z.object({ kind: z.literal("order"), name: z.string().trim().min(1).max(60) }),
]);
const shown = z.object({
  locale,
  /** An old version, instead of what is being edited. */
  version: count.nullable(),
  document: document.nullable(),
  subject,
});
export type PreviewQuestion = { locale: MailLocale; subject: PreviewSubject } & (
  { version: number; document: null } | { version: null; document: MailDocument }
);

/** What the preview asks; null when it is not that. */
export function parsePreviewQuestion(form: Form): PreviewQuestion | null {
  const asked = readQuestion(shown, form, CHARACTERS_MAX);
  if (!asked) return null;
  const { version, document: given, ...rest } = asked;
  if (version !== null) return { ...rest, version, document: null };
  return given && { ...rest, version, document: given };
}

const test = z.object({ locale, document, subject, to: z.string().max(320) });
export type TestQuestion = z.infer<typeof test>;

/** What a test mail is asked to be; null when it is not that. The address is checked by whoever sends it. */
export const parseTestQuestion = (form: Form): TestQuestion | null =>
  readQuestion(test, form, CHARACTERS_MAX);

/** Which template a page is about, from its address; null when there is no such moment. */
export function parseEditorAddress(
  moment: string | undefined,
  wanted: string | null,
): { moment: PlannedMoment; locale: MailLocale | null } | null {
  const known = PLANNED_MOMENTS.find((one) => one === moment);
  return known ? { moment: known, locale: matchLocale(wanted, MAIL_LOCALES) } : null;
}
