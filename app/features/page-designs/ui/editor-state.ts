import * as editor from "#app/ui/editor/editor-state.ts";
import type { PageBlock } from "../page-blocks.ts";
import type { PageDesign } from "../page-design.ts";

/** A page has one list of blocks. */
type List = null;
export type EditorAction = editor.EditorAction<PageDesign, PageBlock, List>;

export const { openEditor } = editor;
export const { edit: editDesign, movesOf } = editor.editorOf<PageDesign, PageBlock, List>({
  find: ({ blocks }, id) => {
    const index = blocks.findIndex((one) => one.id === id);
    const block = blocks[index];
    return block ? { list: null, index, block } : null;
  },
  blocksAt: ({ blocks }) => blocks,
  withBlocks: (design, _, blocks) => ({ ...design, blocks }),
  copy: (block, seed) => ({ ...block, id: seed }),
});
