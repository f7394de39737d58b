import { blocksAt, type ListPath } from "./document-edits.ts";
import { useEditorForm } from "./EditorForm.tsx";
import { LIMITS } from "./field-limits.ts";

/** Whether a list has room for one more block. */
export function useCanAdd(list: ListPath): boolean {
  const { document } = useEditorForm();
  return blocksAt(document, list).length < (list === null ? LIMITS.blocks : LIMITS.blocksInColumn);
}
