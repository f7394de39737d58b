import type { LocalText } from "../local-text.ts";
import type { PageBlock } from "../page-blocks.ts";
import type { PageDesign } from "../page-design.ts";
import type { PageLanguage } from "../page-languages.ts";

type BlockText = { field: string; text: LocalText };

/** Everything in a block that is written by language, from top to bottom. */
export function textsOf(block: PageBlock): BlockText[] {
  switch (block.type) {
    case "header":
      return block.menu.map(({ label }, index) => ({ field: `menu.${index}.label`, text: label }));
    case "hero":
    case "image":
      return [{ field: "alt", text: block.alt }];
    case "faq":
      return [
        { field: "heading", text: block.heading },
        ...block.entries.flatMap(({ question, answer }, index) => [
          { field: `entries.${index}.question`, text: question },
          { field: `entries.${index}.answer`, text: answer },
        ]),
      ];
    case "support":
      return [
        { field: "heading", text: block.heading },
        ...block.contacts.map(({ text }, index) => ({ field: `contacts.${index}.text`, text })),
      ];
    case "announcement":
    case "rich_text":
    case "discount":
      return [{ field: "text", text: block.text }];
    case "recommendations":
      return [{ field: "heading", text: block.heading }];
    case "review":
    case "survey":
    case "returns":
      return [
        { field: "text", text: block.text },
        { field: "label", text: block.label },
      ];
    case "loyalty":
      return [
        { field: "heading", text: block.heading },
        { field: "text", text: block.text },
        { field: "label", text: block.label },
      ];
    case "custom":
      return [{ field: "source", text: block.source }];
    case "progress":
    case "map":
    case "delivery_date":
    case "parcels":
    case "items":
    case "follow":
    case "social":
      return [];
  }
}

const isWritten = (text: LocalText, language: PageLanguage): boolean => (text[language]?.trim() ?? "") !== "";

/** What somebody wrote in another language only, so that readers of this one get that of the main language. */
export const missingTexts = (
  { blocks }: PageDesign,
  language: PageLanguage,
): { blockId: string; field: string }[] =>
  blocks.flatMap((block) =>
    textsOf(block)
      .filter(
        ({ text }) => !isWritten(text, language) && Object.values(text).some((one) => one.trim() !== ""),
      )
      .map(({ field }) => ({ blockId: block.id, field })),
  );
