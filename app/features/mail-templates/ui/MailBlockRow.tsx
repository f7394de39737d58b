import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { BlockRow } from "#app/ui/editor/BlockRow.tsx";
import type { BlockDrag } from "#app/ui/editor/use-block-drag.ts";
import { worstOf } from "#app/ui/editor/worst-of.ts";
import type { Block } from "../blocks.ts";
import { BLOCK_ICONS } from "./block-icons.ts";
import { blockSummary } from "./block-summary.ts";
import { blocksAt, type ListPath } from "./document-edits.ts";
import { useEditorForm } from "./EditorForm.tsx";
import { movesOf } from "./editor-state.ts";
import { useCanAdd } from "./use-can-add.ts";

type Props = {
  block: Block;
  index: number;
  list: ListPath;
  drag: BlockDrag;
  /** The block's form. */
  children: ReactNode;
};

/** One block of a mail; a block of columns stays open as long as one of its own is. */
export function MailBlockRow({ block, index, list, drag, children }: Props) {
  const t = useTexts();
  const { document, selectedId, dispatch, problems } = useEditorForm();
  const { id, type } = block;
  return (
    <BlockRow
      id={id}
      index={index}
      ids={blocksAt(document, list).map((one) => one.id)}
      icon={BLOCK_ICONS[type]}
      kind={t(`editor.block.${type}`)}
      summary={blockSummary(block)}
      worst={worstOf(problems, id)}
      isOpen={selectedId === id || (block.type === "columns" && isInside(block, selectedId))}
      moves={movesOf(document, id)}
      canAdd={useCanAdd(list)}
      drag={drag}
      dispatch={dispatch}
    >
      {children}
    </BlockRow>
  );
}

const isInside = (block: Extract<Block, { type: "columns" }>, id: string | null): boolean =>
  id !== null && block.columns.some((column) => column.some((one) => one.id === id));
