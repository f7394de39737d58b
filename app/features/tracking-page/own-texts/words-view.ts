import { z } from "zod";
import { PAGE_LANGUAGES, type PageLanguage } from "#app/features/page-designs/page-languages.ts";
import type { TextKey, Catalog } from "../texts/catalog.ts";
import type { OwnTextFaults } from "./check-own-texts.ts";
import { TEXT_KEYS, type OwnTexts } from "./own-text.ts";
import type { SampleValues } from "./sample-values.ts";
import { partOf, TEXT_PARTS, type TextPart } from "./text-parts.ts";

export type StoredOwnTexts = {
  texts: OwnTexts;
  /** Counts saves; 0 when nothing was ever saved. */
  version: number;
};

/** The page about what the tracking page says, in one of its languages. */
export type PageWordsView = {
  language: PageLanguage;
  /** How many own texts there are, by language. */
  counts: Partial<Record<PageLanguage, number>>;
  ours: Catalog;
  /** How ours read with values in them. */
  examples: Catalog;
  samples: SampleValues;
  stored: StoredOwnTexts;
};

export type SavePageWordsAnswer =
  | { kind: "saved"; language: PageLanguage; stored: StoredOwnTexts }
  | { kind: "conflict"; language: PageLanguage; stored: StoredOwnTexts }
  | { kind: "invalid"; language: PageLanguage; faults: OwnTextFaults };

export type WordsSearch = { search: string; onlyOwn: boolean };

/** Texts by part of the page, those that have all the words of the search in ours, the merchant's or the key. */
export function searchWords(
  { examples, ours }: Pick<PageWordsView, "examples" | "ours">,
  own: OwnTexts,
  { search, onlyOwn }: WordsSearch,
): { part: TextPart; keys: TextKey[] }[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = TEXT_KEYS.filter((key) => {
    if (onlyOwn && own[key] === undefined) return false;
    const text = [key, ours[key], examples[key], own[key] ?? ""].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return TEXT_PARTS.map((part) => ({ part, keys: found.filter((key) => partOf(key) === part) })).filter(
    ({ keys }) => keys.length > 0,
  );
}

/** What is own of a draft: texts that say something else than ours. */
export const ownOf = (draft: OwnTexts, ours: Catalog): OwnTexts =>
  Object.fromEntries(Object.entries(draft).filter(([key, text]) => text !== ours[key as TextKey])); // keys of a draft are its type's

const form = z.object({
  language: z.enum(PAGE_LANGUAGES),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  texts: z
    .string()
    .max(500_000)
    .transform((text, issues) => {
      try {
        return z.record(z.string(), z.string()).parse(JSON.parse(text));
      } catch {
        issues.addIssue("no texts");
        return z.NEVER;
      }
    }),
});
export type SavePageWords = z.output<typeof form>;

/** The fields of a form, as far as they are text. */
type Form = { get(name: string): unknown };

/** Reads what the form sent; null when it is none. The texts themselves are checked by checkOwnTexts. */
export const parsePageWordsForm = (sent: Form): SavePageWords | null =>
  form.safeParse({ language: sent.get("language"), version: sent.get("version"), texts: sent.get("texts") })
    .data ?? null;
