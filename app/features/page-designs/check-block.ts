import type { Brand } from "#app/features/brand/brand.ts";
import { isWritten, textsOf } from "./block-texts.ts";
import { warning } from "./design-problem.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { DesignProblem, PageAudience, PageDesign } from "./page-design.ts";
import type { PageLanguage } from "./page-languages.ts";

/** What is missing in a block, so that it, or a part of it, says nothing to some or all of its readers. */
export const checkBlock = (
  block: PageBlock,
  design: PageDesign,
  { audience, brand }: { audience: PageAudience; brand: Brand },
): DesignProblem[] => [
  ...checkTexts(block, readersOf(block, design, audience)),
  ...checkAddresses(block),
  ...checkPicture(block),
  ...checkContents(block, brand),
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
  const none = (field: string) => [warning("no_address", block.id, field)];
  switch (block.type) {
    case "image":
      return block.src === "" ? none("src") : [];
    case "review":
    case "survey":
    case "returns":
      return block.url === "" ? none("url") : [];
    case "loyalty":
      return block.url === "" && isWritten(block.label) ? none("url") : [];
    case "header":
      return block.menu.flatMap(({ url }, index) => (url === "" ? none(`menu.${index}.url`) : []));
    default:
      return [];
  }
}

function checkPicture(block: PageBlock): DesignProblem[] {
  const src = block.type === "image" ? block.src : block.type === "hero" ? block.image : "";
  const alt = block.type === "image" || block.type === "hero" ? block.alt : {};
  return src !== "" && !isWritten(alt) ? [warning("no_alt", block.id, "alt")] : [];
}

function checkContents(block: PageBlock, brand: Brand): DesignProblem[] {
  const none = (field: string | null) => [warning("no_text", block.id, field)];
  switch (block.type) {
    case "faq":
      return block.entries.length === 0 ? none("entries") : [];
    case "support":
      return block.contacts.flatMap(({ text, email, phone, url }, index) =>
        !isWritten(text) && email + phone + url === "" ? none(`contacts.${index}.text`) : [],
      );
    case "recommendations":
      if (block.source === "collection" && block.collectionId === "") return none("collectionId");
      return block.source === "chosen" && block.productIds.length === 0 ? none("productIds") : [];
    case "follow":
      return block.news || block.share ? [] : none("news");
    case "social":
      return brand.social.length === 0 ? none(null) : [];
    default:
      return [];
  }
}
