import { generate, parse } from "css-tree";
import { safeDeclaration } from "./safe-declaration.server.ts";

/** The declarations of an element's own style that may stay, and those that may not. */
export function safeStyle(style: string): { kept: string; refused: string[] } {
  const list = parse(style, { context: "declarationList", parseCustomProperty: true });
  const kept: string[] = [];
  const refused: string[] = [];
  for (const node of list.type === "DeclarationList" ? list.children.toArray() : []) {
    const safe = node.type === "Declaration" ? safeDeclaration(node) : null;
    if (safe === null) refused.push(generate(node));
    else kept.push(safe);
  }
  return { kept: kept.join(";"), refused };
}
