import { isWritten, textsOf } from "./block-texts.ts";
import { warning } from "./design-problem.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { DesignProblem, PageAudience, PageDesign } from "./page-design.ts";
import type { PageLanguage } from "./page-languages.ts";

/** What is missing in a block, so that it, or a part of it, says nothing to some or all of its readers. */
export const checkBlock = (
  block: PageBlock,
  design: PageDesign,
  { audience }: { audience: PageAudience },
): DesignProblem[] => [
  ...checkTexts(block, readersOf(block, design, audience)),
  ...checkAddresses(block),
  ...checkPicture(block),
  ...checkContents(block),
];

/** Languages that a block must be written in: those that the page is for, as far as the block is shown in them. */
function readersOf(
  { show }: PageBlock,
  { mainLanguage }: PageDesign,
  { languages }: PageAudience,
): PageLanguage[] {
  if (languages.length > 0)
    return languages.filter((one) => show.languages.length === 0 || show.languages.includes(one));
  // Nobody names languages: the main one stands in for all.
  return show.languages.length === 0 || show.languages.includes(mainLanguage)
    ? [mainLanguage]
    : show.languages;
}

function checkTexts(block: PageBlock, readers: PageLanguage[]): DesignProblem[] {
  return textsOf(block).flatMap(({ field, text, isNeeded }) => {
    if (!isWritten(text)) return isNeeded ? [warning("no_text", block.id, field)] : [];
    const missing = readers.filter((language) => !text[language]?.trim());
    return missing.length > 0 ? [warning("not_translated", block.id, field, missing.join(", "))] : [];
  });
}

function checkAddresses(block: PageBlock): DesignProblem[] {
  const unless = (isFine: boolean, field: string) => (isFine ? [] : [warning("no_address", block.id, field)]);
  if (block.type === "image") return unless(block.src !== "", "src");
  if (block.type === "header")
    return block.menu.flatMap(({ url }, index) => unless(url !== "", `menu.${index}.url`));
  if (block.type === "loyalty") return unless(block.url !== "" || !isWritten(block.label), "url");
  if (block.type !== "review" && block.type !== "survey" && block.type !== "returns") return [];
  // One that nobody has begun to write waits in our ready designs for merchants who need it, and is not shown.
  return unless(block.url !== "" || !(isWritten(block.text) || isWritten(block.label)), "url");
}

function checkPicture(block: PageBlock): DesignProblem[] {
  const src = block.type === "image" ? block.src : block.type === "hero" ? block.image : "";
  const alt = block.type === "image" || block.type === "hero" ? block.alt : {};
  return src !== "" && !isWritten(alt) ? [warning("no_alt", block.id, "alt")] : [];
}

function checkContents(block: PageBlock): DesignProblem[] {
  const unless = (isFine: boolean, field: string | null) =>
    isFine ? [] : [warning("no_text", block.id, field)];
  if (block.type === "faq") return unless(block.entries.length > 0, "entries");
  if (block.type === "follow") return unless(block.news || block.share, "news");
  if (block.type === "support")
    return block.contacts.flatMap(({ text, email, phone, url }, index) =>
      unless(isWritten(text) || email + phone + url !== "", `contacts.${index}.text`),
    );
  if (block.type !== "recommendations") return [];
  if (block.source === "collection") return unless(block.collectionId !== "", "collectionId");
  return unless(block.source !== "chosen" || block.productIds.length > 0, "productIds");
}
