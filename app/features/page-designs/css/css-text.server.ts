import { generate, type CssNode } from "css-tree";

/**
 * A piece of a style sheet as text; null when it holds anything that could end the piece, begin another, or be read in two ways:
 * braces (Liquid's, too), escapes, comments, the end of a style element. Strings hold no escapes but of their own quotes.
 */
export function plainText(node: CssNode): string | null {
  const text = generate(node);
  const bare = text.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, "");
  return /[{}]|<[/!]/.test(text) || /[\\;"'@]|\/\*/.test(bare) ? null : text;
}
