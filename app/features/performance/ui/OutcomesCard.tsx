import { useTexts } from "#app/ui/AdminTexts.tsx";
import type { OutcomeBar, PerformanceView } from "../performance-view.ts";
import { ChartCard } from "#app/ui/chart/ChartCard.tsx";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import { useFormats } from "#app/ui/use-formats.ts";

const isOnTime = ({ outcome }: OutcomeBar): boolean => outcome.startsWith("early") || outcome === "onTheDay";

/** How many parcels came how many days before or after the promised date. */
export function OutcomesCard({ view: { outcomes } }: { view: PerformanceView }) {
  const t = useTexts();
  const { share, count } = useFormats();
  const bars = (name: string, kind: "good" | "bad", belongs: (bar: OutcomeBar) => boolean) => ({
    name,
    kind,
    points: outcomes.map((bar) => ({
      label: t(`perf.${bar.outcome}`),
      value: belongs(bar) ? bar.share : null,
    })),
  });
  return (
    <ChartCard
      title={t("perf.outcomes")}
      kind="bars"
      format={share}
      noData={t("perf.nothingTitle")}
      series={[
        bars(t("perf.onTime"), "good", isOnTime),
        bars(t("perf.late"), "bad", (bar) => !isOnTime(bar)),
      ]}
      table={
        <PlainTable
          headings={[t("perf.outcome"), t("perf.parcels"), t("perf.share")]}
          rows={outcomes.map((bar) => [t(`perf.${bar.outcome}`), count(bar.count), share(bar.share)])}
        />
      }
    />
  );
}
