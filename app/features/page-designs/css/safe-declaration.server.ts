import { find, type CssNode, type Declaration } from "css-tree";
import { FUNCTIONS, isAllowedProperty, isPictureAddress, POSITIONS } from "./css-rules.ts";
import { plainText } from "./css-text.server.ts";

/** A declaration as it may stand in a page; null when it may not. */
export function safeDeclaration(declaration: Declaration): string | null {
  const property = declaration.property.toLowerCase();
  const isFine =
    isAllowedProperty(property) && !find(declaration.value, isForeign) && hasPlace(property, declaration);
  return isFine ? plainText(declaration) : null;
}

/** A position that a variable names cannot be judged. */
const hasPlace = (property: string, { value }: Declaration): boolean =>
  property !== "position" || POSITIONS.has(plainText(value)?.toLowerCase() ?? "");

const isForeign = (node: CssNode): boolean => {
  if (node.type === "Url") return !isPictureAddress(node.value);
  if (node.type === "Function") return !FUNCTIONS.has(node.name.toLowerCase());
  return !PARTS.has(node.type);
};

const PARTS: ReadonlySet<CssNode["type"]> = new Set([
  "Brackets",
  "Dimension",
  "Hash",
  "Identifier",
  "Number",
  "Operator",
  "Parentheses",
  "Percentage",
  "String",
  "Value",
  "WhiteSpace",
]);
