import { TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { CredentialField, ProviderId } from "../provider.ts";
import type { FieldProblem } from "../provider-view.ts";

type Props = {
  providerId: ProviderId;
  field: CredentialField;
  /** What is saved: a secret's last characters; null when nothing is. */
  shown: string | null;
  value: string;
  onChange: (text: string) => void;
  problem: FieldProblem | null;
};

/** One field of a source's keys. A secret that is saved is never shown again, and stays as long as the field is empty. */
export function CredentialInput({ providerId, field, shown, value, onChange, problem }: Props) {
  const t = useTexts();
  const { name, isSecret, isOptional } = field;
  const label = t(`source.field.${name}`);
  const explained = useExplanation(providerId, name);
  const kept = shown === null ? null : t("source.kept", { shown });
  const help = [explained, kept].filter((part) => part !== null).join(" ");
  return (
    <TextField
      label={isOptional ? t("source.optional", { label }) : label}
      name={name}
      type={isSecret ? "password" : name === "baseUrl" ? "url" : "text"}
      // No browser shall offer to fill in, or keep, the password of this page's user.
      autoComplete={isSecret ? "new-password" : "off"}
      spellCheck={false}
      helpText={help}
      value={value}
      onChange={onChange}
      error={problem !== null && t(`source.problem.${problem}`)}
    />
  );
}

const SECRETIVE = ["easypost", "aftership", "shippo", "ship24", "karrio", "ups"] as const;

/** What a field is for, where its label does not say it. A webhook's secret comes from elsewhere with every source. */
function useExplanation(providerId: ProviderId, name: CredentialField["name"]): string | null {
  const t = useTexts();
  if (name === "baseUrl") return t("source.fieldHelp.baseUrl");
  const known = SECRETIVE.find((id) => id === providerId);
  return name === "webhookSecret" && known ? t(`source.secretHelp.${known}`) : null;
}
