import { ActionList, Button, InlineStack, Popover, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { BlockType } from "../blocks.ts";
import { BLOCK_ICONS } from "./block-icons.ts";
import { blocksAt, findPlace, fitsIntoColumn, type ListPath } from "./document-edits.ts";
import { blockButtonId, useEditorForm } from "./EditorForm.tsx";
import { LIMITS } from "./field-limits.ts";
import { BLOCK_GROUPS, newBlock } from "./new-block.ts";
import { newBlockId } from "./new-block-id.ts";
import { useCanAdd } from "./use-can-add.ts";

/** Offers every kind of block that may stand in a list; the new one comes right after the one that is open. */
export function AddBlock({ list }: { list: ListPath }) {
  const t = useTexts();
  const { document: mail, selectedId, dispatch } = useEditorForm();
  const [isOpen, setIsOpen] = useState(false);
  const canAdd = useCanAdd(list);
  const add = (type: BlockType) => {
    setIsOpen(false);
    const block = newBlock(type, newBlockId());
    dispatch({ type: "add", block, list, index: indexAfter() });
    // Once it has been drawn.
    requestAnimationFrame(() => {
      const button = document.getElementById(blockButtonId(block.id));
      button?.scrollIntoView({ block: "nearest" });
      button?.focus({ preventScroll: true });
    });
  };
  function indexAfter(): number {
    const place = selectedId === null ? null : findPlace(mail, selectedId);
    const isHere = JSON.stringify(place?.list ?? null) === JSON.stringify(list);
    return place && isHere ? place.index + 1 : blocksAt(mail, list).length;
  }
  const groups = BLOCK_GROUPS.map(({ group, types }) => ({
    group,
    types: types.filter((type) => list === null || fitsIntoColumn(type)),
  })).filter(({ types }) => types.length > 0);
  return (
    <InlineStack gap="200" blockAlign="center">
      <Popover
        active={isOpen}
        onClose={() => setIsOpen(false)}
        preferredAlignment="left"
        autofocusTarget="first-node"
        activator={
          <Button
            icon={PlusIcon}
            disclosure={isOpen ? "up" : "down"}
            disabled={!canAdd}
            {...(list === null
              ? {}
              : { accessibilityLabel: t("editor.addToColumn", { number: list.column + 1 }) })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t("editor.addBlock")}
          </Button>
        }
      >
        <ActionList
          actionRole="menuitem"
          sections={groups.map(({ group, types }) => ({
            title: t(`editor.group.${group}`),
            items: types.map((type) => ({
              id: type,
              content: t(`editor.block.${type}`),
              helpText: t(`editor.blockHelp.${type}`),
              icon: BLOCK_ICONS[type],
              onAction: () => add(type),
            })),
          }))}
        />
      </Popover>
      {!canAdd && (
        <Text as="p" tone="subdued">
          {t("editor.full", { max: list === null ? LIMITS.blocks : LIMITS.blocksInColumn })}
        </Text>
      )}
    </InlineStack>
  );
}
