import { useState } from "react";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import type { PreviewAnswer, SaveAnswer } from "../delivery-dates-view.ts";
import type { RuleProblem } from "../rule-problem.ts";

/**
 * What is wrong with the draft. Errors are shown at their fields once somebody wants to save or asks for them, and from
 * then on they come and go while typing: a field that is being filled in is no mistake yet.
 */
export function useProblems(
  first: RuleProblem[],
  preview: PreviewAnswer | null,
  save: SaveAnswer | undefined,
) {
  const [known, setKnown] = useState(first);
  const [isShown, setIsShown] = useState(false);
  useChangeOf(preview, () => setKnown(preview?.problems ?? []));
  useChangeOf(save, () => {
    if (save?.kind === "invalid") setKnown(save.problems);
    setIsShown(save?.kind === "invalid");
  });
  const errors = withoutEchoes(known.filter(({ severity }) => severity === "error"));
  return {
    errors,
    /** The errors that are marked at their fields now. */
    marked: isShown ? errors : [],
    hints: known.filter(({ severity }) => severity === "warning"),
    mark: () => setIsShown(true),
  };
}

/** Both ends of a range stand in one field, which need not say the same twice. */
const withoutEchoes = (problems: RuleProblem[]): RuleProblem[] =>
  problems.filter(
    ({ path, code }) =>
      !problems.some(
        (other) =>
          other.code === code && path === other.path.replace(/\.min$/, ".max") && path !== other.path,
      ),
  );
