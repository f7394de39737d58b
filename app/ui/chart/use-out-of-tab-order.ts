import { useEffect, useRef } from "react";

/**
 * Takes the parts of a drawing out of the tab order, now and whenever it draws anew. The drawing itself is hidden from who
 * cannot see it, since the table beside it says the same; a hidden thing must not be stepped into.
 */
export function useOutOfTabOrder<Host extends HTMLElement>() {
  const host = useRef<Host>(null);
  useEffect(() => {
    const drawing = host.current;
    if (!drawing) return;
    const quiet = () => {
      for (const part of drawing.querySelectorAll("[tabindex='0'], button:not([tabindex='-1'])"))
        part.setAttribute("tabindex", "-1");
    };
    quiet();
    const observer = new MutationObserver(quiet);
    observer.observe(drawing, { subtree: true, childList: true, attributeFilter: ["tabindex"] });
    return () => observer.disconnect();
  }, []);
  return host;
}
