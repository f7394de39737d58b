import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element as read: its text, when it holds nothing else, or its children by name. The text of an empty one is "". */
export type XmlElement = string | XmlChildren;
type XmlChildren = { readonly [name: string]: unknown };

export type XmlReading = { kind: "read"; root: XmlElement } | { kind: "malformed"; reason: string };

const BODY_LENGTH_MAX = 5_000_000;

/** Names come without their namespace's prefix, attributes as "@name", and every value as text: "0079" stays that. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * Reads a whole XML document. Never throws. Documents that declare a type are refused: carriers send none, but web pages
 * do, and so do bodies that want their entities expanded without end.
 */
export function readXml(text: string): XmlReading {
  if (text.length > BODY_LENGTH_MAX) return { kind: "malformed", reason: "too long for XML" };
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return { kind: "malformed", reason: "XML with a document type" };
  try {
    const flaw = XMLValidator.validate(text);
    if (flaw !== true) return { kind: "malformed", reason: `not XML at line ${flaw.err.line}` };
    const root: unknown = parser.parse(text);
    if (isElement(root) && Object.keys(root).some((name) => name.toLowerCase() === "html"))
      return { kind: "malformed", reason: "a web page" };
    return isElement(root) ? { kind: "read", root } : { kind: "malformed", reason: "not XML" };
  } catch {
    return { kind: "malformed", reason: "not XML that can be read" };
  }
}

/** True for what looks like a document of elements rather than JSON. */
export const looksLikeXml = (text: string): boolean => /^[\uFEFF\s]*</.test(text);

/** The children of that name, at the end of a path of names; a step that is there several times counts each time. */
export function elementsAt(element: XmlElement | null, ...path: readonly string[]): XmlElement[] {
  let found: XmlElement[] = element === null ? [] : [element];
  for (const name of path)
    found = found.flatMap((one) => {
      const inside: unknown = typeof one === "string" || !Object.hasOwn(one, name) ? [] : one[name];
      return (Array.isArray(inside) ? inside : [inside]).filter(isElement);
    });
  return found;
}

/** The text of the first element there, or of an attribute ("@ID"); null when it is missing or empty. */
export function textAt(element: XmlElement | null, ...path: readonly string[]): string | null {
  const [first] = elementsAt(element, ...path);
  const text = typeof first === "string" ? first : first?.["#text"];
  return (typeof text === "string" && text.trim()) || null;
}

const isElement = (value: unknown): value is XmlElement =>
  typeof value === "string" || (typeof value === "object" && value !== null && !Array.isArray(value));
