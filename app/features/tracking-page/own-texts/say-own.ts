import { translateWith } from "#app/lib/translate.ts";
import type { Say, TextKey, Catalog } from "../texts/catalog.ts";
import type { en } from "../texts/en.ts";
import { sayIn, type Language } from "../texts/languages.ts";
import type { OwnTexts } from "./own-text.ts";

/**
 * The page's texts in one language with the merchant's own in place of ours. One of theirs that fails all the same, written
 * for an older version of the page, say, is ours again. `own` is the same object for the same texts: each is compiled once.
 */
export function sayOwnIn(language: Language, own: OwnTexts | null): Say {
  const ours = sayIn(language);
  if (!own) return ours;
  // Only asked for the keys that it has.
  const theirs = translateWith<typeof en>(language, own as Catalog);
  return (key, ...values) => {
    if (!isOwn(own, key)) return ours(key, ...values);
    try {
      return theirs(key, ...values);
    } catch {
      return ours(key, ...values);
    }
  };
}

const isOwn = (own: OwnTexts, key: TextKey): boolean => Object.hasOwn(own, key);
