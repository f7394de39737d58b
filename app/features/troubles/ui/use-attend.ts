import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import { useTexts, type AdminTranslate } from "#app/ui/AdminTexts.tsx";
import type { AttendAnswer } from "../attention-view.ts";

export const ATTENTION_ACTION = "/app/attention?index";

/** What is done to the parcels and orders chosen, apart from writing to shoppers. */
export type Deed =
  | { intent: "snooze"; until: string }
  | { intent: "wake" | "resolve" | "reopen" }
  | { intent: "note"; note: string; assignedTo: string };
/** What is being asked for, about which parcels and orders. */
export type Asking = { what: "snooze" | "note" | "tell"; ids: string[] };

type Attend = (ids: string[], deed: Deed) => void;

/** Sends a deed and says what became of it; what was resolved can be taken back for as long as that is said. */
export function useAttend(): Attend {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<AttendAnswer>();
  const { state, data } = fetcher;
  const last = useRef<string[]>([]);
  const attend: Attend = (ids, { intent, ...fields }) => {
    last.current = ids;
    const form = new FormData();
    form.set("intent", intent);
    for (const id of ids) form.append("id", id);
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    fetcher.submit(form, { method: "post", action: ATTENTION_ACTION });
  };
  const latest = useRef(attend);
  useEffect(() => {
    latest.current = attend;
  });
  useEffect(() => {
    if (state !== "idle" || !data) return;
    const ids = last.current;
    const undo = { action: t("troubles.undo"), onAction: () => latest.current(ids, { intent: "reopen" }) };
    shopify.toast.show(saidText(data, t), {
      isError: data.kind === "past",
      ...(data.kind === "resolved" && data.count > 0 ? undo : {}),
    });
  }, [state, data, shopify, t]);
  return attend;
}

function saidText(answer: AttendAnswer, t: AdminTranslate): string {
  if (answer.kind === "past") return t("troubles.saidPast");
  const { kind, count } = answer;
  if (count === 0) return t("troubles.saidNothing");
  switch (kind) {
    case "snoozed":
      return t("troubles.saidSnoozed", { count });
    case "woken":
      return t("troubles.saidWoken", { count });
    case "resolved":
      return t("troubles.saidResolved", { count });
    case "reopened":
      return t("troubles.saidReopened", { count });
    case "noted":
      return t("troubles.saidNoted");
  }
}
