import { useNavigation } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { PagesTabs } from "#app/features/page-designs/ui/PagesTabs.tsx";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Edge } from "#app/ui/Edge.tsx";
import type { PageResults } from "../page-results.ts";
import { BlocksCard } from "./BlocksCard.tsx";
import { DeflectionCard } from "./DeflectionCard.tsx";
import { FirstDay, HowLooksCount } from "./FirstDay.tsx";
import { LanguagesCard } from "./LanguagesCard.tsx";
import { LookNumbers } from "./LookNumbers.tsx";
import { LooksCard } from "./LooksCard.tsx";
import { ResultPeriodChoice } from "./ResultPeriodChoice.tsx";
import { SalesCard } from "./SalesCard.tsx";

/** What comes of the tracking page: looks, presses, sales, and questions that were not asked. */
export function ResultsPage({ results }: { results: PageResults }) {
  const t = useTexts();
  const isLoading = useNavigation().state === "loading";
  return (
    <Page title={t("app.pages")} subtitle={t("results.subtitle")}>
      <TitleBar title={t("app.pages")} />
      <PagesTabs tab="results">
        <div aria-busy={isLoading} style={isLoading ? { opacity: 0.6 } : {}}>
          <BlockStack gap="400">
            {results.isFirstDay ? <FirstDay /> : <Numbers results={results} />}
            <HowLooksCount />
          </BlockStack>
        </div>
      </PagesTabs>
    </Page>
  );
}

function Numbers({ results }: { results: PageResults }) {
  return (
    <>
      <Edge>
        <ResultPeriodChoice period={results.period} />
      </Edge>
      <LookNumbers total={results.total} />
      <LooksCard results={results} />
      <DeflectionCard deflection={results.deflection} settings={results.settings} />
      <SalesCard sales={results.sales} />
      {results.pages.map((page) => (
        <BlocksCard key={page.pageId} page={page} />
      ))}
      <LanguagesCard languages={results.languages} />
    </>
  );
}
