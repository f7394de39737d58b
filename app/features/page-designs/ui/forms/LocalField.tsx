import { TextField } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { insertText, markUpText, type Marked } from "#app/ui/editor/mark-up-text.ts";
import { MarkUpTools } from "#app/ui/editor/MarkUpTools.tsx";
import { useCursor } from "#app/ui/editor/use-cursor.ts";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import type { LocalText } from "../../local-text.ts";
import { useBlockForm } from "./BlockFormScope.tsx";
import { pageFieldId } from "./field-ids.ts";
import { useFieldError } from "./field-problems.ts";
import { useFieldLanguage } from "#app/ui/use-field-language.ts";
import { withText } from "./with-text.ts";
import styles from "#app/ui/editor/editor.module.css";

type Props = {
  /** As problems name it. */
  field: string;
  label: string;
  value: LocalText;
  onChange: (text: LocalText) => void;
  maxLength: number;
  help?: string;
  /** Our own words stand in where nobody wrote any. */
  hasOurs?: boolean;
  /** So many lines high; a single one without. */
  lines?: number;
  /** With tools for bold, italic, links and lists. */
  isMarkdown?: boolean;
  isCode?: boolean;
  counts?: boolean;
  /** Hands out a way to put something where the cursor is. */
  insertion?: (insert: (piece: string) => void) => ReactNode;
};

/** A text in the language being written; the main language's shows through where it is missing. */
export function LocalField({ field, label, value, onChange, maxLength, lines, ...more }: Props) {
  const { blockId, language, settle } = useBlockForm();
  const id = pageFieldId(blockId, field);
  const written = value[language] ?? "";
  const error = useFieldError(field);
  const cursor = useCursor(id, written);
  const help = useHelp(value, more);
  useFieldLanguage(id, language);

  const write = (text: string) => onChange(withText(value, language, text));
  const writeMarked = (next: Marked) => {
    if (next.text.length > maxLength) return;
    settle();
    cursor.putAfterDrawing(next);
    write(next.text);
  };
  return (
    <div className={more.isCode ? styles["code"] : undefined}>
      <TextField
        id={id}
        label={label}
        autoComplete="off"
        value={written}
        onChange={write}
        onBlur={settle}
        maxLength={maxLength}
        showCharacterCount={more.counts ?? false}
        multiline={lines ?? false}
        placeholder={usePlaceholder(value)}
        {...(lines === undefined ? {} : { maxHeight: "24rem" })}
        {...(more.isCode ? { spellCheck: false, monospaced: true } : {})}
        {...(help === "" ? {} : { helpText: help })}
        {...(error === undefined ? {} : { error })}
      />
      {more.isMarkdown && (
        <div className={styles["tools"]}>
          <MarkUpTools label={label} onMarkUp={(tool) => writeMarked(markUpText(cursor.read(), tool))} />
        </div>
      )}
      {more.insertion?.((piece) => writeMarked(insertText(cursor.read(), piece)))}
    </div>
  );
}

/** The main language's text, where another is being written. */
function usePlaceholder(value: LocalText): string {
  const { language, mainLanguage } = useBlockForm();
  return language === mainLanguage ? "" : (value[mainLanguage] ?? "");
}

function useHelp(value: LocalText, { help = "", hasOurs = false }: Pick<Props, "help" | "hasOurs">): string {
  const t = useTexts();
  const { language, mainLanguage } = useBlockForm();
  const nameOf = useLanguageNames();
  if (value[language]?.trim()) return help;
  const main = value[mainLanguage]?.trim();
  if (main) {
    const names = { language: nameOf(language), main: nameOf(mainLanguage) };
    return [t("pageBlock.notWritten", names), help].filter(Boolean).join(" ");
  }
  return [hasOurs ? t("pageBlock.emptyIsOurs") : "", help].filter(Boolean).join(" ");
}
