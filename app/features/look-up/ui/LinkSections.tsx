import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Checkbox, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { PageSection } from "#app/ui/PageSection.tsx";
import type { LinkSettings } from "../link-settings.ts";
import { useLinkFields } from "./use-link-fields.ts";

/** How long links work, and what may be looked up with, under Shopify's save bar. */
export function LinkSections({ saved }: { saved: LinkSettings }) {
  const t = useTexts();
  const { fields, change, hasFault, isChanged, isSaving, save, discard } = useLinkFields(saved);
  return (
    <>
      <SaveBar id="links-save-bar" open={isChanged}>
        {/* App Bridge draws these two in the admin's own bar and reads their texts. */}
        <button variant="primary" onClick={save} {...(isSaving ? { loading: "" } : {})}>
          {t("pageLinks.save")}
        </button>
        <button onClick={discard}>{t("pageLinks.discard")}</button>
      </SaveBar>
      <PageSection title={t("pageLinks.lifetime")} help={t("pageLinks.lifetimeHelp")}>
        <BlockStack gap="300">
          <Checkbox
            label={t("pageLinks.expires")}
            helpText={t("pageLinks.expiresHelp")}
            checked={fields.expires}
            onChange={(expires) => change({ expires })}
          />
          {fields.expires && (
            <TextField
              label={t("pageLinks.days")}
              helpText={t("pageLinks.daysHelp")}
              type="number"
              min={30}
              max={730}
              autoComplete="off"
              suffix={t("settings.days")}
              value={fields.days}
              onChange={(days) => change({ days })}
              error={hasFault && t("pageLinks.daysFault")}
            />
          )}
        </BlockStack>
      </PageSection>
      <PageSection title={t("pageLinks.lookUp")} help={t("pageLinks.lookUpHelp")}>
        <BlockStack gap="300">
          <Checkbox label={t("pageLinks.byOrder")} helpText={t("pageLinks.byOrderHelp")} checked disabled />
          <Checkbox
            label={t("pageLinks.byNumber")}
            helpText={t("pageLinks.byNumberHelp")}
            checked={fields.lookUpByNumber}
            onChange={(lookUpByNumber) => change({ lookUpByNumber })}
          />
        </BlockStack>
      </PageSection>
    </>
  );
}
