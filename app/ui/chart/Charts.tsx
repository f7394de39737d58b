import { BarChart, LineChart, PolarisVizProvider } from "@shopify/polaris-viz";
import "@shopify/polaris-viz/build/esm/styles.css";
import type { ChartSeries } from "./chart-data.ts";

/** Blue, vermillion and grey differ in lightness too, so that they are told apart without colour. https://jfly.uni-koeln.de/color/ */
const COLORS = { good: "#0072B2", bad: "#D55E00", goal: "#616161" } as const satisfies Record<
  ChartSeries["kind"],
  string
>;

const THEMES = {
  Light: {
    chartContainer: { padding: "8px 0 0 0", minHeight: 240 },
    line: { hasArea: false, hasSpline: false, width: 2 },
  },
};

type Props = {
  series: ChartSeries[];
  /** Writes a height for the axis and the tooltip. */
  format: (value: number) => string;
  words: { noData: string };
};

const SHARES = { maxYOverride: 1, ticksOverride: [0, 0.25, 0.5, 0.75, 1] };
/** No half things between two of them. */
const WHOLE = { integersOnly: true };

/** Shares from 0 to 1. Loaded only in the browser, and only by the page that draws: the library knows no server and is large. */
export const LinesOverTime = (props: Props) => <Lines {...props} axis={SHARES} />;

/** The same for how many. */
export const CountsOverTime = (props: Props) => <Lines {...props} axis={WHOLE} />;

function Lines({ series, format, words, axis }: Props & { axis: typeof SHARES | typeof WHOLE }) {
  return (
    <PolarisVizProvider themes={THEMES}>
      <LineChart
        data={series.map(toData)}
        theme="Light"
        emptyStateText={words.noData}
        xAxisOptions={{ allowLineWrap: true }}
        yAxisOptions={{ labelFormatter: formatter(format), ...axis }}
        tooltipOptions={{ valueFormatter: formatter(format) }}
      />
    </PolarisVizProvider>
  );
}

/** Bars of one kind or the other below each other, each under its name: names beside upright bars are cut off. */
export function Bars({ series, format, words }: Props) {
  return (
    <PolarisVizProvider themes={THEMES}>
      <BarChart
        data={series.map(toData)}
        theme="Light"
        type="stacked"
        direction="horizontal"
        emptyStateText={words.noData}
        xAxisOptions={{ labelFormatter: formatter(format) }}
        tooltipOptions={{ valueFormatter: formatter(format) }}
      />
    </PolarisVizProvider>
  );
}

const toData = ({ name, points, kind }: ChartSeries) => ({
  name,
  color: COLORS[kind],
  data: points.map(({ label, value }) => ({ key: label, value })),
  ...(kind === "goal" ? { styleOverride: { line: { strokeDasharray: "4 4" } } } : {}),
});

const formatter =
  (format: (value: number) => string) =>
  (value: number | string | null): string =>
    typeof value === "number" ? format(value) : "";
