import type { CustomValues } from "./custom-values.ts";
import type { CompiledDesign } from "./page-design.ts";
import type { PageLanguage } from "./page-languages.ts";

/** A compiled design, ready for one reader after the other. */
export type OpenDesign = {
  compiled: CompiledDesign;
  /**
   * Safe HTML of a "custom" block in a language, else in the design's main one; "" when it has nothing to say or fails. Never
   * throws, and takes a few milliseconds at most.
   */
  renderCustom: (blockId: string, language: PageLanguage, values: CustomValues) => string;
};
