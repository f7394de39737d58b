import type { AddressPieces } from "./layout/paper.ts";

/** stub to be replaced */
export function markupHtml(
  source: string,
  { words }: { words(text: string): string; address(text: string): AddressPieces },
): { html: string; faults: string[] } {
  return { html: words(source), faults: [] };
}
export const markupText = (source: string): string => source;
