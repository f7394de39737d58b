/** What a person at the shop writes to a shopper: plain text, an empty line between paragraphs. */
export type Note = { subject: string; text: string };

export const NOTE_MAX = { subject: 120, text: 4_000 } as const;

/** A note as it may be sent: without control characters, neither empty nor too long. Null when it may not. */
export function parseNote(given: { subject: unknown; text: unknown }): Note | null {
  if (typeof given.subject !== "string" || typeof given.text !== "string") return null;
  const subject = given.subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const text = given.text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, "")
    .toWellFormed()
    .trim();
  const fits = subject.length <= NOTE_MAX.subject && text.length <= NOTE_MAX.text;
  return subject && text && fits ? { subject: subject.toWellFormed(), text } : null;
}

/** Its paragraphs, each line by line. */
export const paragraphsOf = ({ text }: Note): string[][] =>
  text.split(/\n{2,}/).map((paragraph) => paragraph.split("\n"));
