import { TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useField } from "./RulesForm.tsx";

type Props = {
  path: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  help?: string;
  suffix?: string;
  placeholder?: string;
  labelHidden?: boolean;
};

/** One number of days or a range of them, "1–3", in one field. */
export function DaysField({ path, help, suffix, placeholder, labelHidden = false, ...field }: Props) {
  const t = useTexts();
  return (
    <TextField
      {...useField(path)}
      {...field}
      labelHidden={labelHidden}
      autoComplete="off"
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(labelHidden ? {} : { helpText: help ?? t("rules.daysHelp") })}
    />
  );
}
