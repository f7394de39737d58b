import { BlockStack, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { SettingsFaults } from "../settings-fields.ts";
import type { ChangeField, FieldTexts } from "./use-settings-form.ts";

type Props = { fields: FieldTexts; change: ChangeField; faults: SettingsFaults };

export function MessageFields({ fields, change, faults, shopName }: Props & { shopName: string }) {
  const t = useTexts();
  return (
    <BlockStack gap="400">
      <TextField
        label={t("settings.senderName")}
        helpText={t("settings.senderNameHelp", { shop: shopName })}
        autoComplete="organization"
        maxLength={80}
        value={fields.senderName}
        onChange={change("senderName")}
        error={faults.senderName === true && t("settings.senderNameFault")}
      />
      <TextField
        label={t("settings.supportEmail")}
        helpText={t("settings.supportEmailHelp")}
        type="email"
        autoComplete="email"
        value={fields.supportEmail}
        onChange={change("supportEmail")}
        error={faults.supportEmail === true && t("settings.supportEmailFault")}
      />
    </BlockStack>
  );
}

export function DataFields({ fields, change, faults }: Props) {
  const t = useTexts();
  return (
    <TextField
      label={t("settings.retention")}
      helpText={t("settings.retentionHelp")}
      type="number"
      min={30}
      max={3650}
      autoComplete="off"
      suffix={t("settings.days")}
      value={fields.retentionDays}
      onChange={change("retentionDays")}
      error={faults.retentionDays === true && t("settings.retentionFault")}
    />
  );
}
