/**
 * JSON text laid out for reading, two spaces a level. Only white space changes: numbers stay as they were written, for an
 * id may exceed what JSON.parse can hold. Text that is no JSON comes back as it is.
 */
export function layOutJson(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  const newLine = () => `\n${"  ".repeat(depth)}`;
  return text.replaceAll(TOKENS, (token, string, empty, opening, closing) => {
    if (string !== undefined) return token;
    if (empty !== undefined) return token.replaceAll(/\s/g, "");
    if (opening !== undefined) {
      depth += 1;
      return opening + newLine();
    }
    if (closing !== undefined) {
      depth -= 1;
      return newLine() + closing;
    }
    if (token === ",") return `,${newLine()}`;
    return token === ":" ? ": " : "";
  });
}

/** Strings, empty braces, opening ones, closing ones, commas, colons, white space. */
const TOKENS = /("(?:[^"\\]|\\.)*")|(\{\s*\}|\[\s*\])|([{[])|([}\]])|,|:|\s+/g;
