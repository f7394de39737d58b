import { useTexts } from "#app/ui/AdminTexts.tsx";
import { useLanguageNames } from "#app/ui/editor/use-language-names.ts";
import type { DesignProblem } from "../../page-design.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../page-languages.ts";
import { useBlockForm } from "./BlockFormScope.tsx";

/** Whether a problem is of a field, or of its text in one language ("text.de"). */
export const isOfField = (problem: DesignProblem, blockId: string | null, field: string): boolean =>
  problem.blockId === blockId && (problem.field === field || problem.field?.startsWith(`${field}.`) === true);

/** Names the language where a problem is of a text in another than the one being written. */
export function useProblemText(): (problem: DesignProblem, language?: PageLanguage) => string {
  const t = useTexts();
  const nameOf = useLanguageNames();
  return ({ code, detail, field }, language) => {
    const text = t(`pageProblem.${code}`);
    // Languages come as codes: nobody reads those.
    const said = code === "not_translated" ? detail.split(", ").map(nameOf).join(", ") : detail;
    const full = said === "" ? text : t("editor.problemDetail", { text, detail: said });
    const of = PAGE_LANGUAGES.find((one) => field?.endsWith(`.${one}`));
    return of && of !== language
      ? t("pageProblem.inLanguage", { language: nameOf(of), problem: full })
      : full;
  };
}

/** The errors of one field of the block, for the field to show; undefined when it has none. */
export function useFieldError(field: string): string | undefined {
  const { blockId, problems, language } = useBlockForm();
  const say = useProblemText();
  const found = problems.filter((one) => one.severity === "error" && isOfField(one, blockId, field));
  // That of the language being written first.
  const [first] = found.toSorted((one, other) => rank(one, language) - rank(other, language));
  return first && say(first, language);
}

const rank = ({ field }: DesignProblem, language: PageLanguage): number =>
  field?.endsWith(`.${language}`) ? 0 : 1;
