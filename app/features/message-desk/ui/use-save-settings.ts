import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SaveSettingsAnswer } from "../desk-view.ts";
import { useSettingsVersion } from "./settings-version.tsx";

/** Saves a change of the messages' settings, and says so. `wrong` names the fields that the server refused. */
export function useSaveSettings() {
  const t = useTexts();
  const shopify = useAppBridge();
  const version = useSettingsVersion();
  const fetcher = useFetcher<SaveSettingsAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.kind === "saved") shopify.toast.show(t("desk.saved"));
    if (answer?.kind === "conflict") shopify.toast.show(t("desk.conflict"), { isError: true });
  }, [answer, shopify, t]);
  return {
    answer,
    wrong: answer?.kind === "invalid" ? answer.wrong : [],
    isSaving: fetcher.state !== "idle",
    save: (change: object) =>
      fetcher.submit(
        { change: JSON.stringify(change), version: String(version) },
        { method: "post", action: "/app/messages/settings" },
      ),
  };
}
