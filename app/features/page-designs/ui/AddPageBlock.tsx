import { useTexts } from "#app/ui/AdminTexts.tsx";
import { AddBlock } from "#app/ui/editor/AddBlock.tsx";
import { newBlockId } from "#app/ui/editor/new-block-id.ts";
import type { PageBlockType } from "../page-blocks.ts";
import { BLOCK_ICONS } from "./block-icons.ts";
import { useDesignForm } from "./DesignForm.tsx";
import { BLOCK_GROUPS, BLOCKS_ROOM, mayAdd, newBlock } from "./new-block.ts";

/** Offers every kind of block that the page may have one more of; the new one comes right after the one that is open. */
export function AddPageBlock() {
  const t = useTexts();
  const { design, selectedId, dispatch } = useDesignForm();
  const { blocks } = design;
  const groups = BLOCK_GROUPS.map(({ group, types }) => ({
    title: t(`pageEditor.group.${group}`),
    kinds: types
      .filter((type) => mayAdd(blocks, type))
      .map((type) => ({
        kind: type,
        name: t(`pageEditor.block.${type}`),
        help: t(`pageEditor.blockHelp.${type}`),
        icon: BLOCK_ICONS[type],
      })),
  })).filter(({ kinds }) => kinds.length > 0);
  return (
    <AddBlock<PageBlockType>
      groups={groups}
      max={BLOCKS_ROOM}
      canAdd={blocks.length < BLOCKS_ROOM}
      onAdd={(type) => {
        const block = newBlock(type, newBlockId());
        const after = blocks.findIndex(({ id }) => id === selectedId);
        dispatch({ type: "add", block, list: null, index: after < 0 ? blocks.length : after + 1 });
        return block.id;
      }}
    />
  );
}
