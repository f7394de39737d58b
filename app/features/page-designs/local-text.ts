import { z } from "zod";
import { PAGE_LANGUAGES, type PageLanguage } from "./page-languages.ts";

/** A text by language; a language without one is left out. */
export type LocalText = Partial<Record<PageLanguage, string>>;

/** A text by language, each of at most so many characters. */
export const localLine = (charactersMax: number) =>
  z.partialRecord(z.enum(PAGE_LANGUAGES), z.string().max(charactersMax)).default({});

/** An address that may stand in a link of a page: https, http, mailto or tel, or a path of the shop ("/pages/returns"); empty: none. */
export const webLink = z.union([
  z.literal(""),
  z
    .string()
    .regex(/^\/(?![/\\])[^\s"'<>`{}\\]*$/u)
    .max(2_000),
  z.url({ protocol: /^(https?|mailto|tel)$/ }).max(2_000),
]);

/** What a reader of `language` is shown: their own text, else that of `main`, else of any language; "" when there is none. */
export function textFor(text: LocalText, language: PageLanguage, main: PageLanguage): string {
  const written = (one: PageLanguage) => text[one]?.trim() ?? "";
  return written(language) || written(main) || (PAGE_LANGUAGES.map(written).find(Boolean) ?? "");
}
