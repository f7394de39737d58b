import type { CalendarDate } from "#app/lib/time.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { PerformanceView } from "../performance-view.ts";
import { ChartCard } from "#app/ui/chart/ChartCard.tsx";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import { stepName } from "./step-name.ts";
import { useFormats } from "#app/ui/use-formats.ts";

/** The share on time by week or month, beside the share promised. */
export function OverTimeCard({ view: { steps: all, step, goal } }: { view: PerformanceView }) {
  const { t, locale } = useReader();
  const { share, count } = useFormats();
  // A shop that has only just begun shall see its weeks, not the empty months before them.
  const steps = all.slice(
    Math.max(
      0,
      all.findIndex(({ due }) => due > 0),
    ),
  );
  // One point is no line.
  const isLine = steps.filter(({ due }) => due > 0).length > 1;
  const label = (key: CalendarDate) => stepName(key, step, locale);
  return (
    <ChartCard
      title={t("perf.overTime", { step })}
      kind="lines"
      format={share}
      noData={t("perf.nothingTitle")}
      series={
        isLine
          ? [
              {
                name: t("perf.onTime"),
                kind: "good",
                points: steps.map((row) => ({ label: label(row.key), value: row.onTime })),
              },
              {
                name: t("perf.goal"),
                kind: "goal",
                points: steps.map((row) => ({ label: label(row.key), value: row.goal ?? goal })),
              },
            ]
          : null
      }
      table={
        <PlainTable
          headings={[t("perf.step", { step }), t("perf.parcels"), t("perf.onTime"), t("perf.goal")]}
          rows={steps.map((row) => [
            label(row.key),
            count(row.due),
            share(row.onTime),
            share(row.goal ?? goal),
          ])}
        />
      }
    />
  );
}
