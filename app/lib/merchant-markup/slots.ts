import type { TagRole } from "./merchant-liquid.ts";

/**
 * Pieces of Liquid and of finished HTML that neither Markdown nor MJML may read: while those work, a slot stands in their place,
 * characters for private use around a number. Nothing that people type or that we print has such characters.
 */
export type Slots = {
  /** Keeps a piece, and gives what stands for it. */
  keep: (piece: string) => string;
  /** The same for a Liquid tag: it prints nothing, and its role can be read off its slot. */
  keepTag: (piece: string, role: TagRole) => string;
  /** Puts every piece back where its slot stands. Pieces may hold slots of pieces kept before them. */
  fill: (text: string) => string;
};

const MARKS: Readonly<Record<TagRole, string>> = { opens: "(", turns: "|", closes: ")", stands: "." };

export function createSlots(): Slots {
  const pieces: string[] = [];
  const fill = (text: string): string =>
    text.replaceAll(/\uE000[(|).]?(\d+)\uE001/g, (_slot, index: string) => fill(pieces[Number(index)] ?? ""));
  return {
    keep: (piece) => `\uE000${pieces.push(piece) - 1}\uE001`,
    keepTag: (piece, role) => `\uE000${MARKS[role]}${pieces.push(piece) - 1}\uE001`,
    fill,
  };
}

export const withoutSlots = (text: string): string => text.replaceAll(/[\uE000\uE001]/g, "");

/** Text between slots goes through `words`, slots stay. */
export const betweenSlots = (text: string, words: (text: string) => string): string =>
  text
    .split(/(\uE000[(|).]?\d+\uE001)/)
    .map((part, index) => (index % 2 === 1 ? part : words(part)))
    .join("");

export const hasSlots = (text: string): boolean => text.includes("\uE000");

/** The roles of the tags in a text, in their order. */
export const tagRolesIn = (text: string): TagRole[] =>
  [...text.matchAll(/\uE000([(|).])/g)].map(([, mark]) => ROLES.get(mark ?? "") ?? "stands");

// The keys of a literal are exactly its type's.
const ROLES = new Map((Object.keys(MARKS) as TagRole[]).map((role) => [MARKS[role], role]));

/** Text of nothing but tags. */
export const isTagsAlone = (text: string): boolean => /^(?:\s*\uE000[(|).]\d+\uE001)+\s*$/.test(text);

/** Lines of nothing but tags, with an empty line before and after. */
export const tagLinesApart = (text: string): string =>
  text.replaceAll(/^(?:[ \t]*\uE000[(|).]\d+\uE001)+[ \t]*$/gm, "\n$&\n");
