import { z } from "zod";
import type { TextKey } from "../texts/catalog.ts";
import { en } from "../texts/en.ts";

export const OWN_TEXT_MAX = 500;

/** The merchant's own words in place of ours, in one language; a text that they left alone is not in it. */
export type OwnTexts = Readonly<Partial<Record<TextKey, string>>>;

// The keys of a literal are exactly its type's.
export const TEXT_KEYS = Object.keys(en) as TextKey[];
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);

const stored = z.record(z.string(), z.unknown());

/** Own words as they are stored; texts that the page has no more are left out. */
export function parseOwnTexts(value: unknown): OwnTexts {
  const entries = Object.entries(stored.safeParse(value).data ?? {});
  return Object.fromEntries(entries.filter(([key, text]) => isTextKey(key) && typeof text === "string"));
}

/** As it is kept: without space around it, and with ’ for the straight apostrophe, which would quote what follows it. */
export const cleanOwnText = (text: string): string => text.trim().replaceAll("'", "’");
