import { useEffect, useRef, useState } from "react";
import { useChangeOf } from "#app/ui/use-change-of.ts";

const PAUSE_MS = 400;

/** The text of the search field, which runs ahead of the address: it is searched for once typing pauses. */
export function useSearchText(searched: string, onSearch: (text: string) => void) {
  const [text, setText] = useState(searched);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  // The address may change by itself: another tab, the back button.
  useChangeOf(searched, () => setText(searched));
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    text,
    change: (next: string) => {
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(next.trim()), next === "" ? 0 : PAUSE_MS);
    },
  };
}
