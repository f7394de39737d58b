import { BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { AddBlock } from "./AddBlock.tsx";
import { BlockForm } from "./BlockForm.tsx";
import { BlockRow } from "./BlockRow.tsx";
import { blocksAt, type ListPath } from "./document-edits.ts";
import { useEditorForm } from "./EditorForm.tsx";
import { useBlockDrag } from "./use-block-drag.ts";
import styles from "./editor.module.css";

/** A mail's blocks, or those of a column, from top to bottom; the one that is open shows its form. */
export function BlockList({ list }: { list: ListPath }) {
  const t = useTexts();
  const { document } = useEditorForm();
  const blocks = blocksAt(document, list);
  const drag = useBlockDrag(blocks.map(({ id }) => id));
  return (
    <BlockStack gap="200">
      {blocks.length === 0 && (
        <Text as="p" tone="subdued">
          {t(list === null ? "editor.noBlocks" : "editor.noBlocksInColumn")}
        </Text>
      )}
      {blocks.length > 0 && (
        <ol className={styles["blocks"]}>
          {blocks.map((block, index) => (
            <BlockRow key={block.id} block={block} index={index} list={list} drag={drag}>
              <BlockForm block={block} List={BlockList} />
            </BlockRow>
          ))}
        </ol>
      )}
      <AddBlock list={list} />
    </BlockStack>
  );
}
