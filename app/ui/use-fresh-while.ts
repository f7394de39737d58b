import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const EVERY_MS = 2_500;

/** Asks for the page's data again and again while `isChanging`; rests while nobody looks at the tab. */
export function useFreshWhile(isChanging: boolean): void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  useEffect(() => {
    latest.current = revalidator;
  });
  useEffect(() => {
    if (!isChanging) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && latest.current.state === "idle")
        latest.current.revalidate();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isChanging]);
}
