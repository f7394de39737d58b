import { TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { CredentialField } from "../provider.ts";
import type { FieldProblem } from "../provider-view.ts";

type Props = {
  field: CredentialField;
  /** What is saved: a secret's last characters; null when nothing is. */
  shown: string | null;
  value: string;
  onChange: (text: string) => void;
  problem: FieldProblem | null;
};

/** One field of a source's keys. A secret that is saved is never shown again, and stays as long as the field is empty. */
export function CredentialInput({ field, shown, value, onChange, problem }: Props) {
  const t = useTexts();
  const { name, isSecret, isOptional } = field;
  const label = t(`source.field.${name}`);
  const explained = name === "webhookSecret" || name === "baseUrl" ? t(`source.fieldHelp.${name}`) : null;
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
