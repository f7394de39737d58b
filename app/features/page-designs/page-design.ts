import { z } from "zod";
import { pageBlockSchema } from "./page-blocks.ts";
import { PAGE_LANGUAGES } from "./page-languages.ts";

export const BLOCKS_MAX = 40;
const CSS_MAX = 20_000;

/** How a page looks beside its colours and letters, which are the brand's. */
export const pageStyleSchema = z.object({
  /** Inside the shop's theme, or a page of its own. */
  frame: z.enum(["theme", "page"]).default("theme"),
  width: z.enum(["narrow", "medium", "wide"]).default("medium"),
  cards: z.enum(["outlined", "raised", "plain"]).default("outlined"),
  /** The sentence in a card, on the page itself, or on a field of the accent colour. */
  hero: z.enum(["card", "open", "filled"]).default("card"),
  align: z.enum(["start", "center"]).default("start"),
  progress: z.enum(["dots", "bar", "icons"]).default("dots"),
  headings: z.enum(["normal", "elegant", "loud"]).default("normal"),
  /** Follow a dark system; only on a page of its own. */
  dark: z.boolean().default(true),
});
export type PageStyle = z.infer<typeof pageStyleSchema>;

/** A tracking page as a merchant designs it, for all languages. */
export const pageDesignSchema = z.object({
  /** The language that stands in where a text is missing. */
  mainLanguage: z.enum(PAGE_LANGUAGES).default("en"),
  style: pageStyleSchema.default({ ...pageStyleSchema.parse({}) }),
  blocks: z.array(pageBlockSchema).max(BLOCKS_MAX),
  /** The merchant's own style sheet, as typed; it is sanitized and kept to the page when published. */
  css: z.string().max(CSS_MAX).default(""),
});
export type PageDesign = z.infer<typeof pageDesignSchema>;

/** A design as it was stored, perhaps by a newer version of ours: a block that this one does not know is left out. */
export const storedDesignSchema = pageDesignSchema.extend({
  blocks: z
    .array(z.unknown())
    .transform((blocks) => blocks.flatMap((block) => pageBlockSchema.safeParse(block).data ?? [])),
});

/** A design made ready to be shown: everything that need not be done again for every shopper. */
export const compiledDesignSchema = z.object({
  design: storedDesignSchema,
  /** Safe HTML of "rich_text" blocks, by block and language. */
  html: z.record(z.string(), z.partialRecord(z.enum(PAGE_LANGUAGES), z.string())),
  /** Of "custom" blocks, by block and language: Liquid in safe HTML, rendered with CustomValues. */
  liquid: z.record(z.string(), z.partialRecord(z.enum(PAGE_LANGUAGES), z.string())).default({}),
  /** The merchant's style sheet: safe, and every selector of it below ".doorstep". */
  css: z.string(),
});
export type CompiledDesign = z.infer<typeof compiledDesignSchema>;

/** What merchants call a page among themselves. */
export const pageNameSchema = z.string().trim().min(1).max(80);

/** Which orders a page is for; the first page that fits is shown. Nothing set: all. */
export const pageAudienceSchema = z.object({
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(250)
    .default([]),
  languages: z.array(z.enum(PAGE_LANGUAGES)).default([]),
});
export type PageAudience = z.infer<typeof pageAudienceSchema>;

/** What keeps a design from being published, or what its author should know. `code` has its words in the admin's languages. */
export type DesignProblem = {
  severity: "error" | "warning";
  code: DesignProblemCode;
  /** Null: the page as a whole. */
  blockId: string | null;
  field: string | null;
  detail: string;
};
export const DESIGN_PROBLEM_CODES = [
  "no_hero",
  "two_heroes",
  "no_progress",
  "no_support",
  "repeated_block",
  "syntax",
  "not_allowed",
  "unknown_variable",
  "bad_address",
  "too_slow",
  "too_big",
  "css_dropped",
  "css_syntax",
  "no_alt",
  "no_address",
  "no_text",
  "not_translated",
  "low_contrast",
  "never_shown",
] as const;
export type DesignProblemCode = (typeof DESIGN_PROBLEM_CODES)[number];
