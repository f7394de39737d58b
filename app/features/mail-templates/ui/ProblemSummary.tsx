import { Banner, Button, List, type BannerHandles } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { DocumentProblem } from "../mail-document.ts";
import { findPlace } from "./document-edits.ts";
import { blockButtonId, fieldId, useEditorForm } from "./EditorForm.tsx";
import { problemText } from "./problem-words.ts";

type Props = {
  /** The problems that a publish was refused for; another list each time. */
  refused: readonly DocumentProblem[];
  /** Shows the form, where only one of form and preview fits. */
  onGo: () => void;
};

const LISTED_MAX = 8;

/** What keeps the template from being published, and what its author should know; each leads to its block. */
export function ProblemSummary({ refused, onGo }: Props) {
  const t = useTexts();
  const { document: mail, problems, dispatch } = useEditorForm();
  const banner = useRef<BannerHandles>(null);
  useEffect(() => {
    if (refused.length > 0) banner.current?.focus();
  }, [refused]);
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === "error");
  const isRefused = refused.length > 0;

  const goTo = ({ blockId, field }: DocumentProblem) => {
    onGo();
    if (blockId !== null) dispatch({ type: "select", id: blockId });
    // Once the block's form has been drawn.
    requestAnimationFrame(() => {
      const target =
        document.getElementById(fieldId(blockId, field ?? "subject")) ??
        document.getElementById(blockButtonId(blockId ?? ""));
      target?.scrollIntoView({ block: "center", behavior: "instant" });
      target?.focus({ preventScroll: true });
    });
  };
  const whereOf = ({ blockId, field }: DocumentProblem): string => {
    const place = blockId === null ? null : findPlace(mail, blockId);
    if (place)
      return t("editor.blockName", { type: t(`editor.block.${place.block.type}`), number: place.index + 1 });
    if (field === "subject" || field === "preheader") return t(`editor.${field}`);
    return t("editor.wholeMail");
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
                {t("editor.problemAt", { where: whereOf(problem), problem: problemText(problem, t) })}
              </Button>
            </List.Item>
          ))}
      </List>
      {problems.length > LISTED_MAX && t("editor.moreProblems", { count: problems.length - LISTED_MAX })}
    </Banner>
  );
}
