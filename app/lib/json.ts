/** What came of reading JSON: its value, or what is wrong with it. */
export type JsonReading = { kind: "read"; value: unknown } | { kind: "malformed"; reason: string };

/** Sixteen digits in a row may be more than a double holds; without them the quick way is exact. */
const LONG_NUMBER = /\d{16}/;

type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown;
// The runtime hands a third argument to revivers (https://tc39.es/proposal-json-parse-with-source/); TypeScript's
// library does not know of it yet.
const parseWithSource = JSON.parse as (text: string, reviver: SourceReviver) => unknown;

/**
 * Reads JSON without losing digits: an integer too large for a double becomes the text of its digits (Shopify's ids
 * may exceed 2^53). Never throws.
 */
export function readJson(text: string): JsonReading {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    const value: unknown = LONG_NUMBER.test(plain) ? parseWithSource(plain, keepDigits) : JSON.parse(plain);
    return { kind: "read", value };
  } catch (error) {
    return { kind: "malformed", reason: `not JSON${whereOf(error)}` };
  }
}

/** Only the place: the runtime's message may quote the text, and that may be somebody's address. */
function whereOf(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (error instanceof RangeError) return " that can be read: nested too deep";
  if (message.startsWith("Unexpected end")) return ": it breaks off";
  const position = /position \d+/.exec(message);
  return position ? ` at ${position[0]}` : "";
}

const keepDigits: SourceReviver = (_key, value, { source }) =>
  typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? "") ? source : value;

/** The same text for equal values, whatever the order of their keys. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
