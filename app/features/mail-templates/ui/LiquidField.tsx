import { TextField } from "@shopify/polaris";
import { insertText, markUpText, type Marked, type MarkUp } from "#app/ui/editor/mark-up-text.ts";
import { useCursor } from "#app/ui/editor/use-cursor.ts";
import { useEditorForm, fieldId } from "./EditorForm.tsx";
import { FieldTools } from "./FieldTools.tsx";
import { useFieldError } from "./problem-words.ts";
import styles from "#app/ui/editor/editor.module.css";

type Props = {
  /** Null: the subject or the preheader. */
  blockId: string | null;
  /** As problems name it. */
  field: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  help?: string;
  placeholder?: string;
  /** So many lines high; a single one without. */
  lines?: number;
  /** With tools for bold, italic, links and lists. */
  isMarkdown?: boolean;
  isCode?: boolean;
  counts?: boolean;
  labelHidden?: boolean;
};

/** A text with variables in it, and the tools to write it with. */
export function LiquidField({ blockId, field, label, value, onChange, maxLength, lines, ...more }: Props) {
  const { dispatch } = useEditorForm();
  const id = fieldId(blockId, field);
  const error = useFieldError(blockId, field);
  const cursor = useCursor(id, value);

  const write = (next: Marked) => {
    if (next.text.length > maxLength) return;
    dispatch({ type: "settle" });
    cursor.putAfterDrawing(next);
    onChange(next.text);
  };
  return (
    <div className={more.isCode ? styles["code"] : undefined}>
      <TextField
        id={id}
        label={label}
        labelHidden={more.labelHidden ?? false}
        autoComplete="off"
        value={value}
        onChange={onChange}
        onBlur={() => dispatch({ type: "settle" })}
        maxLength={maxLength}
        showCharacterCount={more.counts ?? false}
        multiline={lines ?? false}
        {...(lines === undefined ? {} : { maxHeight: "24rem" })}
        {...(more.isCode ? { spellCheck: false, monospaced: true } : {})}
        {...(more.help === undefined ? {} : { helpText: more.help })}
        {...(more.placeholder === undefined ? {} : { placeholder: more.placeholder })}
        {...(error === undefined ? {} : { error })}
      />
      <FieldTools
        label={label}
        hasMarkUp={more.isMarkdown ?? false}
        onMarkUp={(tool: MarkUp) => write(markUpText(cursor.read(), tool))}
        onInsert={(piece) => write(insertText(cursor.read(), piece))}
      />
    </div>
  );
}
