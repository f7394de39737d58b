import { oneLine } from "#app/lib/text.ts";

export type CustomerName = { first_name: string; name: string };
type ToldName = { name: string | null; firstName?: string | null; lastName?: string | null };

/** Chinese characters, kana and hangul alone: such names are written with the family name first. */
const FAMILY_FIRST = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・々 ]+$/u;
const HANGUL = /^\p{sc=Hangul}+$/u;

/**
 * How a shopper is addressed, and the whole name as its language writes it: 佐藤 陽菜, 김서연, Anna Nowak. Without the parts,
 * the first word stands for the first name where it can be one. Both are "" when nobody tells us the name.
 */
export function customerNameOf(told: ToldName | null): CustomerName {
  const [whole, first, last] = [told?.name, told?.firstName, told?.lastName].map((text) =>
    oneLine(text ?? "", 120),
  );
  const parts = [first, last].flatMap((part) => part || []);
  if (parts.length === 0) return { first_name: firstWordOf(whole ?? ""), name: whole ?? "" };
  const isFamilyFirst = FAMILY_FIRST.test(parts.join(" "));
  const gap = HANGUL.test(parts.join("")) ? "" : " ";
  const name = isFamilyFirst ? parts.toReversed().join(gap) : parts.join(" ");
  return { first_name: oneLine(first ?? "", 60), name };
}

/** Nobody can tell which part of a name that is written family first, or in one, is the given one. */
const firstWordOf = (name: string): string =>
  FAMILY_FIRST.test(name) ? "" : oneLine(name.split(" ")[0] ?? "", 60);
