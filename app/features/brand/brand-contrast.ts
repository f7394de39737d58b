import type { Brand } from "./brand.ts";
import { ratio, TEXT_RATIO_MIN } from "./contrast.ts";

export type ContrastWarning = {
  /** What cannot be read on what. */
  pair: "ink_on_card" | "quiet_on_card" | "ink_on_page" | "quiet_on_page";
  ratio: number;
};

/** Pairs of a brand's colours that are hard to read. Text on the accent picks its own colour and always can be. */
export function contrastWarnings(brand: Pick<Brand, "ink" | "quiet" | "card" | "page">): ContrastWarning[] {
  const pairs: ContrastWarning[] = [
    { pair: "ink_on_card", ratio: ratio(brand.ink, brand.card) },
    { pair: "quiet_on_card", ratio: ratio(brand.quiet, brand.card) },
    // The shop's name stands on the page, and so does the footer.
    { pair: "ink_on_page", ratio: ratio(brand.ink, brand.page) },
    { pair: "quiet_on_page", ratio: ratio(brand.quiet, brand.page) },
  ];
  return pairs.filter((pair) => pair.ratio < TEXT_RATIO_MIN);
}
