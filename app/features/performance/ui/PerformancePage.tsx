import { useNavigation } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Page, Text } from "@shopify/polaris";
import { ExportIcon } from "@shopify/polaris-icons";
import type { CalendarDate } from "#app/lib/time.ts";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { PerformanceView } from "../performance-view.ts";
import { BasisChoice } from "./BasisChoice.tsx";
import { CalibrationBanner } from "./CalibrationBanner.tsx";
import { Edge } from "#app/ui/Edge.tsx";
import { HeadlineCards } from "./HeadlineCards.tsx";
import { HowCounted } from "./HowCounted.tsx";
import { MeasureTables } from "./MeasureTables.tsx";
import { FirstDay, NothingDue } from "./NoPromises.tsx";
import { OutcomesCard } from "./OutcomesCard.tsx";
import { OverTimeCard } from "./OverTimeCard.tsx";
import { PeriodChoice } from "./PeriodChoice.tsx";
import { usePerformanceAddress } from "./use-performance-address.ts";
import { usePerformanceExport } from "./use-performance-export.ts";
import { WhatIfCard } from "./WhatIfCard.tsx";

/** How often the promised dates came true, and what another certainty would have meant. */
export function PerformancePage({ view, lastDay }: { view: PerformanceView; lastDay: CalendarDate }) {
  const t = useTexts();
  const isLoading = useNavigation().state === "loading";
  const go = usePerformanceAddress(view);
  const { exportFile, exporting } = usePerformanceExport(view.period);
  const isEmpty = view.isFirstDay || view.dueBy.told + view.dueBy.replayed === 0;
  return (
    <Page
      title={t("app.performance")}
      subtitle={t("perf.subtitle")}
      actionGroups={[
        {
          title: t("perf.export"),
          icon: ExportIcon,
          disabled: isEmpty || exporting !== null,
          actions: [
            { content: t("perf.exportDays"), onAction: () => void exportFile("days") },
            { content: t("perf.exportParcels"), onAction: () => void exportFile("parcels") },
          ],
        },
      ]}
    >
      <TitleBar title={t("app.performance")} />
      <div aria-busy={isLoading} style={isLoading ? { opacity: 0.6 } : {}}>
        <BlockStack gap="400">
          {view.isMisread && (
            <Banner tone="warning">
              <Text as="p">{t("perf.misread")}</Text>
            </Banner>
          )}
          {view.isFirstDay ? (
            <FirstDay />
          ) : (
            <>
              <Edge>
                <BlockStack gap="400">
                  <PeriodChoice
                    period={view.period}
                    lastDay={lastDay}
                    onChoose={(period) => go({ period })}
                  />
                  <BasisChoice view={view} onChoose={(basis) => go({ basis })} />
                </BlockStack>
              </Edge>
              {view.total.due === 0 ? <NothingDue /> : <Numbers view={view} />}
            </>
          )}
          <HowCounted />
        </BlockStack>
      </div>
    </Page>
  );
}

function Numbers({ view }: { view: PerformanceView }) {
  return (
    <>
      <CalibrationBanner calibration={view.calibration} />
      <HeadlineCards view={view} />
      <OverTimeCard view={view} />
      <OutcomesCard view={view} />
      <WhatIfCard view={view} />
      <MeasureTables view={view} />
    </>
  );
}
