import MarkdownIt, { type Token } from "markdown-it";
import { isTagsAlone, tagLinesApart } from "./slots.ts";
import { createStructureGuard } from "./structure-guard.ts";

/**
 * Bold, italic, links, lists, line breaks, and nothing else: no HTML, no pictures, no headings, no code. Liquid is in slots by then,
 * so data can neither be read as Markdown nor end it. https://spec.commonmark.org
 */
const markdown = new MarkdownIt("zero", { html: false, breaks: true }).enable([
  "emphasis",
  "link",
  "list",
  "newline",
  "escape",
]);
// Links are judged where they are written, for most of them are Liquid.
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;

export type ProseMarkup = {
  /** Plain words, with slots. */
  words: (text: string) => string;
  /** What stands before and after the words that lead somewhere. */
  link: (address: string, words: string) => string;
  /** Attributes of an element, with a space before them; `isFirst`: nothing stands above it. */
  attributes?: (element: ProseElement, isFirst: boolean) => string;
};
export type ProseElement = "p" | "ul" | "ol" | "li";

const INLINE: Readonly<Record<string, string>> = {
  strong_open: "<strong>",
  strong_close: "</strong>",
  em_open: "<em>",
  em_close: "</em>",
  softbreak: "<br>",
  hardbreak: "<br>",
};
const CLOSERS: Readonly<Record<string, string>> = {
  paragraph_close: "</p>",
  bullet_list_close: "</ul>",
  ordered_list_close: "</ol>",
  list_item_close: "</li>",
};

/** Markdown as HTML. */
export function proseHtml(source: string, markup: ProseMarkup): string {
  let isFirst = true;
  const opened = (element: ProseElement) => {
    const attributes = markup.attributes?.(element, isFirst) ?? "";
    isFirst = element === "li";
    return `<${element}${attributes}>`;
  };
  const draw = (token: Token): string => {
    switch (token.type) {
      case "inline":
        return inlineOf(token, markup, (type) => INLINE[type] ?? "");
      case "paragraph_open":
        return token.hidden ? "" : opened("p");
      case "bullet_list_open":
        return opened("ul");
      case "ordered_list_open":
        return opened("ol");
      case "list_item_open":
        return opened("li");
      case "paragraph_close":
        return token.hidden ? "" : "</p>";
      default:
        isFirst = false;
        return CLOSERS[token.type] ?? "";
    }
  };
  return blocksOf(source).map(draw).join("");
}

/** Markdown as plain text: lists with dashes or numbers, addresses behind the words that lead to them. */
export function proseText(source: string, markup: ProseMarkup): string {
  const numbers: (number | null)[] = [];
  let text = "";
  const endLine = (ending: string) => void (text = `${text.trimEnd()}${ending}`);
  for (const token of blocksOf(source)) {
    if (token.type === "inline")
      text += inlineOf(token, markup, (type) => (type.endsWith("break") ? "\n" : ""));
    if (token.type === "ordered_list_open") numbers.push(Number(token.attrGet("start") ?? 1));
    if (token.type === "bullet_list_open") numbers.push(null);
    if (token.type === "list_item_open") {
      const number = numbers.at(-1) ?? null;
      if (text && !text.endsWith("\n")) text += "\n";
      text += number === null ? "- " : `${number}. `;
      if (number !== null) numbers[numbers.length - 1] = number + 1;
    }
    if (token.type === "list_item_close") endLine("\n");
    if (token.type === "bullet_list_close" || token.type === "ordered_list_close") {
      numbers.pop();
      endLine(numbers.length > 0 ? "\n" : "\n\n");
    }
    if (token.type === "paragraph_close" && numbers.length === 0) text += token.hidden ? "" : "\n\n";
  }
  return text.trim();
}

/**
 * Whether a condition and a paragraph, a list or something bold cross: then one of its branches would leave the whole broken. It has
 * to end where it began, or stand on lines of its own.
 */
export function isProseCrossed(source: string): boolean {
  const guard = createStructureGuard();
  for (const block of blocksOf(source)) {
    if (block.hidden) continue;
    for (const token of block.children ?? [block]) {
      if (token.nesting === 1) guard.open(token.tag);
      if (token.nesting === -1) guard.close(token.tag);
      guard.words(token.content);
    }
  }
  return guard.isCrossed();
}

/** The tokens of one paragraph; `other` draws what is neither words nor a link. */
function inlineOf({ children }: Token, markup: ProseMarkup, other: (type: string) => string): string {
  let drawn = "";
  let linked: { address: string; before: string } | null = null;
  for (const token of children ?? []) {
    if (token.type === "text" || token.type === "text_special") drawn += markup.words(token.content);
    // Links do not nest in CommonMark.
    else if (token.type === "link_open") {
      linked = { address: String(token.attrGet("href")), before: drawn };
      drawn = "";
    } else if (token.type === "link_close" && linked) {
      drawn = linked.before + markup.link(linked.address, drawn);
      linked = null;
    } else drawn += other(token.type);
  }
  return drawn;
}

/** Conditions on lines of their own stand between paragraphs, not in them. */
function blocksOf(source: string): Token[] {
  const tokens = markdown.parse(tagLinesApart(source), {});
  for (const [index, token] of tokens.entries()) {
    const content =
      token.type === "paragraph_open"
        ? tokens[index + 1]
        : token.type === "paragraph_close"
          ? tokens[index - 1]
          : undefined;
    if (content && isTagsAlone(content.content)) token.hidden = true;
  }
  return tokens;
}
