import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { MarkUp } from "#app/ui/editor/mark-up-text.ts";
import { MarkUpTools } from "#app/ui/editor/MarkUpTools.tsx";
import { VariablePicker } from "./VariablePicker.tsx";
import styles from "#app/ui/editor/editor.module.css";

type Props = {
  /** The field that they belong to, for readers who do not see where they stand. */
  label: string;
  hasMarkUp: boolean;
  onMarkUp: (tool: MarkUp) => void;
  onInsert: (piece: string) => void;
};

/** Below a text field: what one would otherwise have to know how to write. */
export function FieldTools({ label, hasMarkUp, onMarkUp, onInsert }: Props) {
  const t = useTexts();
  return (
    <fieldset className={styles["tools"]} aria-label={t("editor.toolsOf", { field: label })}>
      {hasMarkUp && <MarkUpTools label={label} onMarkUp={onMarkUp} />}
      <VariablePicker label={label} onPick={onInsert} />
    </fieldset>
  );
}
