import type { AdminTranslate } from "#app/ui/AdminTexts.tsx";
import type { DocumentProblem } from "../mail-document.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useEditorForm } from "./EditorForm.tsx";

/** What is wrong, in the reader's language, with the parser's own words behind it. */
export function problemText({ code, detail }: DocumentProblem, t: AdminTranslate): string {
  const text = t(`editor.problem.${code}`);
  return detail === "" ? text : t("editor.problemDetail", { text, detail });
}

/** The errors of one field, for the field to show; undefined when it has none. */
export function useFieldError(blockId: string | null, field: string): string | undefined {
  const t = useTexts();
  const { problems } = useEditorForm();
  const found = problems.find(
    (one) => one.severity === "error" && one.blockId === blockId && one.field === field,
  );
  return found && problemText(found, t);
}
