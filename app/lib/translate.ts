import { IntlMessageFormat } from "intl-messageformat";

/**
 * Texts of the product, in ICU message syntax ("{count, plural, one {# item} other {# items}}"). One catalog per language;
 * the English one is the source: it says which keys there are and which values each needs, and the compiler holds the others to it.
 * Write ’ for an apostrophe: the straight one is ICU's quote.
 */
export type Texts = { readonly [key: string]: string };
/** The same keys as the source, in another language. */
export type CatalogOf<Source extends Texts> = { readonly [Key in keyof Source]: string };

/** Names inside the braces of a message. What stands inside a plural's own braces is text when it has a space or a #. */
type NamesIn<Message extends string> = Message extends `${string}{${infer Inside}}${infer Rest}`
  ? NameOf<Inside> | NamesIn<Rest>
  : never;
type NameOf<Inside extends string> = Inside extends `${infer Name},${string}`
  ? Name
  : Inside extends `${string}${" " | "#"}${string}`
    ? never
    : Inside;

export type TextValue = string | number;
type ValuesOf<Message extends string> = [NamesIn<Message>] extends [never]
  ? []
  : [values: { readonly [Name in NamesIn<Message>]: TextValue }];

/** Gives the text of a key in one language; a key with values asks for them, by name and by type. */
export type Translate<Source extends Texts> = <Key extends keyof Source & string>(
  key: Key,
  ...values: ValuesOf<Source[Key]>
) => string;

const compiled = new WeakMap<Texts, Map<string, IntlMessageFormat>>();

/** A translator for one catalog. `locale` is its language, for plurals and numbers. Each message is compiled once per process. */
export function translateWith<Source extends Texts>(
  locale: string,
  catalog: CatalogOf<Source>,
): Translate<Source> {
  let messages = compiled.get(catalog);
  if (!messages) compiled.set(catalog, (messages = new Map()));
  const known = messages;
  return (key, ...values) => {
    let message = known.get(key);
    if (!message) known.set(key, (message = new IntlMessageFormat(catalog[key], locale)));
    const text = message.format(values[0]);
    return Array.isArray(text) ? text.join("") : String(text);
  };
}
