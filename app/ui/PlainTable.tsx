import { DataTable } from "@shopify/polaris";
import type { ReactNode } from "react";

type Props = {
  headings: string[];
  /** A line's first cell is its name, the others are numbers. */
  rows: ReactNode[][];
};

/** A few numbers under their names. */
export const PlainTable = ({ headings, rows }: Props) => (
  <DataTable
    columnContentTypes={headings.map((_, index) => (index === 0 ? "text" : "numeric"))}
    headings={headings}
    rows={rows}
    increasedTableDensity
  />
);
