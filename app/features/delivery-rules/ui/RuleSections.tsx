import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { RuleProblem } from "../rule-problem.ts";
import type { LearningView, PreviewView } from "../delivery-dates-view.ts";
import { nameAt } from "../name-at.ts";
import { toDraft } from "../rules-draft.ts";
import { CarrierSection } from "./CarrierSection.tsx";
import { ClosedSection } from "./ClosedSection.tsx";
import { HandlingSection } from "./HandlingSection.tsx";
import { LearningSection } from "./LearningSection.tsx";
import { LocationsSection } from "./LocationsSection.tsx";
import { MethodsSection } from "./MethodsSection.tsx";
import { RuleSection } from "./RuleSection.tsx";
import { useRulesForm } from "./RulesForm.tsx";
import { partOf, SECTIONS, sectionOf, type SectionId } from "./sections.ts";
import { ShownSection } from "./ShownSection.tsx";
import { TransitSection } from "./TransitSection.tsx";
import type { OpenSections } from "./use-open-sections.ts";
import { useProblemText } from "./use-problem-text.ts";
import { useSummaries } from "./use-summaries.ts";
import { WorkSection } from "./WorkSection.tsx";
import { ZonesSection } from "./ZonesSection.tsx";

type Props = {
  sections: OpenSections;
  problems: RuleProblem[];
  hints: RuleProblem[];
  preview: PreviewView | null;
  learning: LearningView;
};

/** All parts of the rules, each with what is set in it. */
export function RuleSections({ sections, problems, hints, preview, learning }: Props) {
  const t = useTexts();
  const { draft, facts } = useRulesForm();
  const summaries = useSummaries(draft);
  const usual = toDraft(facts.usual);
  const isUsual = (section: SectionId) =>
    JSON.stringify(partOf(draft, section)) === JSON.stringify(partOf(usual, section));
  const problemText = useProblemText();
  const hintText = (problem: RuleProblem): string => {
    const name = nameAt(draft, problem.path);
    return name === ""
      ? problemText(problem)
      : t("rules.problemAt", { section: name, problem: problemText(problem) });
  };
  const contents: Record<SectionId, () => React.ReactNode> = {
    shown: () => <ShownSection preview={preview} />,
    work: () => <WorkSection />,
    handling: () => <HandlingSection />,
    closed: () => <ClosedSection />,
    carrier: () => <CarrierSection />,
    methods: () => <MethodsSection />,
    zones: () => <ZonesSection />,
    transit: () => <TransitSection />,
    locations: () => <LocationsSection />,
    learning: () => <LearningSection learning={learning} />,
  };
  return SECTIONS.map((section) => (
    <RuleSection
      key={section}
      id={section}
      title={t(`rules.section.${section}`)}
      summary={summaries[section]}
      isUsual={isUsual(section)}
      problemCount={problems.filter(({ path }) => sectionOf(path) === section).length}
      hints={hints.filter(({ path }) => sectionOf(path) === section).map(hintText)}
      isOpen={sections.isOpen(section)}
      toggle={() => sections.toggle(section)}
    >
      {sections.isOpen(section) && contents[section]()}
    </RuleSection>
  ));
}
