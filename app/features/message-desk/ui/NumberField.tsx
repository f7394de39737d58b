import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";

type Props = {
  label: string;
  help?: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

/** A whole number within its bounds. While what is typed is none, the last good one counts and the field says so. */
export function NumberField({ label, help, value, min, max, onChange }: Props) {
  const t = useTexts();
  const [text, setText] = useState(String(value));
  useChangeOf(value, () => setText(String(value)));
  const number = numberIn(text, min, max);
  return (
    <TextField
      type="number"
      inputMode="numeric"
      label={label}
      {...(help ? { helpText: help } : {})}
      min={min}
      max={max}
      value={text}
      autoComplete="off"
      error={number === null && t("timing.wrongNumber", { min, max })}
      onChange={(typed) => {
        setText(typed);
        const meant = numberIn(typed, min, max);
        if (meant !== null) onChange(meant);
      }}
    />
  );
}

function numberIn(text: string, min: number, max: number): number | null {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
  return number !== null && number >= min && number <= max ? number : null;
}
