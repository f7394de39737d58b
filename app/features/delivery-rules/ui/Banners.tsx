import { Banner, BlockStack, Button, List, type BannerHandles } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { RuleProblem } from "../rule-problem.ts";
import { nameAt } from "../name-at.ts";
import { useRulesForm } from "./RulesForm.tsx";
import { sectionOf } from "./sections.ts";
import { useProblemText } from "./use-problem-text.ts";

type Props = {
  problems: RuleProblem[];
  /** The answer to a save that was refused; another one each time. */
  refusal: object | null;
  conflict: { takeTheirs: () => void; keepMine: () => void } | null;
  goTo: (path: string) => void;
};

const LISTED_MAX = 10;

/** What keeps the rules from being saved, with the way to each field. */
export function Banners({ problems, refusal, conflict, goTo }: Props) {
  const t = useTexts();
  const problemText = useProblemText();
  const { draft } = useRulesForm();
  const whereOf = ({ path }: RuleProblem): string =>
    [t(`rules.section.${sectionOf(path)}`), nameAt(draft, path)].filter((name) => name !== "").join(" › ");
  const banner = useRef<BannerHandles>(null);
  useEffect(() => {
    if (refusal) banner.current?.focus();
  }, [refusal]);
  return (
    <>
      {conflict && (
        <Banner
          tone="warning"
          title={t("rules.conflictTitle")}
          action={{ content: t("rules.keepMine"), onAction: conflict.keepMine }}
          secondaryAction={{ content: t("rules.takeTheirs"), onAction: conflict.takeTheirs }}
        >
          {t("rules.conflictText")}
        </Banner>
      )}
      {problems.length > 0 && (
        <Banner ref={banner} tone="critical" title={t("rules.problemTitle", { count: problems.length })}>
          <BlockStack gap="200">
            <p>{t("rules.problemHelp")}</p>
            <List>
              {problems.slice(0, LISTED_MAX).map((problem) => (
                <List.Item key={`${problem.path} ${problem.code}`}>
                  <Button variant="plain" textAlign="start" onClick={() => goTo(problem.path)}>
                    {t("rules.problemAt", { section: whereOf(problem), problem: problemText(problem) })}
                  </Button>
                </List.Item>
              ))}
            </List>
          </BlockStack>
        </Banner>
      )}
    </>
  );
}
