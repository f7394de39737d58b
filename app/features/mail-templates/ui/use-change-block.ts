import type { Block } from "../blocks.ts";
import { useEditorForm } from "./EditorForm.tsx";

/**
 * Ways to change one field of a block: `write` for what is typed, of which many letters are one step of undo; `choose` for
 * everything else, each of which is a step.
 */
export function useChangeBlock<Kind extends Block>(block: Kind) {
  const { dispatch } = useEditorForm();
  const change = (part: Partial<Kind>, field: string | null) =>
    dispatch({ type: "change", block: { ...block, ...part }, field });
  return {
    write: (part: Partial<Kind>, field = Object.keys(part).join()) => change(part, field),
    choose: (part: Partial<Kind>) => change(part, null),
  };
}
