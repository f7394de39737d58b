import { BlockStack, Box, Text } from "@shopify/polaris";
import type { ComponentType } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { Block } from "../blocks.ts";
import { ChoiceButtons } from "#app/ui/editor/ChoiceButtons.tsx";
import type { ListPath } from "./document-edits.ts";
import { useChangeBlock } from "./use-change-block.ts";

export type BlockLists = ComponentType<{ list: ListPath }>;

type Props = {
  block: Extract<Block, { type: "columns" }>;
  /** Draws the blocks of a column; handed in, because it draws forms such as this one. */
  List: BlockLists;
};

/** Two or three columns, each with blocks of its own. Going back to two puts the third's blocks below the second's. */
export function ColumnsForm({ block, List }: Props) {
  const t = useTexts();
  const { choose } = useChangeBlock(block);
  const { id, columns } = block;
  const setCount = (count: "2" | "3") => {
    const [first = [], second = [], third = []] = columns;
    if (count === "3") choose({ columns: [first, second, third] });
    else choose({ columns: [first, [...second, ...third]] });
  };
  const isFull = (columns[1]?.length ?? 0) + (columns[2]?.length ?? 0) > 8;
  return (
    <BlockStack gap="400">
      <ChoiceButtons
        label={t("editor.columnCount")}
        options={[
          { value: "2", label: "2" },
          { value: "3", label: "3" },
        ]}
        value={columns.length === 3 ? "3" : "2"}
        onChange={(count) => {
          if (count === "3" || !isFull) setCount(count);
        }}
      />
      {isFull && columns.length === 3 && (
        <Text as="p" tone="subdued">
          {t("editor.columnsFull")}
        </Text>
      )}
      {columns.map((_, column) => (
        // Columns have no names but their places.
        <Box key={column} background="bg-surface-secondary" padding="300" borderRadius="200">
          <BlockStack gap="200">
            <Text as="h4" variant="headingSm">
              {t("editor.column", { number: column + 1 })}
            </Text>
            <List list={{ columnsId: id, column }} />
          </BlockStack>
        </Box>
      ))}
    </BlockStack>
  );
}
