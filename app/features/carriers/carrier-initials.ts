const LETTERS_MAX = 3;

/** What stands in a carrier's round sign where there is no logo: "RM" for Royal Mail, "UPS", "ヤ" for ヤマト運輸. */
export function carrierInitials(name: string): string {
  const words = name.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = "", second] = words;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(first))
    return firstLetter(first);
  if (first.length <= LETTERS_MAX && first === first.toUpperCase() && first.length > 1) return first;
  return `${firstLetter(first)}${firstLetter(second ?? "")}`.toUpperCase();
}

const firstLetter = (word: string): string => Array.from(word)[0] ?? "";
