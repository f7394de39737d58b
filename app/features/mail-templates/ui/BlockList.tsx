import { BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useBlockDrag } from "#app/ui/editor/use-block-drag.ts";
import { AddMailBlock } from "./AddMailBlock.tsx";
import { BlockForm } from "./BlockForm.tsx";
import { blocksAt, type ListPath } from "./document-edits.ts";
import { useEditorForm } from "./EditorForm.tsx";
import { MailBlockRow } from "./MailBlockRow.tsx";
import styles from "#app/ui/editor/editor.module.css";

/** A mail's blocks, or those of a column, from top to bottom; the one that is open shows its form. */
export function BlockList({ list }: { list: ListPath }) {
  const t = useTexts();
  const { document, dispatch } = useEditorForm();
  const blocks = blocksAt(document, list);
  const drag = useBlockDrag(
    blocks.map(({ id }) => id),
    (id, index) => dispatch({ type: "moveTo", id, index }),
  );
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
            <MailBlockRow key={block.id} block={block} index={index} list={list} drag={drag}>
              <BlockForm block={block} List={BlockList} />
            </MailBlockRow>
          ))}
        </ol>
      )}
      <AddMailBlock list={list} />
    </BlockStack>
  );
}
