import { z } from "zod";
import { blockSchema } from "./blocks.ts";

export const BLOCKS_MAX = 60;

/** A mail as a merchant designs it, in one language. Subject and preheader are Liquid on one line. */
export const mailDocumentSchema = z.object({
  subject: z.string().max(300),
  /** What mail programs show beside the subject. */
  preheader: z.string().max(300).default(""),
  blocks: z.array(blockSchema).max(BLOCKS_MAX),
});
export type MailDocument = z.infer<typeof mailDocumentSchema>;

/** A document laid out: three Liquid texts over MailValues, parsed once and rendered for every mail. */
export const compiledMailSchema = z.object({
  subject: z.string(),
  preheader: z.string(),
  html: z.string(),
  text: z.string(),
});
export type CompiledMail = z.infer<typeof compiledMailSchema>;

/** Gmail cuts a mail off at about 102 KB and hides the rest; we keep well below. */
export const HTML_BYTES_MAX = 80_000;

export type RenderedMail = { subject: string; text: string; html: string };

/**
 * What keeps a document from being published, or what its author should know. `blockId` points at the block; null when it is the
 * subject, the preheader or the whole. `code` has its words in the admin's languages, `detail` is from the parser.
 */
export type DocumentProblem = {
  severity: "error" | "warning";
  code: ProblemCode;
  blockId: string | null;
  field: string | null;
  detail: string;
};
export const PROBLEM_CODES = [
  "syntax",
  "not_allowed",
  "unknown_variable",
  "too_slow",
  "too_much_memory",
  "too_long",
  "too_big",
  "empty_subject",
  "empty_document",
  "bad_address",
  "no_address",
  "no_alt",
  "low_contrast",
  "no_way_out",
  "advertising",
  "no_heading",
  "long_subject",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
