/**
 * Text as PostgreSQL can hold it: no NUL (it refuses the whole statement) and no half of a surrogate pair. Both are
 * legal in JSON, so a body from outside may bring them.
 */
export const storableText = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** Cut to so many characters, never through the middle of one. */
export const cutText = (text: string, charactersMax: number): string =>
  text.length <= charactersMax ? text : Array.from(text).slice(0, charactersMax).join("");
