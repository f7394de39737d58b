import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSavedToast } from "#app/ui/use-saved-toast.ts";
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
  retentionDays: String(settings.retentionDays),
});

/** State of the form: what is typed, what differs from what is saved, and what the server refused. */
export function useSettingsForm(saved: SettingsForm) {
  const t = useTexts();
  const fetcher = useFetcher<Answer>();
  const savedTexts = textsOf(saved);
  const [fields, setFields] = useState(savedTexts);
  const [mended, setMended] = useState<readonly SettingsField[]>([]);
  const answer = fetcher.data;
  // Once the server has tidied up what was typed (spaces around an address), the tidy text is shown.
  useChangeOf(JSON.stringify(savedTexts), () => setFields(savedTexts));
  useChangeOf(answer, () => setMended([]));
  useSavedToast(answer, t("settings.saved"));

  const change: ChangeField = (field) => (text) => {
    setFields((before) => ({ ...before, [field]: text }));
    setMended((before) => [...before, field]);
  };
  return {
    fields,
    change,
    /** What the server refused and nobody has touched since. */
    faults: answer?.kind === "invalid" ? without(answer.faults, mended) : {},
    isSaving: fetcher.state !== "idle",
    isChanged: SETTINGS_FIELDS.some((field) => fields[field] !== savedTexts[field]),
    save: () => fetcher.submit(fields, { method: "post", action: "/app/settings" }),
    discard: () => {
      setFields(savedTexts);
      setMended(SETTINGS_FIELDS);
    },
  };
}

const without = (faults: SettingsFaults, fields: readonly SettingsField[]): SettingsFaults =>
  Object.fromEntries(
    SETTINGS_FIELDS.filter((field) => faults[field] && !fields.includes(field)).map((field) => [field, true]),
  );
