/**
 * Text as PostgreSQL can hold it: no NUL (it refuses the whole statement) and no half of a surrogate pair. Both are
 * legal in JSON, so a body from outside may bring them.
 */
export const storableText = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** Cut to so many characters, never through the middle of one. */
export const cutText = (text: string, charactersMax: number): string =>
  text.length <= charactersMax ? text : Array.from(text).slice(0, charactersMax).join("");

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Data on one line: no line breaks that could start a header, no control characters, nothing that turns the direction of
 * what follows, not endlessly long.
 */
export function oneLine(text: string, charactersMax: number): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return line.length > charactersMax ? `${cutText(line, charactersMax - 1).trimEnd()}…` : line;
}
