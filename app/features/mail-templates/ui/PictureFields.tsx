import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { fieldId, useEditorForm } from "./EditorForm.tsx";
import { LIMITS } from "./field-limits.ts";
import { useFieldError } from "./problem-words.ts";

type Props = {
  blockId: string;
  field: string;
  label: string;
  value: string;
  onChange: (address: string) => void;
};

/** A picture's address. Only a whole one is kept; half of one stays in the field until it is finished. */
export function PictureField({ blockId, field, label, value, onChange }: Props) {
  const t = useTexts();
  const { dispatch } = useEditorForm();
  const problem = useFieldError(blockId, field);
  const [text, setText] = useState(value);
  useChangeOf(value, () => {
    if (text.trim() !== value) setText(value);
  });
  const isUnfinished = text.trim() !== value;
  const error = isUnfinished ? t("editor.pictureFault") : problem;
  return (
    <TextField
      id={fieldId(blockId, field)}
      label={label}
      helpText={t("editor.pictureHelp")}
      inputMode="url"
      autoComplete="off"
      placeholder="https://"
      maxLength={LIMITS.address}
      value={text}
      onChange={(next) => {
        setText(next);
        if (isPictureAddress(next.trim())) onChange(next.trim());
      }}
      onBlur={() => dispatch({ type: "settle" })}
      {...(error === undefined ? {} : { error })}
    />
  );
}

const isPictureAddress = (text: string): boolean =>
  text === "" || (/^https:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text));

const WIDTH = { min: 24, max: 600 };

/** A picture's width in pixels. */
export function WidthField({ value, onChange }: { value: number; onChange: (width: number) => void }) {
  const t = useTexts();
  const [text, setText] = useState(String(value));
  useChangeOf(value, () => {
    if (Number(text) !== value) setText(String(value));
  });
  const fits = (width: number) => Number.isInteger(width) && width >= WIDTH.min && width <= WIDTH.max;
  return (
    <TextField
      label={t("editor.width")}
      type="number"
      min={WIDTH.min}
      max={WIDTH.max}
      suffix="px"
      autoComplete="off"
      value={text}
      onChange={(next) => {
        setText(next);
        if (fits(Number(next))) onChange(Number(next));
      }}
      error={!fits(Number(text)) && t("editor.widthFault", WIDTH)}
    />
  );
}
