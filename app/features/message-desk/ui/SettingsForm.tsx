import { SaveBar } from "@shopify/app-bridge-react";
import { useState, type ReactNode } from "react";
import type { MessageSettings } from "#app/features/messages/message-settings.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useSaveSettings } from "./use-save-settings.ts";

export type Fields<Key extends keyof MessageSettings> = {
  fields: Pick<MessageSettings, Key>;
  change: (change: Partial<Pick<MessageSettings, Key>>) => void;
  /** Names of fields that the server refused, with their path: "moments.delivered.wait.amount". */
  wrong: string[];
};

type Props<Key extends keyof MessageSettings> = {
  id: string;
  saved: Pick<MessageSettings, Key>;
  children: (fields: Fields<Key>) => ReactNode;
};

/** Some of the messages' settings as a form: the admin's own bar saves what differs from what is saved. */
export function SettingsForm<Key extends keyof MessageSettings>({ id, saved, children }: Props<Key>) {
  const t = useTexts();
  const [fields, setFields] = useState(saved);
  const { save, isSaving, wrong } = useSaveSettings();
  const savedText = JSON.stringify(saved);
  useChangeOf(savedText, () => setFields(saved));
  return (
    <>
      <SaveBar id={id} open={JSON.stringify(fields) !== savedText}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={() => save(fields)} {...(isSaving ? { loading: "" } : {})}>
          {t("warn.save")}
        </button>
        <button onClick={() => setFields(saved)}>{t("warn.discard")}</button>
      </SaveBar>
      {children({ fields, wrong, change: (change) => setFields((before) => ({ ...before, ...change })) })}
    </>
  );
}
