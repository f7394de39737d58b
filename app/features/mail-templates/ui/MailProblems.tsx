import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ProblemSummary } from "#app/ui/editor/ProblemSummary.tsx";
import type { DocumentProblem } from "../mail-document.ts";
import { findPlace } from "./document-edits.ts";
import { fieldId, useEditorForm } from "./EditorForm.tsx";
import { problemText } from "./problem-words.ts";

type Props = {
  /** The problems that a publish was refused for; another list each time. */
  refused: readonly DocumentProblem[];
  /** Shows the form, where only one of form and preview fits. */
  onGo: () => void;
};

/** What keeps the template from being published, and what its author should know. */
export function MailProblems({ refused, onGo }: Props) {
  const t = useTexts();
  const { document, problems, dispatch } = useEditorForm();
  const whereOf = ({ blockId, field }: DocumentProblem): string => {
    const place = blockId === null ? null : findPlace(document, blockId);
    if (place)
      return t("editor.blockName", { type: t(`editor.block.${place.block.type}`), number: place.index + 1 });
    if (field === "subject" || field === "preheader") return t(`editor.${field}`);
    return t("editor.wholeMail");
  };
  return (
    <ProblemSummary
      problems={problems}
      refused={refused}
      whereOf={whereOf}
      textOf={(problem) => problemText(problem, t)}
      fieldIdOf={({ blockId, field }) => fieldId(blockId, field ?? "subject")}
      onGo={({ blockId }) => {
        onGo();
        if (blockId !== null) dispatch({ type: "select", id: blockId });
      }}
    />
  );
}
