import { SaveBar, TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SettingsForm } from "../settings-fields.ts";
import { DataFields, MessageFields } from "./SettingsFields.tsx";
import { PageSection } from "#app/ui/PageSection.tsx";
import { useSettingsForm } from "./use-settings-form.ts";

type Props = { saved: SettingsForm; shopName: string; children: React.ReactNode };

/** The settings form under Shopify's save bar; below it whatever else the page shows. */
export function SettingsPage({ saved, shopName, children }: Props) {
  const t = useTexts();
  const { fields, change, faults, isChanged, isSaving, save, discard } = useSettingsForm(saved);
  const section = { fields, change, faults };
  return (
    <Page title={t("app.settings")}>
      <TitleBar title={t("app.settings")} />
      <SaveBar id="settings-save-bar" open={isChanged}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={save} {...(isSaving ? { loading: "" } : {})}>
          {t("settings.save")}
        </button>
        <button onClick={discard}>{t("settings.discard")}</button>
      </SaveBar>
      <BlockStack gap="400">
        <PageSection title={t("settings.messages")} help={t("settings.messagesHelp")}>
          <MessageFields {...section} shopName={shopName} />
        </PageSection>
        <PageSection title={t("settings.data")} help={t("settings.dataHelp")}>
          <DataFields {...section} />
        </PageSection>
        {children}
      </BlockStack>
    </Page>
  );
}
