import { z } from "zod";
import { readQuestion, type Form } from "#app/lib/read-question.ts";
import { pageAudienceSchema, pageNameSchema } from "./page-design.ts";
import { PAGE_LANGUAGES } from "./page-languages.ts";
import { READY_NAMES } from "./ready/ready-designs.ts";

/** Even with every country in it, a question is far shorter. */
const CHARACTERS_MAX = 10_000;

const pageId = z.uuid();
const name = pageNameSchema;
const deed = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("create"),
    name,
    ready: z.enum(READY_NAMES),
    mainLanguage: z.enum(PAGE_LANGUAGES),
  }),
  z.object({ intent: z.literal("copy"), pageId, name }),
  z.object({ intent: z.literal("rename"), pageId, name }),
  z.object({ intent: z.literal("audience"), pageId, audience: pageAudienceSchema }),
  z.object({ intent: z.literal("move"), pageId, to: z.number().int().min(0).max(1_000) }),
  z.object({ intent: z.literal("hide"), pageId }),
  z.object({ intent: z.literal("delete"), pageId }),
]);
/** Something done to the list of pages. */
export type PagesDeed = z.infer<typeof deed>;

/** What the list sends; null when it is not that. */
export const parsePagesDeed = (form: Form): PagesDeed | null => readQuestion(deed, form, CHARACTERS_MAX);

const readyPreview = z.object({ ready: z.enum(READY_NAMES), language: z.enum(PAGE_LANGUAGES) });

/** Which of our designs is to be shown; null when a form does not ask for that. */
export const parseReadyPreview = (form: Form): z.infer<typeof readyPreview> | null =>
  readQuestion(readyPreview, form, CHARACTERS_MAX);
