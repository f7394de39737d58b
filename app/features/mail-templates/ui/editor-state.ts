import * as editor from "#app/ui/editor/editor-state.ts";
import type { Block } from "../blocks.ts";
import type { MailDocument } from "../mail-document.ts";
import { blocksAt, copyBlock, findPlace, withBlocks, type ListPath } from "./document-edits.ts";

export type EditorState = editor.EditorState<MailDocument>;
export type EditorAction = editor.EditorAction<MailDocument, Block, ListPath>;

export const { openEditor } = editor;
export const { edit: editDocument, movesOf } = editor.editorOf<MailDocument, Block, ListPath>({
  find: findPlace,
  blocksAt,
  withBlocks,
  copy: copyBlock,
});
