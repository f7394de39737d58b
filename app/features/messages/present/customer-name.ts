import { oneLine } from "#app/lib/text.ts";

export type CustomerName = { first_name: string; name: string };

/** Chinese characters, kana and hangul alone: such names are written with the family name first. */
const FAMILY_FIRST = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・々 ]+$/u;
const HANGUL = /\p{sc=Hangul}/u;

/**
 * How a shopper is addressed. Shopify puts the given name first whatever the language ("花子 佐藤"), so names of Japan, Korea and
 * China are turned around; Korean ones are written in one. Both are "" when nobody tells us the name.
 * https://shopify.dev/docs/api/admin-graphql/latest/objects/MailingAddress#field-MailingAddress.fields.name
 */
export function customerNameOf(told: string | null): CustomerName {
  const name = oneLine(told ?? "", 120);
  const [first = "", ...others] = name.split(" ");
  if (!FAMILY_FIRST.test(name) || others.length !== 1) return { first_name: oneLine(first, 60), name };
  const [family = ""] = others;
  return { first_name: oneLine(first, 60), name: `${family}${HANGUL.test(name) ? "" : " "}${first}` };
}
