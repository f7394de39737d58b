import { isWritten, textsOf } from "../block-texts.ts";
import type { LocalText } from "../local-text.ts";
import type { PageDesign } from "../page-design.ts";
import type { PageLanguage } from "../page-languages.ts";

const isWrittenIn = (text: LocalText, language: PageLanguage): boolean =>
  (text[language]?.trim() ?? "") !== "";

/** What somebody wrote in another language only, so that readers of this one get that of the main language. */
export const missingTexts = (
  { blocks }: PageDesign,
  language: PageLanguage,
): { blockId: string; field: string }[] =>
  blocks.flatMap((block) =>
    textsOf(block)
      .filter(({ text }) => !isWrittenIn(text, language) && isWritten(text))
      .map(({ field }) => ({ blockId: block.id, field })),
  );
