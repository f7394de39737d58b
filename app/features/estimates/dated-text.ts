import type { WindowPart } from "#app/lib/format-window.ts";

/** A text in pieces, so that markup can say of each date which day it is. */
export type DatedText = readonly WindowPart[];

/** Stands for the dates while a sentence is made; of private use, so that no text of anybody's means something by it. */
const DATES = "\u{f8ff}";

/** A sentence with dates in it: `write` gets what to put where the dates go, and may leave it out. */
export const withDates = (write: (dates: string) => string, dates: DatedText): DatedText =>
  write(DATES)
    .split(DATES)
    .flatMap((text, index): WindowPart[] => [...(index > 0 ? dates : []), { text, day: null }])
    .filter(({ text }) => text !== "");

export const plainText = (text: DatedText): string => text.map((part) => part.text).join("");
