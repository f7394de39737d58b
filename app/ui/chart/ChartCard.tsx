import { BlockStack, Box, Card, Text } from "@shopify/polaris";
import { Component, lazy, Suspense, type ReactNode } from "react";
import { useTexts } from "#app/ui/AdminTexts.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { useMounted } from "#app/ui/use-mounted.ts";
import type { ChartSeries } from "./chart-data.ts";
import { useOutOfTabOrder } from "./use-out-of-tab-order.ts";
import styles from "./chart.module.css";

const LinesOverTime = lazy(async () => ({ default: (await import("./Charts.tsx")).LinesOverTime }));
const CountsOverTime = lazy(async () => ({ default: (await import("./Charts.tsx")).CountsOverTime }));
const Bars = lazy(async () => ({ default: (await import("./Charts.tsx")).Bars }));
const CHARTS = { lines: LinesOverTime, counts: CountsOverTime, bars: Bars };

type Props = {
  title: string;
  kind: keyof typeof CHARTS;
  /** Null: too little to draw; the table says it all. */
  series: ChartSeries[] | null;
  format: (value: number) => string;
  /** Said in place of an empty drawing. */
  noData: string;
  /** The same numbers as a table: all there is before the chart is drawn, and if it never is. */
  table: ReactNode;
};

/** A chart with its numbers. The server sends the table; in the browser the chart takes its place. */
export function ChartCard({ title, kind, series, format, noData, table }: Props) {
  const isMounted = useMounted();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        {isMounted && series ? (
          <UnlessBroken fallback={table}>
            <Suspense fallback={<div className={styles.frame}>{table}</div>}>
              <Drawing kind={kind} series={series} format={format} noData={noData} />
              <Numbers>{table}</Numbers>
            </Suspense>
          </UnlessBroken>
        ) : (
          <div className={styles.frame}>{table}</div>
        )}
      </BlockStack>
    </Card>
  );
}

type DrawingProps = Pick<Props, "kind" | "format" | "noData"> & { series: ChartSeries[] };

function Drawing({ kind, series, format, noData }: DrawingProps) {
  const host = useOutOfTabOrder<HTMLDivElement>();
  const Chart = CHARTS[kind];
  return (
    <div ref={host} className={`${styles.frame} ${styles[kind]}`} aria-hidden="true">
      <Chart series={series} format={format} words={{ noData }} />
    </div>
  );
}

function Numbers({ children }: { children: ReactNode }) {
  const t = useTexts();
  return (
    <Box>
      <Disclosure label={t("chart.asTable")}>{children}</Disclosure>
    </Box>
  );
}

/** A chart that cannot be loaded or drawn must not take the page with it. */
class UnlessBroken extends Component<{ fallback: ReactNode; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError = () => ({ isBroken: true });
  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
