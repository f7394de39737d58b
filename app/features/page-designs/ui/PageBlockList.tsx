import { BlockStack, Text } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useBlockDrag } from "#app/ui/editor/use-block-drag.ts";
import { AddPageBlock } from "./AddPageBlock.tsx";
import { useDesignForm } from "./DesignForm.tsx";
import { PageBlockForm } from "./forms/PageBlockForm.tsx";
import { PageBlockRow } from "./PageBlockRow.tsx";
import styles from "#app/ui/editor/editor.module.css";

/** A page's blocks from top to bottom; the one that is open shows its form. */
export function PageBlockList() {
  const t = useTexts();
  const { design, language, problems, dispatch } = useDesignForm();
  const { blocks, mainLanguage } = design;
  const drag = useBlockDrag(
    blocks.map(({ id }) => id),
    (id, index) => dispatch({ type: "moveTo", id, index }),
  );
  return (
    <BlockStack gap="200">
      {blocks.length === 0 ? (
        <Text as="p" tone="subdued">
          {t("pageEditor.noBlocks")}
        </Text>
      ) : (
        <ol className={styles["blocks"]}>
          {blocks.map((block, index) => (
            <PageBlockRow key={block.id} block={block} index={index} drag={drag}>
              <PageBlockForm
                // Fields keep what cannot be stored yet; in another language it would be somebody else's.
                key={language}
                block={block}
                language={language}
                mainLanguage={mainLanguage}
                problems={problems}
                onChange={(next, field) =>
                  dispatch({
                    type: "change",
                    block: next,
                    field: field === null ? null : `${field}.${language}`,
                  })
                }
                onSettle={() => dispatch({ type: "settle" })}
              />
            </PageBlockRow>
          ))}
        </ol>
      )}
      <AddPageBlock />
    </BlockStack>
  );
}
