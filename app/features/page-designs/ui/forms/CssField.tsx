import { TextField } from "@shopify/polaris";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { DesignProblem } from "../../page-design.ts";
import { pageFieldId } from "./BlockFormScope.tsx";

type Props = {
  css: string;
  problems: DesignProblem[];
  onChange: (css: string) => void;
  /** The field was left. */
  onSettle?: () => void;
};

/** The merchant's own style sheet. */
export function CssField({ css, onChange, onSettle }: Props) {
  const t = useTexts();
  return (
    <TextField
      id={pageFieldId(null, "css")}
      label={t("pageStyle.css")}
      autoComplete="off"
      multiline={8}
      monospaced
      value={css}
      onChange={onChange}
      {...(onSettle ? { onBlur: onSettle } : {})}
    />
  );
}
