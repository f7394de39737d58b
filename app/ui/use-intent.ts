import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";

/** Sends one of this page's intents; `done` is told once for each answer, with the words to show when it is good. */
export function useIntent<Answer extends { kind: string }>(wordsFor: (answer: Answer) => string | null) {
  const shopify = useAppBridge();
  const fetcher = useFetcher<Answer>();
  // The fetcher gives the answer without the part of the type that serialising takes away; ours has none.
  const answer = fetcher.data as Answer | undefined;
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (!answer || told.current === answer) return;
    told.current = answer;
    const words = wordsFor(answer);
    if (words !== null) shopify.toast.show(words);
  }, [answer, shopify, wordsFor]);
  return {
    answer,
    send: (fields: Record<string, string>) => fetcher.submit(fields, { method: "post" }),
    /** The intent on its way, if any. */
    underWay: fetcher.formData?.get("intent") ?? null,
  };
}
