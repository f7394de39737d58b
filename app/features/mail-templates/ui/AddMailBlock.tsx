import { useTexts } from "#app/ui/AdminTexts.tsx";
import { AddBlock } from "#app/ui/editor/AddBlock.tsx";
import { newBlockId } from "#app/ui/editor/new-block-id.ts";
import type { BlockType } from "../blocks.ts";
import { BLOCK_ICONS } from "./block-icons.ts";
import { blocksAt, findPlace, fitsIntoColumn, type ListPath } from "./document-edits.ts";
import { useEditorForm } from "./EditorForm.tsx";
import { LIMITS } from "./field-limits.ts";
import { BLOCK_GROUPS, newBlock } from "./new-block.ts";
import { useCanAdd } from "./use-can-add.ts";

/** Offers every kind of block that may stand in a list; the new one comes right after the one that is open. */
export function AddMailBlock({ list }: { list: ListPath }) {
  const t = useTexts();
  const { document, selectedId, dispatch } = useEditorForm();
  const canAdd = useCanAdd(list);
  function indexAfter(): number {
    const place = selectedId === null ? null : findPlace(document, selectedId);
    const isHere = JSON.stringify(place?.list ?? null) === JSON.stringify(list);
    return place && isHere ? place.index + 1 : blocksAt(document, list).length;
  }
  const groups = BLOCK_GROUPS.map(({ group, types }) => ({
    title: t(`editor.group.${group}`),
    kinds: types
      .filter((type) => list === null || fitsIntoColumn(type))
      .map((type) => ({
        kind: type,
        name: t(`editor.block.${type}`),
        help: t(`editor.blockHelp.${type}`),
        icon: BLOCK_ICONS[type],
      })),
  })).filter(({ kinds }) => kinds.length > 0);
  return (
    <AddBlock<BlockType>
      groups={groups}
      max={list === null ? LIMITS.blocks : LIMITS.blocksInColumn}
      canAdd={canAdd}
      label={list === null ? undefined : t("editor.addToColumn", { number: list.column + 1 })}
      onAdd={(type) => {
        const block = newBlock(type, newBlockId());
        dispatch({ type: "add", block, list, index: indexAfter() });
        return block.id;
      }}
    />
  );
}
