import { Banner, Button, List, type BannerHandles } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { blockButtonId } from "./element-ids.ts";

export type EditorProblem = {
  severity: "error" | "warning";
  code: string;
  /** Null: the document as a whole. */
  blockId: string | null;
  field: string | null;
  detail: string;
};

type Props<Problem> = {
  problems: readonly Problem[];
  /** The problems that a publish was refused for; another list each time. */
  refused: readonly Problem[];
  whereOf: (problem: Problem) => string;
  textOf: (problem: Problem) => string;
  /** The id of the field that a problem is in. */
  fieldIdOf: (problem: Problem) => string;
  /** Shows the form that a problem is in. */
  onGo: (problem: Problem) => void;
};

const LISTED_MAX = 8;

/** What keeps a document from being published, and what its author should know; each leads to its block. */
export function ProblemSummary<Problem extends EditorProblem>(props: Props<Problem>) {
  const { problems, refused, whereOf, textOf, onGo, fieldIdOf } = props;
  const t = useTexts();
  const banner = useRef<BannerHandles>(null);
  useEffect(() => {
    if (refused.length > 0) banner.current?.focus();
  }, [refused]);
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === "error");
  const isRefused = refused.length > 0;

  const goTo = (problem: Problem) => {
    onGo(problem);
    // Once the block's form has been drawn.
    requestAnimationFrame(() => {
      const target =
        document.getElementById(fieldIdOf(problem)) ??
        document.getElementById(blockButtonId(problem.blockId ?? ""));
      target?.scrollIntoView({ block: "center", behavior: "instant" });
      target?.focus({ preventScroll: true });
    });
  };
  return (
    <Banner
      ref={banner}
      tone={errors.length > 0 ? "critical" : "warning"}
      title={
        errors.length === 0
          ? t("editor.warningsTitle", { count: problems.length })
          : t(isRefused ? "editor.refusedTitle" : "editor.errorsTitle", { count: errors.length })
      }
    >
      <List>
        {[...errors, ...problems.filter(({ severity }) => severity === "warning")]
          .slice(0, LISTED_MAX)
          .map((problem) => (
            <List.Item key={`${problem.blockId} ${problem.field} ${problem.code} ${problem.detail}`}>
              <Button variant="plain" textAlign="start" onClick={() => goTo(problem)}>
                {t("editor.problemAt", { where: whereOf(problem), problem: textOf(problem) })}
              </Button>
            </List.Item>
          ))}
      </List>
      {problems.length > LISTED_MAX && t("editor.moreProblems", { count: problems.length - LISTED_MAX })}
    </Banner>
  );
}
