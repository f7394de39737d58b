import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import {
  SETTINGS_FIELDS,
  type SettingsFaults,
  type SettingsField,
  type SettingsForm,
} from "../settings-fields.ts";

/** The fields as text, as they are typed and as they are sent. */
export type FieldTexts = Record<SettingsField, string>;
export type ChangeField = (field: SettingsField) => (text: string) => void;

type Answer = { kind: "saved" } | { kind: "invalid"; faults: SettingsFaults };

const textsOf = (settings: SettingsForm): FieldTexts => ({
  ...settings,
  shippedMailOn: String(settings.shippedMailOn),
  retentionDays: String(settings.retentionDays),
});

/** State of the form: what is typed, what differs from what is saved, and what the server refused. */
export function useSettingsForm(saved: SettingsForm) {
  const t = useTexts();
  const shopify = useAppBridge();
  const fetcher = useFetcher<Answer>();
  const [fields, setFields] = useState(() => textsOf(saved));
  const [faults, setFaults] = useState<SettingsFaults>({});
  const savedTexts = textsOf(saved);
  const isSaving = fetcher.state !== "idle";

  useEffect(() => {
    const answer = fetcher.data;
    if (!answer) return;
    setFaults(answer.kind === "invalid" ? answer.faults : {});
    if (answer.kind === "saved") shopify.toast.show(t("settings.saved"));
  }, [fetcher.data, shopify, t]);

  // Once the server has tidied up what was typed (spaces around an address), the tidy text is shown.
  const savedKey = JSON.stringify(savedTexts);
  useEffect(() => setFields(JSON.parse(savedKey)), [savedKey]);

  return {
    fields,
    faults,
    isSaving,
    isChanged: SETTINGS_FIELDS.some((field) => fields[field] !== savedTexts[field]),
    change: ((field) => (text) => {
      setFields((before) => ({ ...before, [field]: text }));
      setFaults(({ [field]: _mended, ...others }) => others);
    }) satisfies ChangeField as ChangeField,
    save: () => fetcher.submit(fields, { method: "post", action: "/app/settings" }),
    discard: () => {
      setFields(savedTexts);
      setFaults({});
    },
  };
}
