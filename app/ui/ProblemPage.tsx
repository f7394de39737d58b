import { TitleBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import type { AdminProblem } from "./admin-problem.ts";
import { useTexts } from "./AdminTexts.tsx";

/** What is shown where a page should be: what happened, and what to do now. `null`: our own mistake. */
export function ProblemPage({ problem }: { problem: AdminProblem | null }) {
  const t = useTexts();
  const words = useWords(problem);
  const isOurs = problem === null || problem.problem === "busy";
  return (
    <Page title={words.title} narrowWidth>
      <TitleBar title={words.title} />
      <Banner
        tone={isOurs ? "critical" : "warning"}
        action={
          isOurs
            ? { content: t("problem.retry"), onAction: () => location.reload() }
            : { content: t("problem.home"), url: "/app" }
        }
      >
        <BlockStack gap="200">{words.text}</BlockStack>
      </Banner>
    </Page>
  );
}

function useWords(problem: AdminProblem | null): { title: string; text: string } {
  const t = useTexts();
  switch (problem?.problem) {
    case undefined:
      return { title: t("problem.title"), text: t("problem.text") };
    case "busy":
      return { title: t("problem.busyTitle"), text: t("problem.busyText") };
    case "merchant":
      return { title: t("problem.merchantTitle"), text: problem.nextStep };
    case "not-found":
      return { title: t("problem.notFoundTitle"), text: t("problem.notFoundText") };
    case "bad-request":
      return { title: t("problem.title"), text: t("problem.badRequest") };
  }
}
