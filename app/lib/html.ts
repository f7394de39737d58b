const markup: unique symbol = Symbol("markup");

/** Text that is known to be safe HTML. Only `html` makes it, so data can't pass for markup. */
export type Html = { readonly [markup]: string };

type Fillable = string | number | null | undefined | false | Html | readonly Fillable[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  "{": "&#123;",
  "}": "&#125;",
};

/**
 * Makes data inert as HTML text, as a quoted attribute, and as Liquid: a page that Shopify wraps in a theme is read as a
 * Liquid template first, so braces become entities too. https://shopify.dev/docs/apps/build/online-store/app-proxies
 */
export const escapeHtml = (text: string): string =>
  NEEDS_ESCAPING.test(text)
    ? text.replace(/[&<>"'`{}]/g, (character) => ENTITIES[character] ?? character)
    : text;
const NEEDS_ESCAPING = /[&<>"'`{}]/;

/** A template whose every filling is escaped; null, undefined and false leave nothing, lists are joined. */
export function html(parts: TemplateStringsArray, ...fillings: Fillable[]): Html {
  let text = parts[0] ?? "";
  // Counted by hand: this runs some hundred times for every page, and an iterator costs as much as the rest.
  for (let index = 0; index < fillings.length; index++)
    text += fill(fillings[index]) + (parts[index + 1] ?? "");
  return { [markup]: text };
}

function fill(value: Fillable): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (markup in value) return value[markup];
  return value.map(fill).join("");
}

/** Marks text of our own source code, never data, as markup: a style sheet, an icon. */
export const trusted = (source: string): Html => ({ [markup]: source });

export const htmlText = (page: Html): string => page[markup];

/** An address that may stand in a link: http or https, whole and well-formed; anything else is null. */
export function safeWebUrl(text: string | null | undefined): string | null {
  const address = text?.trim() ?? "";
  // Spaces and control characters hide "javascript:" from the eye and quotes from the parser; a real address has none.
  return /^https?:\/\/[^\s/?#\\"'<>`{}]+(?:[/?#][^\s"'<>`{}\\]*)?$/iu.test(address) && !hasControl(address)
    ? address
    : null;
}

const hasControl = (text: string): boolean => /\p{Cc}/u.test(text);
