import { IntlMessageFormat } from "intl-messageformat";
import { directionOf } from "./locales.ts";

/**
 * Texts of the product, in ICU message syntax ("{count, plural, one {# item} other {# items}}"). One catalog per language;
 * the English one is the source: it says which keys there are and which values each needs, and the compiler holds the others to it.
 * Write ’ for an apostrophe: the straight one is ICU's quote.
 */
export type Texts = { readonly [key: string]: string };
/** The same keys as the source, in another language. */
export type CatalogOf<Source extends Texts> = { readonly [Key in keyof Source]: string };

/** The values that a message asks for, read from its text: the names of "{name}" and "{count, plural, one {…} other {…}}". */
type NamesIn<Message extends string> = Scan<Message, ["text"]>;

/** Goes from brace to brace; the stack says whether the next "{" opens a value (in text) or a branch's text (in a value). */
type Scan<Rest extends string, Stack extends Part[]> =
  NextBrace<Rest> extends [infer Brace, infer After extends string]
    ? Brace extends "}"
      ? Stack extends [Part, ...infer Outer extends Part[]]
        ? Scan<After, Outer>
        : never
      : Stack extends ["value", ...Part[]]
        ? Scan<After, ["text", ...Stack]>
        : ValueAt<After, Stack>
    : never;
type Part = "text" | "value";
type NextBrace<Rest extends string> = Rest extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Earlier}`
    ? ["}", `${Earlier}{${After}`]
    : ["{", After]
  : Rest extends `${string}}${infer After}`
    ? ["}", After]
    : null;
type ValueAt<After extends string, Stack extends Part[]> = After extends `${infer Simple}}${infer Rest}`
  ? Simple extends `${infer Name},${string}`
    ? After extends `${Name},${infer Inside}`
      ? Name | Scan<Inside, ["value", ...Stack]>
      : never
    : Simple | Scan<Rest, Stack>
  : never;

export type TextValue = string | number;
type ValuesOf<Message extends string> = [NamesIn<Message>] extends [never]
  ? []
  : [values: { readonly [Name in NamesIn<Message>]: TextValue }];

/** Gives the text of a key in one language; a key with values asks for them, by name and by type. */
export type Translate<Source extends Texts> = <Key extends keyof Source & string>(
  key: Key,
  ...values: ValuesOf<Source[Key]>
) => string;

/** A message that asks for no values is its own text. */
type Message = IntlMessageFormat | string;

const compiled = new WeakMap<Texts, Map<string, Message>>();

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/**
 * In a language written from right to left every value that is put in stands isolated: "#1001", an e-mail address or a phone
 * number in the middle of Arabic would otherwise drag the signs around them to the wrong side. First Strong Isolate lets a
 * value run as its own letters do. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
function compile(text: string, locale: string): Message {
  const message = new IntlMessageFormat(text, locale);
  const [only, ...others] = message.getAst();
  if (only?.type === LITERAL && others.length === 0) return only.value;
  return directionOf(locale) === "ltr" ? message : new IntlMessageFormat(isolateIn(message.getAst()), locale);
}

function isolateIn(elements: Element[]): Element[] {
  return elements.flatMap((element): Element[] => {
    if (element.type === ARGUMENT) return [literal("\u2068"), element, literal("\u2069")];
    if (!("options" in element)) return [element];
    const branches = Object.entries(element.options).map(([name, branch]) => [
      name,
      { ...branch, value: isolateIn(branch.value) },
    ]);
    // The same element, with the same names of branches.
    return [{ ...element, options: Object.fromEntries(branches) } as Element];
  });
}

/** Kinds of elements, which the parser exports to nobody: a text, and a value put in as it is. */
const LITERAL = 0;
const ARGUMENT = 1;
const literal = (value: string): Element => ({ type: LITERAL, value });

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
    if (!message) known.set(key, (message = compile(catalog[key], locale)));
    if (typeof message === "string") return message;
    const text = message.format(values[0]);
    return Array.isArray(text) ? text.join("") : String(text);
  };
}
