import { find, generate, parse, type Atrule, type CssNode, type Rule } from "css-tree";
import { AT_RULES } from "./css-rules.ts";
import { plainText } from "./css-text.server.ts";
import { safeDeclaration } from "./safe-declaration.server.ts";
import { nestSelector, scopeSelector, type Scoped } from "./scope-selector.server.ts";

export type CssRemark = { code: "css_dropped" | "css_syntax"; line: number; what: string };

const WHAT_MAX = 80;
const REMARKS_MAX = 20;
/** What comes out may be longer than what went in, for nested rules are written out. */
const CHARACTERS_MAX = 60_000;
/** Of one rule. */
const SELECTORS_MAX = 400;

/**
 * A merchant's style sheet as it may stand in a page: written anew from what was understood of it, every selector below ".doorstep",
 * nested rules written out. Says what is left out, and what could not be read. https://www.w3.org/TR/css-syntax-3/
 */
export function compileCss(source: string): { css: string; remarks: CssRemark[] } {
  const remarks: CssRemark[] = [];
  const note = (code: CssRemark["code"], line: number, what: string) => {
    if (remarks.length < REMARKS_MAX)
      remarks.push({ code, line, what: what.replaceAll(/\s+/g, " ").slice(0, WHAT_MAX) });
  };
  try {
    // css-tree takes a zero for the end.
    const sheet = parse(source.replaceAll(/[^\P{Cc}\n\r\t\f]/gu, " "), {
      positions: true,
      parseCustomProperty: true,
      onParseError: ({ line, message }) => note("css_syntax", line ?? 1, message),
    });
    const css = writerOf((node, what) =>
      note("css_dropped", node.loc?.start.line ?? 1, what ?? generate(node)),
    ).sheet(sheet);
    if (css.length <= CHARACTERS_MAX) return { css, remarks };
    note("css_dropped", 1, `${css.length} > ${CHARACTERS_MAX}`);
  } catch (error) {
    // Nested deeper than any stack.
    if (!(error instanceof RangeError)) throw error;
    note("css_syntax", 1, error.message);
  }
  return { css: "", remarks };
}

type Drop = (node: CssNode, what?: string) => void;

function writerOf(drop: Drop) {
  /** Nodes at the top of a style sheet or of its conditions. */
  const sheet = (node: CssNode): string =>
    childrenOf(node)
      .map((child) => {
        if (child.type === "Rule") return rule(child, null);
        if (child.type === "Atrule") return condition(child, sheet);
        return "";
      })
      .join("");

  const rule = (node: Rule, parents: Scoped[] | null): string => {
    const selectors = selectorsOf(node, parents);
    return selectors.length === 0 ? "" : block(node.block, selectors);
  };

  /** What is in a rule: its own declarations first, then what is nested. */
  const block = (node: CssNode, selectors: Scoped[]): string => {
    const declarations: string[] = [];
    const nested: string[] = [];
    for (const child of childrenOf(node)) {
      if (child.type === "Rule") nested.push(rule(child, selectors));
      else if (child.type === "Atrule") nested.push(condition(child, (inner) => block(inner, selectors)));
      else if (child.type === "Declaration") {
        const safe = safeDeclaration(child);
        if (safe === null) drop(child);
        else declarations.push(safe);
      }
    }
    const own = declarations.length > 0;
    return `${own ? `${selectors.map(({ text }) => text).join(",")}{${declarations.join(";")}}` : ""}${nested.join("")}`;
  };

  const condition = (node: Atrule, write: (block: CssNode) => string): string => {
    const name = node.name.toLowerCase();
    const prelude = node.prelude && !find(node.prelude, isLoading) ? plainText(node.prelude) : null;
    if (!AT_RULES.has(name) || prelude === null || !node.block) {
      drop(node, `@${node.name}`);
      return "";
    }
    const inner = write(node.block);
    return inner && `@${name} ${prelude}{${inner}}`;
  };

  const selectorsOf = ({ prelude }: Rule, parents: Scoped[] | null): Scoped[] => {
    // What could not be read was said before.
    if (prelude.type === "Raw") return [];
    const given = prelude.children.toArray().filter((node) => node.type === "Selector");
    if (given.length * (parents?.length ?? 1) > SELECTORS_MAX) {
      drop(prelude);
      return [];
    }
    return given.flatMap((selector) => {
      const scoped = parents
        ? parents.map((parent) => nestSelector(parent, selector))
        : [scopeSelector(selector)];
      if (scoped.includes(null)) drop(selector);
      return scoped.filter((one) => one !== null);
    });
  };

  return { sheet };
}

const childrenOf = (node: CssNode): CssNode[] =>
  "children" in node && node.children ? node.children.toArray() : [];

/** A condition needs neither addresses nor what was not understood. */
const isLoading = (node: CssNode): boolean =>
  node.type === "Url" || node.type === "Raw" || node.type === "String";
