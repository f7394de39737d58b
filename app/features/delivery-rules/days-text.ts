import type { DaysRange } from "./rules.ts";

/** "1–3" for days from one to three, "2" for always two: what stands in a field of the editor, where all write a dash. */
export const formatDays = ({ min, max }: DaysRange, to = "–"): string =>
  min === max ? String(min) : `${min}${to}${max}`;

/**
 * Reads a field of days: "2", "1-3", "1 – 3", "１〜３". What is no such thing comes back as it was typed, in both ends,
 * so that `checkRules` names it at its field and nothing typed is lost.
 */
export function readDays(text: string): { min: number | string; max: number | string } {
  const plain = text.normalize("NFKC").trim();
  const match = /^(\d{1,4})(?:\s*(?:[-–—~〜ー]|to)\s*(\d{1,4}))?$/i.exec(plain);
  if (!match) return { min: plain, max: plain };
  const min = Number(match[1]);
  return { min, max: match[2] === undefined ? min : Number(match[2]) };
}
