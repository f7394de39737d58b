import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const EVERY_MS = 2_500;

/** Asks for the page's data again and again while `isChanging`; rests while nobody looks at the tab. */
export function useFreshWhile(isChanging: boolean): void {
  const revalidator = useRevalidator();
  const navigation = useNavigation();
  // Whoever goes somewhere gets fresh data there, and is not to wait for more of the old page's.
  const isIdle = revalidator.state === "idle" && navigation.state === "idle";
  const latest = useRef({ isIdle, revalidate: revalidator.revalidate });
  useEffect(() => {
    latest.current = { isIdle, revalidate: revalidator.revalidate };
  });
  useEffect(() => {
    if (!isChanging) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && latest.current.isIdle) latest.current.revalidate();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isChanging]);
}
