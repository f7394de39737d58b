/** What an expert's HTML may be made of. Each place where it is shown has rules of its own. */
export type MarkupRules = {
  elements: ReadonlySet<string>;
  /** Null for an attribute that the element may not have. */
  attribute: (element: string, attribute: string) => AttributeRule | null;
  /** The declarations of a style that may stay, and those that may not. */
  style: (declarations: string) => { kept: string; refused: string[] };
  /** Whether an address, which may hold Liquid in slots, may stand there at all; without this rule all may that are safe. */
  leads?: (element: string, address: string) => boolean;
};

/** What a value must look like. Liquid may stand only in `free` ones. */
export type AttributeRule = { value: RegExp; free?: true };
type Attributes = Readonly<Record<string, AttributeRule>>;

export const VOID_ELEMENTS: ReadonlySet<string> = new Set(["br", "hr", "img"]);
export const ADDRESSES: Readonly<Record<string, string>> = { a: "href", img: "src" };

/** Values of attributes that are safe wherever they stand. */
export const ANY_TEXT = /^/;
export const COUNT: AttributeRule = { value: /^\d{1,2}$/ };

/** Rules from lists: attributes of any element, and those of one. */
export const attributeRules =
  (everywhere: Attributes, own: Readonly<Record<string, Attributes>>): MarkupRules["attribute"] =>
  (element, attribute) =>
    (Object.hasOwn(own, element) && ownRule(own[element], attribute)) || ownRule(everywhere, attribute);

const ownRule = (rules: Attributes | undefined, attribute: string): AttributeRule | null =>
  rules && Object.hasOwn(rules, attribute) ? (rules[attribute] ?? null) : null;

/** Values without functions, addresses, comments or escapes. */
const PROPERTY_VALUE = /^[-\w\s#%.,!'+]{1,200}$/;

/** Splits a style by the names of its properties, in small letters. */
export function splitStyle(style: string, allowed: RegExp): ReturnType<MarkupRules["style"]> {
  const kept: string[] = [];
  const refused: string[] = [];
  for (const declaration of style.split(";").map((part) => part.trim())) {
    if (!declaration) continue;
    const [name = "", ...rest] = declaration.split(":");
    const property = name.trim().toLowerCase();
    const value = rest.join(":").trim();
    const isFine = allowed.test(property) && PROPERTY_VALUE.test(value);
    (isFine ? kept : refused).push(isFine ? `${property}:${value}` : declaration);
  }
  return { kept: kept.join(";"), refused };
}
