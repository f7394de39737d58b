import { hiddenOf } from "./hidden-words.ts";
import type { AppliedMask } from "./mask.ts";
import { withoutNames } from "./names-in-text.ts";
import { trackingNumberKey } from "./tracking-number.ts";

/** Characters that show nothing, and could part a word that should be found. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const WEB_ADDRESS = /(?:https?:\/\/|www\.)\S+/giu;

/**
 * A text, by the carrier or anybody, as shoppers see it under a mask: without the hidden words, the names and web addresses of the
 * carriers behind the mask, names of hidden countries, and `numbers` where the mask hides these. Empty when nothing is left.
 */
export function maskText(text: string, mask: AppliedMask | null, numbers: readonly string[] = []): string {
  if (!mask) return text;
  const { patterns, names } = hiddenOf(mask);
  const keys = mask.hidesNumber || mask.showAs === null ? numbers.map(trackingNumberKey) : [];
  let shown = tidy(text.normalize("NFKC").replace(INVISIBLE, "").replace(WEB_ADDRESS, " "));
  // What is taken out may bring together what must go as well. Every round makes the text shorter.
  for (let before = ""; before !== shown;) {
    before = shown;
    for (const pattern of patterns) shown = shown.replace(pattern, " ");
    for (const index of names) shown = withoutNames(shown, index);
    for (const key of keys) shown = withoutNumber(shown, key);
    shown = tidy(shown);
  }
  return shown;
}

/** Spaces, brackets and separators that a hidden word leaves behind go with it. */
const tidy = (text: string): string =>
  text
    .replace(/[([{「『【<][\s,;:/–-]*[)\]}」』】>]/gu, " ")
    .replace(/\s+(?=[.,;:!?。、])/gu, "")
    .replace(/^[\s,;:/。、–-]+|[\s,;:/、–-]+$/gu, "")
    .replace(/\s+/gu, " ");

/** However it is grouped: "4001-2345 6782". */
function withoutNumber(text: string, key: string): string {
  if (key.length < SHORTEST_NUMBER) return text;
  const grouped = Array.from(key)
    .map((character) =>
      /[\p{L}\p{N}]/u.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
    )
    .join("[\\s._-]*");
  return text.replace(new RegExp(grouped, "giu"), " ");
}

/** Fewer characters would be found in words and dates. */
const SHORTEST_NUMBER = 5;
