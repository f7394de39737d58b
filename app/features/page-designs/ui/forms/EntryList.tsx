import { BlockStack, InlineStack } from "@shopify/polaris";
import type { ReactNode } from "react";
import editor from "#app/ui/editor/editor.module.css";
import { RowButtons } from "#app/ui/RowButtons.tsx";
import { useBlockForm } from "./BlockFormScope.tsx";
import { pageFieldId } from "./field-ids.ts";
import { useEntryFocus } from "./use-entry-focus.ts";
import styles from "./forms.module.css";

type Props<Entry> = {
  /** The block's field that holds the entries. */
  field: string;
  entries: readonly Entry[];
  /** What an entry is called, for readers who do not see where its buttons stand. */
  nameOf: (entry: Entry, index: number) => string;
  onChange: (entries: Entry[]) => void;
  children: (entry: Entry, index: number) => ReactNode;
  /** Draws what adds an entry; it gets the id that its button must have. */
  adding: (add: (entry: Entry) => void, buttonId: string) => ReactNode;
};

/** Entries of a block that can be added, moved and removed by buttons, without losing one's place. */
export function EntryList<Entry>({ field, entries, nameOf, onChange, children, adding }: Props<Entry>) {
  const { blockId } = useBlockForm();
  const listId = pageFieldId(blockId, `${field}-list`);
  const focus = useEntryFocus(listId);
  const swap = (index: number, other: number) => {
    const [one, two] = [entries[index], entries[other]];
    if (one === undefined || two === undefined) return;
    focus.onButton(other);
    onChange(entries.with(index, two).with(other, one));
  };
  const remove = (index: number) => {
    const left = entries.toSpliced(index, 1);
    if (left.length === 0) focus.onAdd();
    else focus.onButton(Math.min(index, left.length - 1));
    onChange(left);
  };
  const add = (entry: Entry) => {
    focus.onField(entries.length);
    onChange([...entries, entry]);
  };
  return (
    <BlockStack gap="300">
      {entries.length > 0 && (
        <ol className={styles["entries"]}>
          {entries.map((entry, index) => (
            // Entries have no names but their places.
            <li key={index} id={`${listId}-${index}`} className={editor["entry"]}>
              <BlockStack gap="200">
                {children(entry, index)}
                <div data-entry-buttons="">
                  <InlineStack align="end">
                    <RowButtons
                      name={nameOf(entry, index)}
                      moveUp={index > 0 ? () => swap(index, index - 1) : null}
                      moveDown={index < entries.length - 1 ? () => swap(index, index + 1) : null}
                      remove={() => remove(index)}
                    />
                  </InlineStack>
                </div>
              </BlockStack>
            </li>
          ))}
        </ol>
      )}
      <InlineStack gap="200">{adding(add, `${listId}-add`)}</InlineStack>
    </BlockStack>
  );
}
