import { OWN_TEXT_MAX } from "./own-text.ts";
import { valuesOf, type TextValues } from "./values-of.ts";

/** What keeps a text from standing in for ours. `names` are values: those that are gone, or that the text cannot have. */
export type OwnTextFault =
  | { kind: "empty" | "too_long" | "markup" | "syntax" | "format" }
  | { kind: "missing" | "unknown" | "not_number"; names: string[] };

/** Numbers among the values of our texts: only of these a plural can be made. */
export const NUMBERS: ReadonlySet<string> = new Set([
  "count",
  "days",
  "delivered",
  "index",
  "minutes",
  "total",
]);

/**
 * Whether a text may stand in for `ours`: well formed, of sensible length, and with the values that ours has, since a
 * sentence that lost its date says something else. What only chooses a branch ("when") may go. Null: it may.
 */
export function checkAgainst(ours: string, language: string, text: string): OwnTextFault | null {
  if (text.trim() === "") return { kind: "empty" };
  if (text.length > OWN_TEXT_MAX) return { kind: "too_long" };
  if (/<\/?[a-z]/i.test(text)) return { kind: "markup" };
  const values = readValues(text, language);
  if (!values) return { kind: "syntax" };
  if (!values.isPlain) return { kind: "format" };
  return compareValues(values, valuesOf(ours, language));
}

function readValues(text: string, language: string): TextValues | null {
  try {
    return valuesOf(text, language);
  } catch {
    return null;
  }
}

function compareValues(own: TextValues, ours: TextValues): OwnTextFault | null {
  const unknown = [...own.uses.keys()].filter((name) => !ours.uses.has(name));
  if (unknown.length > 0) return { kind: "unknown", names: unknown };
  const missing = neededValues(ours).filter((name) => !own.uses.has(name));
  if (missing.length > 0) return { kind: "missing", names: missing };
  const counted = [...own.uses].flatMap(([name, uses]) => (uses.has("plural") ? name : []));
  const notNumbers = counted.filter((name) => !NUMBERS.has(name));
  return notNumbers.length > 0 ? { kind: "not_number", names: notNumbers } : null;
}

/** The values that a text in place of ours must keep. */
const neededValues = ({ uses }: TextValues): string[] =>
  [...uses].flatMap(([name, how]) => (how.has("shown") || how.has("plural") ? name : []));
