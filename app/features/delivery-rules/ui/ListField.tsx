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
  /** One on each line, for texts that may have commas in them. */
  inLines?: boolean;
};

const split = (text: string, inLines: boolean): string[] =>
  text
    .split(inLines ? /\n/ : /[,、，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Several short texts in one field. The comma that is being typed stays where it is. */
export function ListField({ path, label, value, onChange, help, placeholder, inLines = false }: Props) {
  const joined = value.join(inLines ? "\n" : ", ");
  const [text, setText] = useState(joined);
  useChangeOf(joined, () => {
    if (split(text, inLines).join("\n") !== value.join("\n")) setText(joined);
  });
  return (
    <TextField
      {...useField(path)}
      label={label}
      helpText={help}
      autoComplete="off"
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(inLines ? { multiline: 2 } : {})}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(split(next, inLines));
      }}
    />
  );
}
