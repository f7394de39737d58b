import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PagesDeed } from "../../pages-form.ts";
import type { PagesAnswer } from "../../pages-view.ts";

/** Does something to the list of pages and says what came of it; `onAnswer` is told once of each answer. */
export function usePagesDeed(onAnswer: (answer: PagesAnswer) => void = ignore) {
  const fetcher = useFetcher<PagesAnswer>();
  const shopify = useAppBridge();
  const t = useTexts();
  // The fetcher gives the answer without the part of the type that serialising takes away; ours has none.
  const answer = fetcher.data as PagesAnswer | undefined;
  const told = useRef<PagesAnswer | undefined>(undefined);
  useEffect(() => {
    if (!answer || told.current === answer) return;
    told.current = answer;
    if (answer.kind === "full")
      shopify.toast.show(t("pages.said.full", { max: answer.max }), { isError: true });
    else if (answer.kind !== "created")
      shopify.toast.show(t(`pages.said.${answer.kind}`), { isError: answer.kind === "gone" });
    onAnswer(answer);
  }, [answer, onAnswer, shopify, t]);
  return {
    isWaiting: fetcher.state !== "idle",
    send: (deed: PagesDeed) =>
      fetcher.submit({ question: JSON.stringify(deed) }, { method: "post", action: "/app/pages?index" }),
  };
}

const ignore = () => {};
