import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { useField } from "./RulesForm.tsx";

type Props = {
  path: string;
  label: string;
  value: string[];
  onChange: (list: string[]) => void;
  help: string;
  placeholder?: string;
};

const split = (text: string): string[] =>
  text
    .split(/[,、，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Several short texts in one field, with commas between them. The comma that is being typed stays where it is. */
export function ListField({ path, label, value, onChange, help, placeholder }: Props) {
  const [text, setText] = useState(value.join(", "));
  useChangeOf(value.join("\n"), () => {
    if (split(text).join("\n") !== value.join("\n")) setText(value.join(", "));
  });
  return (
    <TextField
      {...useField(path)}
      label={label}
      helpText={help}
      autoComplete="off"
      {...(placeholder === undefined ? {} : { placeholder })}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(split(next));
      }}
    />
  );
}
