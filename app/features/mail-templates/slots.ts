/**
 * Pieces of Liquid and of finished HTML that neither Markdown nor MJML may read: while those work, a slot stands in their place,
 * characters for private use around a number. Nothing that people type or that we print has such characters.
 */
export type Slots = {
  /** Keeps a piece, and gives what stands for it. */
  keep(piece: string): string;
  /** The same for a Liquid tag: it prints nothing of its own. */
  keepTag(piece: string): string;
  /** Puts every piece back where its slot stands. Pieces may hold slots of pieces kept before them. */
  fill(text: string): string;
};

export function createSlots(): Slots {
  const pieces: string[] = [];
  const fill = (text: string): string =>
    text.replaceAll(/\uE000t?(\d+)\uE001/g, (_slot, index: string) => fill(pieces[Number(index)] ?? ""));
  return {
    keep: (piece) => `\uE000${pieces.push(piece) - 1}\uE001`,
    keepTag: (piece) => `\uE000t${pieces.push(piece) - 1}\uE001`,
    fill,
  };
}

export const withoutSlots = (text: string): string => text.replaceAll(/[\uE000\uE001]/g, "");

/** Text between slots goes through `words`, slots stay. */
export const betweenSlots = (text: string, words: (text: string) => string): string =>
  text
    .split(/(\uE000t?\d+\uE001)/)
    .map((part, index) => (index % 2 === 1 ? part : words(part)))
    .join("");

/** Text of nothing but tags. */
export const isTagsAlone = (text: string): boolean => /^(?:\s*\uE000t\d+\uE001)+\s*$/.test(text);

/** Lines of nothing but tags, with an empty line before and after. */
export const tagLinesApart = (text: string): string =>
  text.replaceAll(/^(?:[ \t]*\uE000t\d+\uE001)+[ \t]*$/gm, "\n$&\n");
