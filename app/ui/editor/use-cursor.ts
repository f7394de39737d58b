import { useEffect, useRef } from "react";
import type { Marked } from "./mark-up-text.ts";

/** Where the cursor is in a field, and a way to put it somewhere once the field shows its new text. */
export function useCursor(id: string, value: string) {
  const wanted = useRef<Marked | null>(null);
  // The field loses its selection's meaning while a menu has the focus, so it is read as it was left.
  const find = () => {
    const field = document.getElementById(id);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null;
  };
  useEffect(() => {
    const marked = wanted.current;
    if (marked?.text !== value) return;
    wanted.current = null;
    const field = find();
    field?.focus();
    field?.setSelectionRange(marked.start, marked.end);
  });
  return {
    read: (): Marked => {
      const field = find();
      const end = value.length;
      return { text: value, start: field?.selectionStart ?? end, end: field?.selectionEnd ?? end };
    },
    putAfterDrawing: (marked: Marked) => {
      wanted.current = marked;
    },
  };
}
