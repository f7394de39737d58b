import { BlockStack, Box, Card, DataTable, Text } from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { useReader } from "#app/ui/AdminTexts.tsx";
import type { MeasureRow, Measures } from "../performance-view.ts";
import { MEASURES, sortRows, type Sorting } from "./sort-rows.ts";
import { useFormats } from "#app/ui/use-formats.ts";

type Props<Row extends MeasureRow> = {
  title: string;
  nameHeading: string;
  rows: Row[];
  nameOf: (row: Row) => string;
  /** How names are sorted: "key" where their order is not that of their letters. */
  namesBy?: "name" | "key";
  /** What the last line stands for, which stays last however the table is sorted. */
  rest?: { name: string; measures: Measures } | null;
  first: Sorting;
};

/** Names are wrapped, however long: they must not push the numbers away. */
const NAME = { minWidth: "8rem", maxWidth: "22rem", overflowWrap: "anywhere", whiteSpace: "normal" } as const;

/** How promises did, a line for each carrier, lane, week or month. Its headings sort. */
export function MeasureTable<Row extends MeasureRow>(props: Props<Row>) {
  const { title, nameHeading, rows, nameOf, namesBy = "name", rest = null, first } = props;
  const { t, locale } = useReader();
  const [sorting, setSorting] = useState(first);
  const cells = useCells();
  const columns = ["name", ...MEASURES] as const;
  const sortName = (row: Row) => (namesBy === "key" ? row.key : nameOf(row));
  const sorted = sortRows(rows, sorting, (one, other) =>
    sortName(one).localeCompare(sortName(other), locale),
  );
  const hasSparse = rows.some(({ isSparse, due }) => isSparse && due > 0);
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          {hasSparse && (
            <Text as="p" tone="subdued">
              {t("perf.sparse")}
            </Text>
          )}
        </BlockStack>
      </Box>
      <DataTable
        columnContentTypes={columns.map((column) => (column === "name" ? "text" : "numeric"))}
        headings={[
          nameHeading,
          t("perf.parcels"),
          t("perf.onTime"),
          t("perf.near"),
          t("perf.exact"),
          t("perf.windowColumn"),
          t("perf.promisedColumn"),
          t("perf.takenColumn"),
        ]}
        sortable={columns.map(() => true)}
        initialSortColumnIndex={columns.indexOf(first.column)}
        defaultSortDirection={first.isDescending ? "descending" : "ascending"}
        onSort={(index, direction) =>
          setSorting({ column: columns[index] ?? "name", isDescending: direction === "descending" })
        }
        rows={[
          ...sorted.map((row) => cells(nameOf(row), row, row.isSparse)),
          ...(rest ? [cells(rest.name, rest.measures, false)] : []),
        ]}
        verticalAlign="middle"
      />
    </Card>
  );
}

function useCells(): (name: string, measures: Measures, isGrey: boolean) => ReactNode[] {
  const { count, share, days } = useFormats();
  return (name, measures, isGrey) => {
    const cell = (text: string) => (
      <Text as="span" {...(isGrey ? { tone: "subdued" as const } : {})}>
        {text}
      </Text>
    );
    return [
      <div key="name" style={NAME} suppressHydrationWarning>
        {cell(name)}
      </div>,
      cell(count(measures.due)),
      cell(share(measures.onTime)),
      cell(share(measures.nearDay)),
      cell(share(measures.exactDay)),
      cell(days(measures.windowDays)),
      cell(days(measures.promisedDays)),
      cell(days(measures.takenDays)),
    ];
  };
}
