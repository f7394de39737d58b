import { Select, TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { FieldProblem } from "../check-credentials.ts";
import type { SenderField } from "../senders.ts";
import type { ServiceId } from "../sending.ts";

type Props = {
  senderId: ServiceId;
  field: SenderField;
  /** The last characters of the secret that is saved; it stays as long as the field is empty. */
  kept: string | null;
  value: string;
  onChange: (text: string) => void;
  problem: FieldProblem | null;
};

/** One field of a service's account. */
export function ServiceField({ senderId, field, kept, value, onChange, problem }: Props) {
  const t = useTexts();
  const { name, isSecret, isOptional, choices } = field;
  const isSesRegion = senderId === "ses" && name === "region";
  const text = isSesRegion ? t("sending.field.awsRegion") : t(`sending.field.${name}`);
  const label = isOptional ? t("sending.optional", { label: text }) : text;
  const error = problem !== null && t(`sending.problem.${problem}`);
  if (choices)
    return (
      <Select
        label={label}
        options={choices.map((choice) => ({ value: choice, label: t(`sending.choice.${choice}`) }))}
        value={value}
        onChange={onChange}
        error={error}
      />
    );
  const explained = isSesRegion
    ? t("sending.fieldHelp.awsRegion")
    : HELPED.has(name)
      ? t(`sending.fieldHelp.${helpOf(name)}`)
      : null;
  const help = [explained, kept === null ? null : t("sending.kept", { shown: kept })];
  return (
    <TextField
      label={label}
      name={name}
      type={isSecret ? "password" : name === "port" ? "number" : "text"}
      // No browser shall offer to fill in, or keep, the password of this page's user.
      autoComplete={isSecret ? "new-password" : "off"}
      spellCheck={false}
      value={value}
      onChange={onChange}
      error={error}
      helpText={help.filter((part) => part !== null).join(" ")}
    />
  );
}

const HELPED = new Set(["configurationSet", "marketingStream", "webhookSecret", "domain"]);
const helpOf = (name: SenderField["name"]) =>
  name === "configurationSet" || name === "marketingStream" || name === "webhookSecret" ? name : "domain";
