import { useEffect, type Dispatch } from "react";

/** ⌘Z and ⇧⌘Z, or Ctrl with Z and Y: everywhere but in text fields, which have an undo of their own. */
export function useUndoKeys(dispatch: Dispatch<{ type: "undo" } | { type: "redo" }>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || isText(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = (key === "z" && event.shiftKey) || (key === "y" && event.ctrlKey);
      if (!isRedo && key !== "z") return;
      event.preventDefault();
      dispatch({ type: isRedo ? "redo" : "undo" });
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [dispatch]);
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type));
