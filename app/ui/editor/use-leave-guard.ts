import { useBlocker } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { SaveOutcome } from "./use-draft.ts";

/**
 * Saves what is unsaved before the reader goes to another page; only when that does not work are they asked. Closing the
 * tab always asks, for nothing can be waited for there.
 */
export function useLeaveGuard(isUnsaved: boolean, save: () => Promise<SaveOutcome>) {
  const [isAsking, setIsAsking] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.search !== nextLocation.search),
  );
  const latest = useRef({ save, blocker });
  useEffect(() => {
    latest.current = { save, blocker };
  });
  const isBlocked = blocker.state === "blocked";
  useEffect(() => {
    if (!isBlocked) return;
    let isCurrent = true;
    void latest.current.save().then((outcome) => {
      if (!isCurrent) return;
      if (outcome === "done") latest.current.blocker.proceed?.();
      else setIsAsking(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [isBlocked]);
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
  return {
    isAsking,
    leave: () => {
      setIsAsking(false);
      latest.current.blocker.proceed?.();
    },
    stay: () => {
      setIsAsking(false);
      latest.current.blocker.reset?.();
    },
  };
}
