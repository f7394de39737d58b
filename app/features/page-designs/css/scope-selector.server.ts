import { find, List, type CssNode, type Selector } from "css-tree";
import { plainText } from "./css-text.server.ts";

/** A selector below the page's own element. */
export type Scoped = {
  text: string;
  /** Whether it is that element itself: what stands beside it is the theme's. */
  isRoot: boolean;
};

const ROOT: Scoped = { text: ".doorstep", isRoot: true };

/** A selector as it may stand at the top of the style sheet; null when it would reach out, or cannot be judged. */
export function scopeSelector(selector: Selector): Scoped | null {
  const nodes = selector.children.toArray();
  const inside = withoutDocument(nodes);
  // What is said of the whole document is meant for the whole page.
  if (inside.length < nodes.length) return join(ROOT, inside);
  const [first] = nodes;
  if (first?.type === "ClassSelector" && first.name === "doorstep") return join(ROOT, nodes.slice(1));
  return first?.type === "Combinator" ? null : join({ text: `${ROOT.text} `, isRoot: false }, nodes);
}

/** A selector nested in another one: `&:hover`, `> a`. Null for what begins otherwise. */
export function nestSelector(parent: Scoped, selector: Selector): Scoped | null {
  const [first, ...rest] = selector.children.toArray();
  if (first?.type === "Combinator") return join(parent, [first, ...rest]);
  // "&p" would run into the name before it.
  if (first?.type !== "NestingSelector" || rest[0]?.type === "TypeSelector") return null;
  return join(parent, rest);
}

function join(before: Scoped, nodes: CssNode[]): Scoped | null {
  const combinator = nodes.find((node) => node.type === "Combinator");
  if (before.isRoot && combinator && /[+~]/.test(combinator.name)) return null;
  const rest: Selector = { type: "Selector", children: new List<CssNode>().fromArray(nodes) };
  if (find(rest, isForeign)) return null;
  const text = plainText(rest);
  return text === null ? null : { text: before.text + text, isRoot: before.isRoot && !combinator };
}

/** Cuts "html body" off, in all its ways, where it stands for what the rest is in. */
function withoutDocument(nodes: CssNode[]): CssNode[] {
  const [first, next] = nodes;
  if (!first || !isDocument(first)) return nodes;
  if (!next) return [];
  if (next.type !== "Combinator" || !/^[ >]$/.test(next.name)) return nodes;
  const below = nodes.slice(2);
  const rest = withoutDocument(below);
  return rest.length < below.length ? rest : nodes.slice(1);
}

const isDocument = (node: CssNode): boolean =>
  (node.type === "TypeSelector" && /^(?:html|body)$/i.test(node.name)) ||
  (node.type === "PseudoClassSelector" && /^(?:root|scope|host|host-context)$/i.test(node.name));

/** What is not in a page, or was not understood. */
const isForeign = (node: CssNode): boolean => isDocument(node) || !isKnown(node);

function isKnown(node: CssNode): boolean {
  if (node.type === "TypeSelector") return /^(?:[a-z][-a-z0-9]*|\*)$/i.test(node.name);
  if (node.type === "PseudoClassSelector") return /^[a-z-]+$/i.test(node.name);
  if (node.type === "PseudoElementSelector") return /^[a-z-]+$/i.test(node.name) && !node.children;
  if (node.type === "Combinator") return /^[ >+~]$/.test(node.name);
  return PARTS.has(node.type);
}

const PARTS: ReadonlySet<CssNode["type"]> = new Set([
  "AnPlusB",
  "AttributeSelector",
  "ClassSelector",
  "IdSelector",
  "Identifier",
  "Nth",
  "Selector",
  "SelectorList",
  "String",
]);
