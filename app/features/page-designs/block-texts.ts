import type { LocalText } from "./local-text.ts";
import type { PageBlock } from "./page-blocks.ts";

/** A text of a block. */
export type BlockText = {
  /** Its way there: "text", "entries.0.answer". */
  field: string;
  text: LocalText;
  /** Without it the block, or the entry that it is of, is not shown: nothing of ours can stand in. */
  isNeeded: boolean;
};

const needed = (field: string, text: LocalText): BlockText => ({ field, text, isNeeded: true });
const optional = (field: string, text: LocalText): BlockText => ({ field, text, isNeeded: false });

/** Every text of a block by language, in the order in which it is read. */
export function textsOf(block: PageBlock): BlockText[] {
  switch (block.type) {
    case "header":
      return block.menu.map(({ label, url }, index) => ({
        field: `menu.${index}.label`,
        text: label,
        isNeeded: url !== "",
      }));
    case "hero":
    case "image":
      return [optional("alt", block.alt)];
    case "faq":
      return [
        optional("heading", block.heading),
        ...block.entries.flatMap(({ ours, question, answer }, index) => {
          const written = ours ? optional : needed;
          return [written(`entries.${index}.question`, question), written(`entries.${index}.answer`, answer)];
        }),
      ];
    case "support":
      return [
        optional("heading", block.heading),
        ...block.contacts.map(({ text }, index) => optional(`contacts.${index}.text`, text)),
      ];
    case "announcement":
    case "rich_text":
      return [needed("text", block.text)];
    case "recommendations":
      return [optional("heading", block.heading)];
    case "discount":
      return [{ field: "text", text: block.text, isNeeded: block.code.trim() === "" }];
    case "review":
    case "survey":
    case "returns":
      return [optional("text", block.text), optional("label", block.label)];
    case "loyalty":
      return [
        optional("heading", block.heading),
        { field: "text", text: block.text, isNeeded: !isWritten(block.heading) },
        optional("label", block.label),
      ];
    case "custom":
      return [needed("source", block.source)];
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

/** Whether anybody can read it, in whichever language. */
export const isWritten = (text: LocalText): boolean =>
  Object.values(text).some((words) => words.trim() !== "");
