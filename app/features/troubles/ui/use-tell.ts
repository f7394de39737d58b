import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { NoteDraft, TellAnswer } from "../tell.ts";
import { ATTENTION_ACTION } from "./use-attend.ts";

/** Fetches the draft for a parcel or an order, keeps what is typed, sends it, and closes once it is on its way. */
export function useTell(subjectId: string, onClose: () => void) {
  const t = useTexts();
  const shopify = useAppBridge();
  const loading = useFetcher<NoteDraft>();
  const sending = useFetcher<TellAnswer>();
  const [fields, setFields] = useState({ subject: "", text: "" });
  const draft = loading.data;
  const answer = sending.data;
  const latest = useRef({ load: loading.load, onClose });
  useEffect(() => {
    latest.current = { load: loading.load, onClose };
  });
  useEffect(() => {
    latest.current.load(`/app/attention/note?id=${encodeURIComponent(subjectId)}`);
  }, [subjectId]);
  useChangeOf(draft, () => {
    if (draft?.kind === "draft") setFields({ subject: draft.subject, text: draft.text });
  });
  useEffect(() => {
    if (answer?.kind !== "told" && answer?.kind !== "told_before") return;
    shopify.toast.show(t(answer.kind === "told" ? "troubles.saidTold" : "troubles.saidToldBefore"));
    latest.current.onClose();
  }, [answer, shopify, t]);
  return {
    draft,
    fields,
    change: (field: "subject" | "text") => (text: string) =>
      setFields((before) => ({ ...before, [field]: text })),
    isSending: sending.state !== "idle",
    problem: problemOf(answer),
    send: () =>
      sending.submit(
        { intent: "tell", id: subjectId, ...fields },
        { method: "post", action: ATTENTION_ACTION },
      ),
  };

  function problemOf(given: TellAnswer | undefined): string | null {
    if (given?.kind === "invalid") return t("troubles.tellInvalid");
    return given?.kind === "refused" ? t(`troubles.why.${given.why}`) : null;
  }
}
