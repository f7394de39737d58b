import type { CalendarDate } from "#app/lib/time.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { ChartCard } from "#app/ui/chart/ChartCard.tsx";
import { formatCalendarDay } from "#app/ui/format-day.ts";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import { useFormats } from "#app/ui/use-formats.ts";
import type { PageResults } from "../page-results.ts";

/** Looks by day or week, beside the orders looked at for the first time. */
export function LooksCard({ results: { steps, step, total } }: { results: PageResults }) {
  const { t, locale } = useReader();
  const { count } = useFormats();
  const label = (on: CalendarDate) => formatCalendarDay(on, locale, "dayOfMonth");
  const points = (of: "looks" | "orders") => steps.map((row) => ({ label: label(row.on), value: row[of] }));
  return (
    <ChartCard
      title={t("results.overTime", { step })}
      kind="counts"
      format={count}
      noData={t("results.nothing")}
      series={
        total.looks === 0
          ? null
          : [
              { name: t("results.looks"), kind: "good", points: points("looks") },
              { name: t("results.orders"), kind: "goal", points: points("orders") },
            ]
      }
      table={
        <PlainTable
          headings={[t("results.step", { step }), t("results.looks"), t("results.orders")]}
          rows={steps.map(({ on, looks, orders }) => [label(on), count(looks), count(orders)])}
        />
      }
    />
  );
}
