import { useTexts } from "#app/ui/AdminTexts.tsx";
import { ProblemSummary } from "#app/ui/editor/ProblemSummary.tsx";
import type { DesignProblem } from "../page-design.ts";
import { PAGE_LANGUAGES } from "../page-languages.ts";
import { useDesignForm } from "./DesignForm.tsx";
import type { EditPart } from "./EditPane.tsx";
import { pageFieldId } from "./forms/field-ids.ts";
import { useProblemText } from "./forms/field-problems.ts";

type Props = {
  /** The problems that a publish was refused for; another list each time. */
  refused: readonly DesignProblem[];
  /** Shows a part of the form. */
  onGo: (part: EditPart) => void;
};

/** What keeps the page from being published, and what its author should know. */
export function PageProblems({ refused, onGo }: Props) {
  const t = useTexts();
  const say = useProblemText();
  const { design, problems, language, setLanguage, dispatch } = useDesignForm();
  const whereOf = ({ blockId, field }: DesignProblem): string => {
    const index = design.blocks.findIndex(({ id }) => id === blockId);
    const block = design.blocks[index];
    if (block) return t("editor.blockName", { type: t(`pageEditor.block.${block.type}`), number: index + 1 });
    return t(field === "css" ? "pageEditor.css" : "pageEditor.wholePage");
  };
  return (
    <ProblemSummary
      problems={problems}
      refused={refused}
      whereOf={whereOf}
      textOf={(problem) => say(problem, language)}
      fieldIdOf={({ blockId, field }) => pageFieldId(blockId, withoutLanguage(field))}
      onGo={({ blockId, field, code }) => {
        const written = PAGE_LANGUAGES.find((one) => field?.endsWith(`.${one}`));
        if (written) setLanguage(written);
        onGo(field === "css" ? "css" : code === "low_contrast" && blockId === null ? "style" : "blocks");
        if (blockId !== null) dispatch({ type: "select", id: blockId });
      }}
    />
  );
}

/** "text.de" is the field "text" in German. */
function withoutLanguage(field: string | null): string {
  const language = PAGE_LANGUAGES.find((one) => field?.endsWith(`.${one}`));
  return language && field ? field.slice(0, -language.length - 1) : (field ?? "");
}
