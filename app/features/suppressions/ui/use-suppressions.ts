import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { SuppressionsAnswer } from "../suppressions-form.ts";

/** Sends what the page asks for; `onAnswer` is told once of each answer. */
export function useSuppressions(onAnswer: (answer: SuppressionsAnswer) => void) {
  const fetcher = useFetcher<SuppressionsAnswer>();
  // The fetcher gives the answer without the part of the type that serialising takes away; ours has none.
  const answer = fetcher.data as SuppressionsAnswer | undefined;
  const told = useRef<SuppressionsAnswer | undefined>(undefined);
  useEffect(() => {
    if (!answer || told.current === answer) return;
    told.current = answer;
    onAnswer(answer);
  }, [answer, onAnswer]);
  return {
    answer,
    isWaiting: fetcher.state !== "idle",
    send: (fields: Record<string, string>) =>
      fetcher.submit(fields, { method: "post", action: "/app/messages/suppressions?index" }),
  };
}
