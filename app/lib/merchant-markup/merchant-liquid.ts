/**
 * What merchants may use of Liquid. Allow-lists, because every hole that liquidjs had so far was in a tag or a filter that no text
 * needs. https://liquidjs.com/tutorials/security-model.html
 */
export const MERCHANT_TAGS = ["if", "unless", "case", "for", "assign", "comment"] as const;

/** Tags that stand inside one of those, or end it. */
const INNER_TAGS = ["else", "elsif", "when"] as const;

export const MERCHANT_FILTERS = [
  "abs",
  "append",
  "at_least",
  "at_most",
  "capitalize",
  "ceil",
  "default",
  "divided_by",
  "downcase",
  "escape",
  "first",
  "floor",
  "join",
  "last",
  "minus",
  "modulo",
  "plus",
  "prepend",
  "remove",
  "replace",
  "round",
  "size",
  "strip",
  "times",
  "truncate",
  "truncatewords",
  "upcase",
  "url_encode",
] as const;

const OPENERS: ReadonlySet<string> = new Set(MERCHANT_TAGS);
const CLOSERS: ReadonlySet<string> = new Set(
  MERCHANT_TAGS.filter((tag) => tag !== "assign").map((tag) => `end${tag}`),
);
const INNER: ReadonlySet<string> = new Set(INNER_TAGS);

/** What a tag does to the structure of a template. */
export type TagRole = "opens" | "turns" | "closes" | "stands";

/** Null for tags that merchants may not use. */
export function roleOfTag(name: string): TagRole | null {
  if (name === "assign") return "stands";
  if (OPENERS.has(name)) return "opens";
  if (CLOSERS.has(name)) return "closes";
  return INNER.has(name) ? "turns" : null;
}
