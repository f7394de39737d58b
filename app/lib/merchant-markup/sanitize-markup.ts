import { betweenSlots, hasSlots } from "./slots.ts";
import { createStructureGuard, isWhole } from "./structure-guard.ts";
import { ADDRESSES, VOID_ELEMENTS, type MarkupRules } from "./markup-rules.ts";

/** What leads somewhere, in pieces: `open` and `close` around it, `href` in it, `otherwise` before what stands there instead. */
export type AddressPieces = { open: string; href: string; otherwise: string; close: string };

export type MarkupWriting = {
  /** Escapes words, and leaves slots. */
  words: (text: string) => string;
  address: (text: string) => AddressPieces;
  /** Names a class that has these declarations, where no style may stand in an element. */
  classOf?: (declarations: string) => string;
};

export type SanitizedMarkup = {
  html: string;
  /** What was left out, in the author's own words: "<script>", "onclick", "position:fixed". */
  refused: string[];
  /** Whether a condition and an element cross. */
  isCrossed: boolean;
};

// Deliberately stricter than HTML: quoted values only, no "<" or ">" in them. What does not match is words.
const TAG =
  /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][-a-zA-Z]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([a-zA-Z][-a-zA-Z]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * Writes an expert's HTML anew with what is allowed in it. Everything else becomes words that are seen, or is left out, and is named
 * either way. Liquid is in slots: as words and in quoted values it prints escaped data; nowhere else may it stand.
 */
export function sanitizeMarkup(source: string, writing: MarkupWriting, rules: MarkupRules): SanitizedMarkup {
  const refused: string[] = [];
  const guard = createStructureGuard();
  let html = "";
  let done = 0;
  const bare = source.replaceAll(COMMENT, "");
  const wordsUntil = (at: number): void => {
    const words = bare.slice(done, at);
    guard.words(words);
    refused.push(...strayTags(words));
    html += writing.words(words);
  };
  for (const tag of bare.matchAll(TAG)) {
    wordsUntil(tag.index);
    const [whole, slash, name = "", attributes = ""] = tag;
    done = tag.index + whole.length;
    const element = name.toLowerCase();
    if (!rules.elements.has(element)) refused.push(`<${slash}${element}>`);
    else if (!slash) {
      html += `<${element}${attributesOf(element, attributes, { writing, rules, refused })}>`;
      if (!VOID_ELEMENTS.has(element)) guard.open(element);
      // An end that belongs to nothing is left out, so nothing around the block can be ended.
    } else if (guard.close(element)) html += `</${element}>`;
    else refused.push(`</${element}>`);
  }
  wordsUntil(bare.length);
  for (const element of guard.end()) {
    refused.push(`<${element}>`);
    html += `</${element}>`;
  }
  return { html, refused, isCrossed: guard.isCrossed() };
}

function attributesOf(
  element: string,
  source: string,
  { writing, rules, refused }: { writing: MarkupWriting; rules: MarkupRules; refused: string[] },
): string {
  const { words, address, classOf } = writing;
  const kept = new Map<string, string>();
  const classes: string[] = [];
  for (const [, written = "", double, single] of source.matchAll(ATTRIBUTE)) {
    const name = written.toLowerCase();
    const value = double ?? single ?? "";
    const rule = rules.attribute(element, name);
    const leads = ADDRESSES[element] === name && (rules.leads?.(element, value) ?? true);
    if (leads && isWhole(value)) kept.set(name, addressValue(address(value.replaceAll("&amp;", "&"))));
    else if (name === "style" && !hasSlots(value)) {
      const style = rules.style(value);
      refused.push(...style.refused);
      if (classOf) classes.push(...(style.kept ? [classOf(style.kept)] : []));
      else kept.set(name, style.kept);
    } else if (rule?.value.test(value) && (!hasSlots(value) || (rule.free && isWhole(value))))
      kept.set(name, words(value));
    else refused.push(name);
  }
  const given = kept.get("class");
  if (classes.length > 0) kept.set("class", [...(given ? [given] : []), ...classes].join(" "));
  if (element === "img" && !kept.has("alt")) kept.set("alt", "");
  return [...kept].map(([name, value]) => ` ${name}="${value}"`).join("");
}

/** An unsafe address leaves a link that leads nowhere. */
const addressValue = ({ open, href, otherwise, close: end }: AddressPieces): string =>
  `${open}${href}${otherwise}${otherwise && "#"}${end}`;

/** Beginnings of tags among words: they are shown as they stand, which nobody wants. */
const strayTags = (words: string): string[] =>
  [...words.matchAll(/<[/!?a-zA-Z][^\s>]{0,40}/g)].map(([start]) => start);

/** Words of markup: what is an entity stays one. */
export const escapeMarkupWords = (text: string, escape: (text: string) => string): string =>
  betweenSlots(text, (words) => escape(words).replaceAll(/&amp;(#?[a-zA-Z0-9]{2,8};)/g, "&$1"));

/** The words of markup, for the text part. */
export function markupText(source: string): string {
  return source
    .replaceAll(COMMENT, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/<br\b[^<>]*>|<\/(?:p|div|li|tr|h[2-6]|table|ul|ol|blockquote)\s*>/gi, "\n")
    .replaceAll(TAG, "")
    .replaceAll(/&(nbsp|amp|lt|gt|quot|#39);/g, (_entity, name: string) => NAMED[name] ?? "")
    .replaceAll(/ *\n */g, "\n")
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};
