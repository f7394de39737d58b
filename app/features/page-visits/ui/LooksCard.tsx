import type { CalendarDate } from "#app/lib/time.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { ChartCard } from "#app/ui/chart/ChartCard.tsx";
import { formatCalendarDay } from "#app/ui/format-day.ts";
import { PlainTable } from "#app/ui/PlainTable.tsx";
import { useFormats } from "#app/ui/use-formats.ts";
import type { PageResults } from "../page-results.ts";

/** Looks by day or week, beside the orders looked at for the first time. */
export function LooksCard({ results: { steps: all, step } }: { results: PageResults }) {
  const { t, locale } = useReader();
  const { count } = useFormats();
  // A shop that has only just begun shall see its days, not the empty ones before them.
  const steps = all.slice(
    Math.max(
      0,
      all.findIndex(({ looks }) => looks > 0),
    ),
  );
  // One point is no line.
  const isLine = steps.length > 1 && steps.some(({ looks }) => looks > 0);
  const label = (on: CalendarDate) => formatCalendarDay(on, locale, "dayOfMonth");
  const points = (of: "looks" | "orders") => steps.map((row) => ({ label: label(row.on), value: row[of] }));
  return (
    <ChartCard
      title={t("results.overTime", { step })}
      kind="counts"
      format={count}
      noData={t("results.nothing")}
      series={
        isLine
          ? [
              { name: t("results.looks"), kind: "good", points: points("looks") },
              { name: t("results.orders"), kind: "goal", points: points("orders") },
            ]
          : null
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
