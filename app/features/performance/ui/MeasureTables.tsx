import { BlockStack } from "@shopify/polaris";
import { titleIn } from "#app/features/carriers/carrier-title.ts";
import { useReader } from "#app/ui/AdminTexts.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";
import type { PerformanceView } from "../performance-view.ts";
import { laneEnds } from "./lane-name.ts";
import { MeasureTable } from "./MeasureTable.tsx";
import { stepName } from "./step-name.ts";

const BY_COUNT = { column: "due", isDescending: true } as const;

/** The same numbers by carrier, by lane, and by week or month. */
export function MeasureTables({ view }: { view: PerformanceView }) {
  const { t, locale } = useReader();
  const laneName = useLaneName();
  const { step, otherLanes } = view;
  return (
    <BlockStack gap="400">
      <MeasureTable
        title={t("perf.byCarrier")}
        nameHeading={t("perf.carrier")}
        rows={view.carriers}
        nameOf={({ title }) => (title ? titleIn(title, locale) : t("perf.noCarrier"))}
        first={BY_COUNT}
      />
      <MeasureTable
        title={t("perf.byLane")}
        nameHeading={t("perf.lane")}
        rows={view.lanes}
        nameOf={({ key }) => laneName(key)}
        rest={
          otherLanes && {
            name: t("perf.otherLanes", { count: otherLanes.count }),
            measures: otherLanes.measures,
          }
        }
        first={BY_COUNT}
      />
      <MeasureTable
        title={t("perf.byStep", { step })}
        nameHeading={t("perf.step", { step })}
        rows={view.steps.filter(({ due }) => due > 0)}
        nameOf={({ key }) => stepName(key, step, locale)}
        namesBy="key"
        first={{ column: "name", isDescending: true }}
      />
    </BlockStack>
  );
}

/** Countries are named in the browser: what its language data calls them may differ from the server's. */
function useLaneName(): (lane: string) => string {
  const { t, locale } = useReader();
  const isMounted = useMounted();
  return (lane) => {
    if (!isMounted) return lane;
    const { from, to } = laneEnds(lane, locale);
    const none = t("perf.noPlace");
    return t("perf.lanePlaces", { from: from ?? none, to: to ?? none });
  };
}
